import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { Live } from './live/Live';
import type { Theme } from './playground/StoryPage';
import { serverSettingsOf } from './server/ServerSettings';

type PlayContext = Parameters<NonNullable<StoryObj<typeof Live>['play']>>[0];
type Page = Pick<PlayContext, 'canvas' | 'userEvent'>;

// Longer than the default of one second, because pusher-js waits before it reconnects.
const WAIT = { timeout: 6000 };
const THREE_SUBSCRIBERS = '3 connections, including yours.';

const meta: Meta<typeof Live> = {
  title: 'Live data',
  component: Live,
  args: { bannerDelay: 2000, sendsPrices: false },
  argTypes: {
    settings: { table: { disable: true } },
    bannerDelay: { control: { type: 'number', min: 0, step: 500 } },
    theme: { table: { disable: true } },
  },
  render: (args, { globals }) => (
    <Live {...args} settings={serverSettingsOf(globals)} theme={globals.theme as Theme | undefined} />
  ),
};

export default meta;

type Story = StoryObj<typeof Live>;

/** The server sends a price every 0.9 seconds. */
export const Start: Story = {
  name: 'Playground',
  args: { sendsPrices: true },
  play: async ({ canvas }) => {
    await findText(canvas, 'Connected to Pusher.');
    await findText(canvas, THREE_SUBSCRIBERS);
    const prices = within(await canvas.findByRole('list', { name: 'Prices' }, WAIT));
    await expect(prices.getByText('TEA')).toBeVisible();
  },
};

/** The server sends 100 prices at once. The reducer receives each price, and the price list renders fewer times. */
export const BurstOfEvents: Story = {
  name: 'Burst of events',
  play: async (page) => {
    const { canvas } = page;
    await findText(canvas, THREE_SUBSCRIBERS);
    await clickButton(page, '100 prices');
    await waitFor(() => expect(factOf(canvas, 'price events')).toBe('100'), WAIT);
    await expect(Number(factOf(canvas, 'price list renders'))).toBeLessThan(100);
    const prices = within(canvas.getByRole('list', { name: 'Prices' })).getAllByRole('listitem');
    await expect(prices.map(({ textContent }) => textContent.slice(0, 3))).toEqual(['OIL', 'TEA', 'TIN']);
  },
};

/** A price is a string and fails its schema (zod). The event reaches `onInvalidEvent` and no handler. */
export const InvalidEvent: Story = {
  name: 'Invalid event',
  play: async (page) => {
    const { canvas } = page;
    await findText(canvas, THREE_SUBSCRIBERS);
    await clickButton(page, 'Invalid price');
    await findText(canvas, /expected number, received string/);
    await expect(canvas.getByText('No prices yet.')).toBeVisible();
    await expect(factOf(canvas, 'price events')).toBe('0');
  },
};

/** A cache channel has no event for the first subscriber, and sends the latest event to a later subscriber. */
export const CacheChannel: Story = {
  name: 'Cache channel',
  play: async (page) => {
    const { canvas } = page;
    await findText(canvas, 'Connected to Pusher.');
    await clickButton(page, 'Show weather');
    await findText(canvas, /^The channel has no cached event/);
    await clickButton(page, 'Hide weather');
    await findText(canvas, 'pusher:unsubscribe');
    await clickButton(page, 'Weather report');
    await clickButton(page, 'Show weather');
    await findText(canvas, 'Rain');
  },
};

/** `useSubscriptionCount` changes when other clients subscribe and unsubscribe. */
export const SubscriptionCount: Story = {
  name: 'Subscription count',
  play: async (page) => {
    const { canvas } = page;
    await findText(canvas, THREE_SUBSCRIBERS);
    await clickButton(page, 'Add');
    await findText(canvas, '4 connections, including yours.');
    for (let n = 0; n < 3; n++) await clickButton(page, 'Remove');
    await findText(canvas, '1 connection: yours.');
  },
};

/** An outage lasts longer than the delay of the banner, then ends. */
export const ConnectionLost: Story = {
  name: 'Connection lost and restored',
  // One story of each file uses the dark theme, so that the accessibility tests check its contrast.
  globals: { theme: 'dark' },
  args: { bannerDelay: 500 },
  play: async (page) => {
    const { canvas, userEvent } = page;
    await findText(canvas, THREE_SUBSCRIBERS);
    await clickButton(page, '100 prices');
    const outage = canvas.getByRole('switch', { name: 'Outage' });
    await userEvent.click(outage);
    await findText(canvas, 'Connection lost. Prices may be old.');
    await expect(canvas.getByText('Unknown until Pusher sends the count.')).toBeVisible();
    await expect(canvas.getByRole('list', { name: 'Prices' })).toBeVisible();
    await userEvent.click(outage);
    await findText(canvas, 'Connection restored.');
    await findText(canvas, THREE_SUBSCRIBERS);
  },
};

/** The server closes the connection with code 4003. pusher-js reconnects only after `connect()`. */
export const ConnectionClosed: Story = {
  name: 'Connection closed with 4003',
  play: async (page) => {
    const { canvas, userEvent } = page;
    await findText(canvas, THREE_SUBSCRIBERS);
    await clickButton(page, 'Close with 4003');
    await findText(canvas, 'Connection closed.');
    await findText(canvas, 'Disconnected. connect() opens a new connection.');
    await findText(canvas, /^Connection error 4003/);
    canvas.getByRole('button', { name: 'Connect' }).focus();
    await userEvent.keyboard('{Enter}');
    await findText(canvas, 'Connection restored.');
    await expect(canvas.getByRole('group', { name: 'App screen' })).toHaveFocus();
  },
};

async function findText(canvas: Page['canvas'], text: string | RegExp): Promise<void> {
  await canvas.findByText(text, {}, WAIT);
}

async function clickButton({ canvas, userEvent }: Page, name: string): Promise<void> {
  await userEvent.click(canvas.getByRole('button', { name }));
}

/** Returns the value that stands beside the given name in the state panel. */
function factOf(canvas: Page['canvas'], name: string): string | null | undefined {
  return canvas.getByText(name).nextElementSibling?.textContent;
}
