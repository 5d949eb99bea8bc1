import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import type { Theme } from './playground/StoryPage';
import { Room } from './room/Room';
import { serverSettingsOf } from './server/ServerSettings';

type PlayContext = Parameters<NonNullable<StoryObj<typeof Room>['play']>>[0];
type Page = Pick<PlayContext, 'canvas' | 'userEvent'>;
const queriesOf = (element: HTMLElement) => within(element);
/** Queries inside the browser of one user. */
type Browser = ReturnType<typeof queriesOf>;

// Longer than the default of one second, because pusher-js waits before it reconnects.
const WAIT = { timeout: 6000 };

const meta: Meta<typeof Room> = {
  title: 'Room',
  component: Room,
  argTypes: {
    settings: { table: { disable: true } },
    theme: { table: { disable: true } },
  },
  render: (_, { globals }) => (
    <Room settings={serverSettingsOf(globals)} theme={globals.theme as Theme | undefined} />
  ),
};

export default meta;

type Story = StoryObj<typeof Room>;

/** Three users are online for their friends. Two of them are in the room. */
export const Start: Story = {
  name: 'Playground',
  play: async ({ canvas }) => {
    const [ada, grace, linus] = await findBrowsers(canvas);
    await findText(ada, 'Members: 2');
    await findText(grace, 'Members: 2');
    await expect(linus.queryByText(/^Members/)).toBeNull();
    await expectFriend(ada, 'Linus', 'online');
    await expectFriend(linus, 'Grace', 'online');
  },
};

/** Three users are in the room. The others see when a user types, and receive the message. */
export const MessagesAndTyping: Story = {
  name: 'Messages and typing',
  play: async ({ canvas, userEvent }) => {
    const [ada, grace, linus] = await findBrowsers(canvas);
    await userEvent.click(linus.getByRole('button', { name: 'Enter' }));
    await findText(ada, 'Members: 3');
    await findText(linus, 'Members: 3');

    await userEvent.type(ada.getByRole('textbox', { name: 'Message' }), 'Lunch at noon?');
    await findText(grace, 'Ada is typing…');
    await findText(linus, 'Ada is typing…');
    await userEvent.keyboard('{Enter}');
    await findMessage(grace, 'Lunch at noon?');
    await findMessage(linus, 'Lunch at noon?');
    await expect(grace.queryByText('Ada is typing…')).toBeNull();

    await userEvent.type(grace.getByRole('textbox', { name: 'Message' }), 'Yes, see you there.');
    await findText(ada, 'Grace is typing…');
    await userEvent.keyboard('{Enter}');
    await findMessage(ada, 'Yes, see you there.');
  },
};

/** The auth endpoint denies Linus with status 403 and allows the retry. The focus stays on Linus's screen. */
export const EndpointDenies: Story = {
  name: 'Auth endpoint denies',
  play: async ({ canvas, userEvent }) => {
    const [ada, grace, linus] = await findBrowsers(canvas);
    await findText(ada, 'Members: 2');
    await findText(grace, 'Members: 2');
    await userEvent.click(canvas.getByRole('radio', { name: /Denies/ }));
    await userEvent.click(linus.getByRole('button', { name: 'Enter' }));
    await findText(linus, 'denied');
    await expect(linus.getByText('status 403')).toBeVisible();
    await expect(ada.getByText('Members: 2')).toBeVisible();

    await userEvent.click(canvas.getByRole('radio', { name: /Allows/ }));
    linus.getByRole('button', { name: 'Retry' }).focus();
    await userEvent.keyboard('{Enter}');
    await findText(linus, 'Members: 3');
    await expect(linus.queryByText('denied')).toBeNull();
    await expect(linus.getByRole('group', { name: 'Linus’s screen' })).toHaveFocus();
  },
};

