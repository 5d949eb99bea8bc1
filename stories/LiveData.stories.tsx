import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor, within } from 'storybook/test';
import { Live } from './live/Live';
import type { Theme } from './playground/Stage';

type Play = NonNullable<StoryObj<typeof Live>['play']>;
type Person = Pick<Parameters<Play>[0], 'canvas' | 'userEvent'>;

const SLOW = { timeout: 6000 };

const meta: Meta<typeof Live> = {
  title: 'Live data',
  component: Live,
  // Each story is a whole page.
  tags: ['!autodocs'],
  args: { latency: 150, grace: 2000, isTicking: false },
  argTypes: {
    latency: { control: { type: 'range', min: 0, max: 2000, step: 50 } },
    grace: { control: { type: 'number', min: 0, step: 500 } },
    theme: { table: { disable: true } },
  },
  render: (args, { globals }) => <Live {...args} theme={globals.theme as Theme | undefined} />,
};

export default meta;

type Story = StoryObj<typeof Live>;

/** Prices come by themselves. */
export const Start: Story = {
  name: 'Playground',
  args: { isTicking: true },
  play: async ({ canvas }) => {
    await sees(canvas, 'Connected. Events flow.');
    await sees(canvas, '3 watch, you among them.');
    const prices = within(await canvas.findByRole('list', { name: 'Prices' }, SLOW));
    await expect(prices.getByText('TEA')).toBeVisible();
  },
};

/** A hundred prices at once: each is folded in, and not each is a render. */
export const Burst: Story = {
  play: async (person) => {
    const { canvas } = person;
    await sees(canvas, '3 watch, you among them.');
    await presses(person, '100 at once');
    await waitFor(() => expect(factOf(canvas, 'price events')).toBe('100'), SLOW);
    await expect(Number(factOf(canvas, 'renders of the prices'))).toBeLessThan(100);
    const prices = within(canvas.getByRole('list', { name: 'Prices' })).getAllByRole('listitem');
    await expect(prices.map(({ textContent }) => textContent.slice(0, 3))).toEqual(['OIL', 'TEA', 'TIN']);
  },
};

/** The schema (zod) refuses a price that is a text: no handler sees it, `onInvalidEvent` does. */
export const InvalidEvent: Story = {
  play: async (person) => {
    const { canvas } = person;
    await sees(canvas, '3 watch, you among them.');
    await presses(person, 'A bad price');
    await sees(canvas, /expected number, received string/);
    await expect(canvas.getByText('No price yet.')).toBeVisible();
    await expect(factOf(canvas, 'price events')).toBe('0');
  },
};

/** A cache channel: empty at first, and later a latecomer hears what was said before. */
export const CacheChannel: Story = {
  play: async (person) => {
    const { canvas } = person;
    await sees(canvas, 'Connected. Events flow.');
    await presses(person, 'Show weather');
    await sees(canvas, /^The channel holds no report/);
    await presses(person, 'Hide weather');
    await sees(canvas, 'pusher:unsubscribe');
    await presses(person, 'Weather');
    await presses(person, 'Show weather');
    await sees(canvas, 'Rain');
  },
};

/** `useSubscriptionCount` follows those who come and go. */
export const Audience: Story = {
  play: async (person) => {
    const { canvas } = person;
    await sees(canvas, '3 watch, you among them.');
    await presses(person, 'More');
    await sees(canvas, '4 watch, you among them.');
    for (let n = 0; n < 3; n++) await presses(person, 'Fewer');
    await sees(canvas, 'Only you watch.');
  },
};

/** Out of service for longer than the grace time, then back. */
export const LineLost: Story = {
  globals: { theme: 'dark' },
  args: { grace: 500 },
  play: async (person) => {
    const { canvas, userEvent } = person;
    await sees(canvas, '3 watch, you among them.');
    await presses(person, '100 at once');
    const outage = canvas.getByRole('switch', { name: 'Out of service' });
    await userEvent.click(outage);
    await sees(canvas, 'The line is down. Prices may be old.');
    await expect(canvas.getByText('Not known for now.')).toBeVisible();
    await expect(canvas.getByRole('list', { name: 'Prices' })).toBeVisible();
    await userEvent.click(outage);
    await sees(canvas, 'Back on the line.');
    await sees(canvas, '3 watch, you among them.');
  },
};

/** The server ends the connection (4003): it is final until `connect()`, by keyboard, which keeps the focus. */
export const Ended: Story = {
  play: async (person) => {
    const { canvas, userEvent } = person;
    await sees(canvas, '3 watch, you among them.');
    await presses(person, 'End it: 4003');
    await sees(canvas, 'The server has ended the connection.');
    await sees(canvas, 'Disconnected, until connect().');
    await sees(canvas, /^Connection error 4003/);
    canvas.getByRole('button', { name: 'Connect' }).focus();
    await userEvent.keyboard('{Enter}');
    await sees(canvas, 'Back on the line.');
    await expect(canvas.getByRole('group', { name: 'The app’s screen' })).toHaveFocus();
  },
};

async function sees(canvas: Person['canvas'], text: string | RegExp): Promise<void> {
  await canvas.findByText(text, {}, SLOW);
}

async function presses({ canvas, userEvent }: Person, name: string): Promise<void> {
  await userEvent.click(canvas.getByRole('button', { name }));
}

/** The value beside the name in the list of facts. */
function factOf(canvas: Person['canvas'], name: string): string | null | undefined {
  return canvas.getByText(name).nextElementSibling?.textContent;
}
