import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import type { Theme } from './playground/StoryPage';
import { SupportDesk } from './support-desk/SupportDesk';

type PlayContext = Parameters<NonNullable<StoryObj<typeof SupportDesk>['play']>>[0];
type Page = Pick<PlayContext, 'canvas' | 'userEvent'>;
const queriesOf = (element: HTMLElement) => within(element);
/** Queries inside one browser, or inside the server's panel. */
type Part = ReturnType<typeof queriesOf>;

// Longer than the default of one second, because pusher-js waits before it reconnects.
const WAIT = { timeout: 6000 };
const PARCEL = 'Your parcel arrives on Thursday.';

const meta: Meta<typeof SupportDesk> = {
  title: 'Support desk',
  component: SupportDesk,
  args: { latency: 120 },
  argTypes: {
    latency: { control: { type: 'range', min: 0, max: 2000, step: 20 } },
    theme: { table: { disable: true } },
  },
  render: (args, { globals }) => <SupportDesk {...args} theme={globals.theme as Theme | undefined} />,
};

export default meta;

type Story = StoryObj<typeof SupportDesk>;

/** Ada, a customer, and Grace, a support agent, sign in. Each sees that the other is here. */
export const Start: Story = {
  name: 'Two people sign in',
  play: async (page) => {
    const [first, second] = await findBrowsers(page);
    await expect(first.getByText('Not signed in')).toBeVisible();
    await signIn(page, first, 'Ada');
    await findPeople(first, ['You']);
    await signIn(page, second, 'Grace');
    await findPeople(first, ['You', 'Grace']);
    await findPeople(second, ['Ada', 'You']);
    await expect(first.getByText('Grace joined')).toBeVisible();
    await findMessage(second, /Where is it\?$/);
    await findActivity(page, 'Ada is signed in');
    await findActivity(page, 'Grace is signed in');
  },
};

/** Each side sees when the other types, and for how long. A message reaches everybody in the ticket. */
export const Conversation: Story = {
  play: async (page) => {
    const { userEvent } = page;
    const [first, second] = await openTicket(page);
    await userEvent.type(second.getByRole('textbox', { name: 'Message' }), 'Let me look.');
    await first.findByText('Grace is typing…', {}, WAIT);
    await userEvent.keyboard('{Enter}');
    await findMessage(first, 'Let me look.');
    await expect(first.queryByText('Grace is typing…')).toBeNull();
    await findActivity(page, 'Grace wrote to the ticket: “Let me look.”');

    await userEvent.type(first.getByRole('textbox', { name: 'Message' }), 'Thank');
    await second.findByText('Ada is typing…', {}, WAIT);
    // Ada pauses.
    await waitFor(() => expect(second.queryByText('Ada is typing…')).toBeNull(), WAIT);
    await userEvent.type(first.getByRole('textbox', { name: 'Message' }), ' you!{Enter}');
    await findMessage(second, 'Thank you!');
  },
};

/** The server sends a message to Ada, and then one to Grace. Each of them gets one message. */
export const DirectMessage: Story = {
  name: 'A message for one person',
  play: async (page) => {
    const [first, second] = await openTicket(page);
    await act(page, 'Ada', 'Send to Ada');
    await expect(await first.findByText(PARCEL, {}, WAIT)).toBeVisible();
    await findActivity(page, `Ada got a private message: “${PARCEL}”`);

    await page.userEvent.clear(page.canvas.getByRole('textbox', { name: /alone$/ }));
    await page.userEvent.type(page.canvas.getByRole('textbox', { name: /alone$/ }), 'Ada is a VIP.');
    await act(page, 'Grace', 'Send to Grace');
    // The server has sent this message after the one to Ada. So the one to Ada would be here by now.
    await expect(await second.findByText('Ada is a VIP.', {}, WAIT)).toBeVisible();
    await expect(second.queryByText(PARCEL)).toBeNull();
    await expect(first.queryByText('Ada is a VIP.')).toBeNull();
  },
};

/** The admin terminates Grace. Her browser says what happened, Ada sees her leave, and Grace can sign in again. */
export const Terminated: Story = {
  name: 'The admin terminates a person',
  play: async (page) => {
    const { userEvent } = page;
    const [first, second] = await openTicket(page);
    await act(page, 'Grace', 'Terminate Grace');
    await expect(await second.findByText('An administrator has signed you out.', {}, WAIT)).toBeVisible();
    await expect(second.getByText('terminated')).toBeVisible();
    await findPeople(first, ['You']);
    await expect(first.getByText('Grace left')).toBeVisible();
    await findActivity(page, 'Grace was disconnected by your server');

    await userEvent.click(second.getByRole('button', { name: 'Sign in again as Grace' }));
    await findPeople(second, ['Ada', 'You']);
    await findPeople(first, ['You', 'Grace']);
  },
};

