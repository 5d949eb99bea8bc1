import type { Meta, StoryObj } from '@storybook/react-vite';
import { userEvent } from 'storybook/test';
import { Leagues } from './examples/Leagues';
import code from './examples/Leagues.tsx?raw';
import type { StageParameters } from './site/StageParameters';
import { stagePage } from './site/stagePage';
import { withStage } from './site/withStage';

const stage: StageParameters = {
  code,
  file: 'Leagues.tsx',
  actions: [
    {
      label: 'Score in tennis',
      code: "api.trigger('tennis', 'score', '6:4')",
      run: ({ server }) => server.trigger('tennis', 'score', '6:4'),
    },
    {
      label: 'Score in chess',
      code: "api.trigger('chess', 'score', '½:½')",
      run: ({ server }) => server.trigger('chess', 'score', '½:½'),
    },
  ],
};

const meta: Meta<typeof Leagues> = {
  title: 'Channels and client events/Lists of channels',
  component: Leagues,
  decorators: [withStage],
  parameters: { stage, controls: { disable: true } },
};

export default meta;

type Story = StoryObj<typeof Leagues>;

/** A list that changes joins and leaves only what has changed. */
export const ChosenLeagues: Story = {
  name: 'Chosen leagues',
  play: async (context) => {
    const { see, ask } = stagePage(context);
    await see('All: subscribed');
    await ask('Score in tennis');
    await see('tennis: 6:4');
    await userEvent.click(context.canvas.getByLabelText('chess'));
    await see('chess: subscribed');
    await userEvent.click(context.canvas.getByLabelText('football'));
    await ask('Score in chess');
    await see('chess: ½:½');
    await see('tennis: subscribed');
  },
};
