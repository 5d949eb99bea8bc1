import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import type { Theme } from './playground/Stage';
import { Room } from './room/Room';

type Play = NonNullable<StoryObj<typeof Room>['play']>;
type Person = Pick<Parameters<Play>[0], 'canvas' | 'userEvent'>;
const inside = (element: HTMLElement) => within(element);
type Browser = ReturnType<typeof inside>;

const SLOW = { timeout: 6000 };

const meta: Meta<typeof Room> = {
  title: 'Room',
  component: Room,
  // Each story is a whole page.
  tags: ['!autodocs'],
  args: { latency: 150 },
  argTypes: {
    latency: { control: { type: 'range', min: 0, max: 2000, step: 50 } },
    theme: { table: { disable: true } },
  },
  render: (args, { globals }) => <Room {...args} theme={globals.theme as Theme | undefined} />,
};

export default meta;

type Story = StoryObj<typeof Room>;

/** Three people, of whom two are in the room; all are online for their friends. */
export const Start: Story = {
  name: 'Playground',
  play: async ({ canvas }) => {
    const [ada, grace, linus] = await browsers(canvas);
    await sees(ada, 'Here: 2');
    await sees(grace, 'Here: 2');
    await expect(linus.queryByText('Here')).toBeNull();
    await seesFriend(ada, 'Linus', 'online');
    await seesFriend(linus, 'Grace', 'online');
  },
};

/** All three: who writes is seen to type, and all get the message. */
export const EverybodyThere: Story = {
  play: async (person) => {
    const { canvas, userEvent } = person;
    const [ada, grace, linus] = await browsers(canvas);
    await userEvent.click(linus.getByRole('button', { name: 'Enter' }));
    await sees(ada, 'Here: 3');
    await sees(linus, 'Here: 3');

    await userEvent.type(ada.getByRole('textbox', { name: 'Message' }), 'Tea at four?');
    await sees(grace, 'Ada is typing …');
    await sees(linus, 'Ada is typing …');
    await userEvent.keyboard('{Enter}');
    await says(grace, 'Tea at four?');
    await says(linus, 'Tea at four?');
    await expect(grace.queryByText('Ada is typing …')).toBeNull();

    await userEvent.type(grace.getByRole('textbox', { name: 'Message' }), 'I bring the moths.');
    await sees(ada, 'Grace is typing …');
    await userEvent.keyboard('{Enter}');
    await says(ada, 'I bring the moths.');
  },
};

/** The endpoint answers 403; later it lets Linus in, who asks again with the keyboard and keeps the focus. */
export const Denied: Story = {
  play: async (person) => {
    const { canvas, userEvent } = person;
    const [ada, grace, linus] = await browsers(canvas);
    await sees(ada, 'Here: 2');
    await sees(grace, 'Here: 2');
    await userEvent.click(canvas.getByRole('radio', { name: /Denies/ }));
    await userEvent.click(linus.getByRole('button', { name: 'Enter' }));
    await sees(linus, 'denied');
    await expect(linus.getByText('status 403')).toBeVisible();
    await expect(ada.getByText('Here: 2')).toBeVisible();

    await userEvent.click(canvas.getByRole('radio', { name: /Allows/ }));
    linus.getByRole('button', { name: 'Ask again' }).focus();
    await userEvent.keyboard('{Enter}');
    await sees(linus, 'Here: 3');
    await expect(linus.queryByText('denied')).toBeNull();
    await expect(linus.getByRole('group', { name: 'Linus’s screen' })).toHaveFocus();
  },
};

/** The line drops: nobody is known on it, the others see Ada go and come back. */
export const LineDropped: Story = {
  globals: { theme: 'dark' },
  play: async (person) => {
    const { canvas, userEvent } = person;
    const [ada, grace] = await browsers(canvas);
    await sees(ada, 'Here: 2');
    await userEvent.type(ada.getByRole('textbox', { name: 'Message' }), 'Half a sent');
    await userEvent.click(canvas.getByRole('button', { name: 'Drop Ada’s line' }));
    await sees(ada, 'pending');
    await expect(ada.getByText('Nobody is known while not subscribed.')).toBeVisible();
    await sees(grace, 'Here: 1');
    await seesFriend(grace, 'Ada', 'offline');

    await sees(ada, 'Here: 2');
    await sees(grace, 'Here: 2');
    await seesFriend(grace, 'Ada', 'online');
    await expect(ada.getByRole('textbox', { name: 'Message' })).toHaveValue('Half a sent');
  },
};

/** The server ends Grace's connection for good; she signs in again. */
export const Terminated: Story = {
  play: async (person) => {
    const { canvas, userEvent } = person;
    const [ada, grace] = await browsers(canvas);
    await sees(ada, 'Here: 2');
    await userEvent.click(canvas.getByRole('button', { name: 'Terminate Grace' }));
    await sees(grace, 'You have been signed out by an administrator.');
    await sees(ada, 'Here: 1');
    await seesFriend(ada, 'Grace', 'offline');
    await userEvent.click(grace.getByRole('button', { name: 'Sign in again' }));
    await sees(ada, 'Here: 2');
    await sees(grace, 'Here: 2');
  },
};

/** Pusher refuses client events: the sender hears of it, and messages still arrive. */
export const ClientEventsRefused: Story = {
  play: async (person) => {
    const { canvas, userEvent } = person;
    const [ada, grace] = await browsers(canvas);
    await sees(ada, 'Here: 2');
    await userEvent.click(canvas.getByRole('switch', { name: 'Refuse client events' }));
    await userEvent.type(ada.getByRole('textbox', { name: 'Message' }), 'Hello?');
    await sees(ada, 'event-rejected');
    await expect(grace.queryByText('Ada is typing …')).toBeNull();
    await userEvent.keyboard('{Enter}');
    await says(grace, 'Hello?');
  },
};

/** The watchlist: a friend with no browser is offline, one outside the room is not. */
export const Watchlist: Story = {
  play: async (person) => {
    const { canvas, userEvent } = person;
    const [ada, grace] = await browsers(canvas);
    await sees(ada, 'Here: 2');
    await userEvent.click(grace.getByRole('button', { name: 'Leave' }));
    await sees(ada, 'Here: 1');
    await seesFriend(ada, 'Grace', 'online');
    await userEvent.click(canvas.getByRole('button', { name: 'Close Grace’s browser' }));
    await seesFriend(ada, 'Grace', 'offline');
    await userEvent.click(canvas.getByRole('button', { name: 'Open Grace’s browser' }));
    await seesFriend(ada, 'Grace', 'online');
  },
};

async function browsers(canvas: Person['canvas']): Promise<readonly [Browser, Browser, Browser]> {
  const find = async (name: string) =>
    inside(await canvas.findByRole('region', { name: `${name}’s browser` }));
  return [await find('Ada'), await find('Grace'), await find('Linus')];
}

async function sees(browser: Browser, text: string): Promise<void> {
  await browser.findByText(text, {}, SLOW);
}

async function says(browser: Browser, text: string): Promise<void> {
  await within(browser.getByRole('log', { name: 'Messages' })).findByText(text, {}, SLOW);
}

async function seesFriend(browser: Browser, name: string, state: string): Promise<void> {
  const friends = within(browser.getByRole('list', { name: 'Friends' })).getAllByRole('listitem');
  const friend = friends.find(({ textContent }) => textContent.startsWith(name));
  await waitFor(() => expect(friend).toHaveTextContent(state), SLOW);
}
