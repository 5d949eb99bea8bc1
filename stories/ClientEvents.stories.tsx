import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { Typing } from './examples/Typing';
import code from './examples/Typing.tsx?raw';
import type { StageParameters } from './site/StageParameters';
import { stagePage } from './site/stagePage';
import { withStage } from './site/withStage';

const stage: StageParameters = {
  code,
  file: 'Typing.tsx',
  actions: [
    {
      label: 'Switch client events off',
      code: 'as in the settings of the app: error 4301',
      tone: 'bad',
      run: ({ applyRules }) => applyRules({ rejectsClientEvents: true }),
    },
    {
      label: 'Switch client events on',
      code: 'as in the settings of the app',
      run: ({ applyRules }) => applyRules({ rejectsClientEvents: false }),
    },
  ],
};

const meta: Meta<typeof Typing> = {
  title: 'Channels and client events/Client events',
  component: Typing,
  decorators: [withStage],
  parameters: { stage, controls: { disable: true } },
};

export default meta;

type Story = StoryObj<typeof Typing>;

/** What one person types reaches the other, without the app's server. */
export const TwoDesks: Story = {
  name: 'Two desks',
  play: async (context) => {
    const { see, ask } = stagePage(context);
    const { canvas, userEvent } = context;
    for (const input of await canvas.findAllByRole('textbox')) {
      await waitFor(() => expect(input).toBeEnabled());
    }
    await userEvent.type(canvas.getByRole('textbox', { name: 'ada' }), 'Hi');
    await see('ada writes: Hi');
    await userEvent.type(canvas.getByRole('textbox', { name: 'grace' }), 'Yo');
    await see('grace writes: Yo');
    await ask('Switch client events off');
    await userEvent.type(canvas.getByRole('textbox', { name: 'ada' }), '!');
    await see('Not sent: event-rejected');
  },
};

const LONG_TEXT = 'Pusher allows ten client events a second.';

/** Each letter would be an event. A newer text replaces the one that waits, and the last one arrives. */
export const FastTyping: Story = {
  name: 'Fast typing',
  globals: { theme: 'dark' },
  play: async (context) => {
    const { see } = stagePage(context);
    const { canvas } = context;
    const input = await canvas.findByRole('textbox', { name: 'ada' });
    await waitFor(() => expect(input).toBeEnabled());
    await context.userEvent.type(input, LONG_TEXT);
    await see(`ada writes: ${LONG_TEXT}`);
    // Each event is in the log twice: as the app of ada sends it, and as that of grace receives it.
    await expect(canvas.getAllByText('client-text').length).toBeLessThan(LONG_TEXT.length);
  },
};
