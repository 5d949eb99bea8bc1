import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { Playground } from './playground/Playground';
import type { Theme } from './playground/Stage';

type Play = NonNullable<StoryObj<typeof Playground>['play']>;
type Person = Pick<Parameters<Play>[0], 'canvas' | 'userEvent'>;

const yours = { table: { category: 'Your Pusher app' } };
const signin = { table: { category: 'Sign-in' } };

const meta: Meta<typeof Playground> = {
  title: 'Sign in',
  component: Playground,
  // Each story is a whole page.
  tags: ['!autodocs'],
  args: {
    appKey: '',
    cluster: 'eu',
    endpoint: '/pusher/user-auth',
    autoSignin: true,
    timeout: 4000,
    retry: 3,
    latency: 150,
  },
  argTypes: {
    appKey: yours,
    cluster: yours,
    endpoint: yours,
    autoSignin: signin,
    timeout: { ...signin, control: { type: 'number', min: 100, step: 500 } },
    retry: { ...signin, control: { type: 'number', min: 0, max: 10 } },
    latency: {
      control: { type: 'range', min: 0, max: 2000, step: 50 },
      table: { category: 'The server in this page' },
    },
    theme: { table: { disable: true } },
  },
  render: (args, { globals }) => <Playground {...args} theme={globals.theme as Theme | undefined} />,
};

export default meta;

type Story = StoryObj<typeof Playground>;

/** Try it: log in, then press the server's buttons. */
export const Start: Story = {
  name: 'Playground',
  play: async ({ canvas }) => {
    await sees(canvas, 'idle');
  },
};

/** Signs in, gets an event, and is cut off by the server. */
export const Tour: Story = {
  play: async (person) => {
    const { canvas, userEvent } = person;
    await logsIn(person, 'Ada Lovelace');
    await sees(canvas, 'signed-in ready');

    await userEvent.click(canvas.getByRole('button', { name: 'Ship an order' }));
    const inbox = within(await canvas.findByRole('list', { name: 'Inbox' }));
    await expect(inbox.getByText('Order #1042 shipped')).toBeVisible();

    await userEvent.click(canvas.getByRole('button', { name: 'Terminate Ada' }));
    await sees(canvas, 'error');
    await expect(canvas.getByText('terminated')).toBeVisible();
    await expect(canvas.getByText(/^The server ended the connection/)).toBeVisible();
    await expect(canvas.getByText('pusherCode 4009')).toBeVisible();
  },
};

/** The endpoint answers 403: that is final. */
export const Denied: Story = {
  play: async (person) => {
    const { canvas, userEvent } = person;
    await userEvent.click(canvas.getByRole('radio', { name: /Denies/ }));
    await logsIn(person, 'Grace Hopper');
    await sees(canvas, 'error');
    await expect(canvas.getByText('denied')).toBeVisible();
    await expect(canvas.getByText('status 403')).toBeVisible();
  },
};

/** The endpoint fails twice and recovers: the sign-in goes on by itself. */
export const Retried: Story = {
  play: async (person) => {
    const { canvas, userEvent } = person;
    await userEvent.click(canvas.getByRole('radio', { name: /Fails/ }));
    await logsIn(person, 'Linus Torvalds');
    await sees(canvas, 'retrying');
    await expect(canvas.getByText('being retried')).toBeVisible();
    await expect(canvas.getByText('status 500')).toBeVisible();
    await userEvent.click(canvas.getByRole('radio', { name: /Allows/ }));
    await sees(canvas, 'signed-in ready');
  },
};

/** Pusher never answers `pusher:signin`: pusher-js alone would wait for ever. */
export const PusherSilent: Story = {
  args: { timeout: 1000 },
  play: async (person) => {
    const { canvas, userEvent } = person;
    await userEvent.click(canvas.getByRole('switch', { name: 'Ignore pusher:signin' }));
    await logsIn(person, 'Ada Lovelace');
    await sees(canvas, 'verifying');
    await sees(canvas, 'error');
    await expect(canvas.getByText('reply-timeout')).toBeVisible();
  },
};

/** The line drops: the user stays on the screen, and is signed in again. */
export const LineDropped: Story = {
  globals: { theme: 'dark' },
  play: async (person) => {
    const { canvas, userEvent } = person;
    await logsIn(person, 'Ada Lovelace');
    await sees(canvas, 'signed-in ready');
    await userEvent.click(canvas.getByRole('button', { name: 'Send message' }));
    await userEvent.click(canvas.getByRole('button', { name: 'Drop the line' }));
    await sees(canvas, 'connecting');
    await expect(canvas.getByText('Reconnecting …')).toBeVisible();
    await sees(canvas, 'signed-in ready');
    await expect(within(canvas.getByRole('list', { name: 'Inbox' })).getByText('Support')).toBeVisible();
  },
};

async function logsIn({ canvas, userEvent }: Person, name: string): Promise<void> {
  await userEvent.click(await canvas.findByRole('button', { name: new RegExp(`^${name}`) }));
}

/** Waits until the diagram shows this state as the current one. */
async function sees(canvas: Person['canvas'], state: string): Promise<void> {
  const diagram = await canvas.findByRole('list', { name: 'States of a sign-in' });
  await within(diagram).findByText(
    (_, node) => node?.getAttribute('aria-current') === 'step' && node.textContent.trim() === state,
    {},
    { timeout: 8000 },
  );
}
