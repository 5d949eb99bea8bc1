import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { Playground } from './playground/Playground';
import { PlaygroundOfReader } from './playground/PlaygroundOfReader';
import type { Theme } from './playground/StoryPage';
import { serverSettingsOf } from './server/ServerSettings';

type PlayContext = Parameters<NonNullable<StoryObj<typeof Playground>['play']>>[0];
type Page = Pick<PlayContext, 'canvas' | 'userEvent'>;

const yourApp = { table: { category: 'Your Pusher app' } };
const signin = { table: { category: 'Sign-in' } };

const meta: Meta<typeof Playground> = {
  title: 'Sign in',
  component: Playground,
  args: {
    appKey: '',
    cluster: 'eu',
    wsHost: '',
    wsPort: 6001,
    forceTLS: false,
    endpoint: '/pusher/user-auth',
    autoSignin: true,
    timeout: 4000,
    retry: 3,
  },
  argTypes: {
    appKey: yourApp,
    cluster: yourApp,
    wsHost: yourApp,
    wsPort: yourApp,
    forceTLS: yourApp,
    endpoint: yourApp,
    autoSignin: signin,
    timeout: { ...signin, control: { type: 'number', min: 100, step: 500 } },
    retry: { ...signin, control: { type: 'number', min: 0, max: 10 } },
    settings: { table: { disable: true } },
    theme: { table: { disable: true } },
  },
  render: (args, { globals }) => (
    <Playground {...args} settings={serverSettingsOf(globals)} theme={globals.theme as Theme | undefined} />
  ),
};

export default meta;

type Story = StoryObj<typeof Playground>;

/** Log in to the app, then use the buttons of the server panel. */
export const Start: Story = {
  name: 'Playground',
  render: (args, { globals, id }) => (
    <PlaygroundOfReader
      {...args}
      storyId={id}
      settings={serverSettingsOf(globals)}
      theme={globals.theme as Theme | undefined}
    />
  ),
  play: async ({ canvas, args }) => {
    // A server of the reader's own signs the user in by itself.
    if (!args.appKey) await waitForState(canvas, 'idle');
  },
};

/** The user signs in and receives an event. Then the server terminates the user's connections. */
export const EventAndTermination: Story = {
  name: 'Event and termination',
  play: async (page) => {
    const { canvas, userEvent } = page;
    await logIn(page, 'Ada Lovelace');
    await waitForState(canvas, 'signed-in ready');

    await userEvent.click(canvas.getByRole('button', { name: 'Ship an order' }));
    const inbox = within(await canvas.findByRole('list', { name: 'Inbox' }));
    await expect(inbox.getByText('Order #1042 shipped')).toBeVisible();

    await userEvent.click(canvas.getByRole('button', { name: 'Terminate Ada' }));
    await waitForState(canvas, 'error');
    await expect(canvas.getByText('terminated')).toBeVisible();
    await expect(canvas.getByText(/^The server ended the connection/)).toBeVisible();
    await expect(canvas.getByText('pusherCode 4009')).toBeVisible();
  },
};

/** The auth endpoint answers with status 403. The library does not retry this error. */
export const EndpointDenies: Story = {
  name: 'Auth endpoint denies',
  play: async (page) => {
    const { canvas, userEvent } = page;
    await userEvent.click(await canvas.findByRole('radio', { name: /Denies/ }));
    await logIn(page, 'Grace Hopper');
    await waitForState(canvas, 'error');
    await expect(canvas.getByText('denied')).toBeVisible();
    await expect(canvas.getByText('status 403')).toBeVisible();
  },
};

/** The auth endpoint answers with status 500 and then recovers. A retry completes the sign-in. */
export const EndpointRecovers: Story = {
  name: 'Auth endpoint recovers',
  play: async (page) => {
    const { canvas, userEvent } = page;
    await userEvent.click(await canvas.findByRole('radio', { name: /Fails/ }));
    await logIn(page, 'Linus Torvalds');
    await waitForState(canvas, 'retrying');
    await expect(canvas.getByText('being retried')).toBeVisible();
    await expect(canvas.getByText('status 500')).toBeVisible();
    await userEvent.click(canvas.getByRole('radio', { name: /Allows/ }));
    await waitForState(canvas, 'signed-in ready');
  },
};

/** Pusher sends no reply to `pusher:signin`. Without the library, pusher-js would wait forever. */
export const ReplyTimeout: Story = {
  name: 'Pusher does not reply',
  args: { timeout: 1000 },
  play: async (page) => {
    const { canvas, userEvent } = page;
    await userEvent.click(await canvas.findByRole('switch', { name: 'Ignore pusher:signin' }));
    await logIn(page, 'Ada Lovelace');
    await waitForState(canvas, 'verifying');
    await waitForState(canvas, 'error');
    await expect(canvas.getByText('reply-timeout')).toBeVisible();
  },
};

/** The connection drops. The inbox stays visible while the library signs the user in again. */
export const ConnectionDropped: Story = {
  name: 'Connection drops',
  // One story of each file uses the dark theme, so that the accessibility tests check its contrast.
  globals: { theme: 'dark' },
  play: async (page) => {
    const { canvas, userEvent } = page;
    await logIn(page, 'Ada Lovelace');
    await waitForState(canvas, 'signed-in ready');
    await userEvent.click(canvas.getByRole('button', { name: 'Send message' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Drop' }));
    await waitForState(canvas, 'connecting');
    await expect(canvas.getByText('Reconnecting…')).toBeVisible();
    await waitForState(canvas, 'signed-in ready');
    await expect(within(canvas.getByRole('list', { name: 'Inbox' })).getByText('Support')).toBeVisible();
  },
};

async function logIn({ canvas, userEvent }: Page, name: string): Promise<void> {
  await userEvent.click(await canvas.findByRole('button', { name: new RegExp(`^${name}`) }));
}

/** Waits until the diagram highlights the given state. */
async function waitForState(canvas: Page['canvas'], state: string): Promise<void> {
  const diagram = await canvas.findByRole('list', { name: 'Sign-in states' });
  await within(diagram).findByText(
    (_, node) => node?.getAttribute('aria-current') === 'step' && node.textContent.trim() === state,
    {},
    { timeout: 8000 },
  );
}
