import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, within } from 'storybook/test';
import { SigninLog } from './examples/SigninLog';
import code from './examples/SigninLog.tsx?raw';
import { ACTIONS } from './site/ACTIONS';
import type { StageParameters } from './site/StageParameters';
import { stagePage } from './site/stagePage';
import { withStage } from './site/withStage';

const stage: StageParameters = {
  code,
  file: 'SigninLog.tsx',
  actions: [ACTIONS.drop, ACTIONS.terminate],
};

const meta: Meta<typeof SigninLog> = {
  title: 'Devtools/Tools of your own',
  component: SigninLog,
  decorators: [withStage],
  parameters: { stage, controls: { disable: true } },
};

export default meta;

type Story = StoryObj<typeof SigninLog>;

/** Each transition of the sign-in, as the devtools get it. */
export const Transitions: Story = {
  name: 'A log of the sign-in',
  play: async (context) => {
    const { see, ask } = stagePage(context);
    await see(/: signed-in$/);
    await ask('Terminate Ada');
    const newest = await see(/: failed$/);
    const log = within(context.canvas.getByRole('list', { name: 'Log' }));
    await expect(log.getAllByRole('listitem')[0]).toBe(newest);
  },
};