/** Ada's connection drops. Her browser shows no members, and the others see her leave and return. */
export const ConnectionDropped: Story = {
  name: 'Connection drops',
  // One story of each file uses the dark theme, so that the accessibility tests check its contrast.
  globals: { theme: 'dark' },
  play: async ({ canvas, userEvent }) => {
    const [ada, grace] = await findBrowsers(canvas);
    await findText(ada, 'Members: 2');
    await userEvent.type(ada.getByRole('textbox', { name: 'Message' }), 'An unfinished mes');
    await userEvent.click(canvas.getByRole('button', { name: 'Drop Ada’s connection' }));
    await findText(ada, 'pending');
    await expect(ada.getByText('Unknown while not subscribed.')).toBeVisible();
    await findText(grace, 'Members: 1');
    await expectFriend(grace, 'Ada', 'offline');

    await findText(ada, 'Members: 2');
    await findText(grace, 'Members: 2');
    await expectFriend(grace, 'Ada', 'online');
    await expect(ada.getByRole('textbox', { name: 'Message' })).toHaveValue('An unfinished mes');
  },
};

/** The server terminates Grace's connection. Grace signs in again. */
export const UserTerminated: Story = {
  name: 'User terminated',
  play: async ({ canvas, userEvent }) => {
    const [ada, grace] = await findBrowsers(canvas);
    await findText(ada, 'Members: 2');
    await userEvent.click(canvas.getByRole('button', { name: 'Terminate Grace' }));
    await findText(grace, 'An administrator has signed you out.');
    await findText(ada, 'Members: 1');
    await expectFriend(ada, 'Grace', 'offline');
    await userEvent.click(grace.getByRole('button', { name: 'Sign in again' }));
    await findText(ada, 'Members: 2');
    await findText(grace, 'Members: 2');
  },
};

/** Pusher rejects client events. The sender sees the error, and messages still arrive. */
export const ClientEventsRejected: Story = {
  name: 'Client events rejected',
  play: async ({ canvas, userEvent }) => {
    const [ada, grace] = await findBrowsers(canvas);
    await findText(ada, 'Members: 2');
    await userEvent.click(canvas.getByRole('switch', { name: 'Reject client events' }));
    await userEvent.type(ada.getByRole('textbox', { name: 'Message' }), 'Hello?');
    await findText(ada, 'event-rejected');
    await expect(grace.queryByText('Ada is typing…')).toBeNull();
    await userEvent.keyboard('{Enter}');
    await findMessage(grace, 'Hello?');
  },
};

/** A friend who leaves the room stays online. A friend who closes the browser is offline. */
export const Watchlist: Story = {
  play: async ({ canvas, userEvent }) => {
    const [ada, grace] = await findBrowsers(canvas);
    await findText(ada, 'Members: 2');
    await userEvent.click(grace.getByRole('button', { name: 'Leave' }));
    await findText(ada, 'Members: 1');
    await expectFriend(ada, 'Grace', 'online');
    await userEvent.click(canvas.getByRole('button', { name: 'Close Grace’s browser' }));
    await expectFriend(ada, 'Grace', 'offline');
    await userEvent.click(canvas.getByRole('button', { name: 'Open Grace’s browser' }));
    await expectFriend(ada, 'Grace', 'online');
  },
};

async function findBrowsers(canvas: Page['canvas']): Promise<readonly [Browser, Browser, Browser]> {
  const find = async (name: string) =>
    queriesOf(await canvas.findByRole('region', { name: `${name}’s browser` }));
  return [await find('Ada'), await find('Grace'), await find('Linus')];
}

async function findText(browser: Browser, text: string): Promise<void> {
  await browser.findByText(text, {}, WAIT);
}

async function findMessage(browser: Browser, text: string): Promise<void> {
  await within(browser.getByRole('log', { name: 'Messages' })).findByText(text, {}, WAIT);
}

async function expectFriend(browser: Browser, name: string, state: string): Promise<void> {
  const friends = within(browser.getByRole('list', { name: 'Friends' })).getAllByRole('listitem');
  const friend = friends.find(({ textContent }) => textContent.startsWith(name));
  await waitFor(() => expect(friend).toHaveTextContent(state), WAIT);
}