/** The server denies the next sign-in with status 403. Ada reads why, and the next attempt succeeds. */
export const Denied: Story = {
  name: 'The server denies a sign-in',
  // One story of each file uses the dark theme, so that the accessibility tests check its contrast.
  globals: { theme: 'dark' },
  play: async (page) => {
    const { canvas, userEvent } = page;
    const [first] = await findBrowsers(page);
    await userEvent.click(canvas.getByRole('switch', { name: 'Deny the next sign-in' }));
    await signIn(page, first, 'Ada');
    await expect(await first.findByText('You may not sign in', {}, WAIT)).toBeVisible();
    await expect(first.getByText('denied')).toBeVisible();
    await findActivity(page, 'Ada was denied');
    await expect(canvas.getByRole('switch', { name: 'Deny the next sign-in' })).not.toBeChecked();

    await userEvent.click(first.getByRole('button', { name: 'Try again as Ada' }));
    await findPeople(first, ['You']);
  },
};

/** Ada's connection drops while Grace writes. Ada is signed in again by herself, and has missed nothing. */
export const ConnectionDropped: Story = {
  name: 'A connection drops',
  play: async (page) => {
    const { userEvent } = page;
    const [first, second] = await openTicket(page);
    await act(page, 'Ada', 'Drop connection');
    await first.findByText('Connection lost, signing in again…', {}, WAIT);
    await findPeople(second, ['You']);
    await userEvent.type(second.getByRole('textbox', { name: 'Message' }), 'It is on its way to you.{Enter}');
    await findMessage(first, 'It is on its way to you.');
    await expect(first.getByText('Signed in')).toBeVisible();
    await findPeople(second, ['You', 'Ada']);
  },
};

/** Linus takes over Ada's browser. The connection is replaced, and nothing of Ada's stays behind. */
export const AnotherAccount: Story = {
  name: 'A browser switches the account',
  play: async (page) => {
    const { userEvent } = page;
    const [first, second] = await openTicket(page);
    await act(page, 'Ada', 'Send to Ada');
    await first.findByText(PARCEL, {}, WAIT);
    await userEvent.click(first.getByRole('button', { name: 'Linus' }));
    await findPeople(second, ['You', 'Linus']);
    await findPeople(first, ['Grace', 'You']);
    await expect(first.queryByText(PARCEL)).toBeNull();

    await userEvent.click(first.getByRole('button', { name: 'Sign out' }));
    await expect(await first.findByText('Not signed in')).toBeVisible();
    await findPeople(second, ['You']);
  },
};

async function findBrowsers({ canvas }: Page): Promise<readonly [Part, Part]> {
  const find = async (name: string) => queriesOf(await canvas.findByRole('region', { name }));
  return [await find('Browser 1'), await find('Browser 2')];
}

/** Signs in Ada in the first browser, and Grace in the second one. */
async function openTicket(page: Page): Promise<readonly [Part, Part]> {
  const [first, second] = await findBrowsers(page);
  await signIn(page, first, 'Ada');
  await signIn(page, second, 'Grace');
  await findPeople(first, ['You', 'Grace']);
  await findPeople(second, ['Ada', 'You']);
  return [first, second];
}

async function signIn({ userEvent }: Page, browser: Part, name: string): Promise<void> {
  await userEvent.click(browser.getByRole('button', { name: new RegExp(`^${name}`) }));
}

/** Selects the person in the server's panel, and presses a button there. */
async function act({ canvas, userEvent }: Page, name: string, button: string): Promise<void> {
  const server = queriesOf(canvas.getByRole('region', { name: 'Your server' }));
  await userEvent.click(server.getByRole('radio', { name: new RegExp(`^${name}`) }));
  await userEvent.click(server.getByRole('button', { name: button }));
}

/** Waits until exactly these people are in the ticket, in any order. */
async function findPeople(browser: Part, names: readonly string[]): Promise<void> {
  await waitFor(() => {
    const chips = within(browser.getByRole('list', { name: 'Who is here' })).queryAllByRole('listitem');
    const shown = chips.map(({ lastChild }) => lastChild?.textContent);
    return expect(shown.sort()).toEqual([...names].sort());
  }, WAIT);
}

async function findMessage(browser: Part, text: string | RegExp): Promise<void> {
  const messages = await browser.findByRole('log', { name: 'Messages' }, WAIT);
  await within(messages).findByText(text, {}, WAIT);
}

/** Waits until the server's list has a line with this text. */
async function findActivity({ canvas }: Page, text: string): Promise<void> {
  const list = await canvas.findByRole('list', { name: 'What the server sees' }, WAIT);
  await waitFor(() => expect(list).toHaveTextContent(text), WAIT);
}
