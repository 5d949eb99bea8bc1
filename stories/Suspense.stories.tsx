import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect } from 'storybook/test';
import { SuspendedRoom } from './examples/SuspendedRoom';
import code from './examples/SuspendedRoom.tsx?raw';
import { ACTIONS } from './site/ACTIONS';
import type { StageParameters } from './site/StageParameters';
import { stagePage } from './site/stagePage';
import { withStage } from './site/withStage';

const stage: StageParameters = {
  code,
  file: 'SuspendedRoom.tsx',
  actions: [ACTIONS.drop, ACTIONS.terminate],
};

/** The endpoint refuses Ada until the reader presses the button. */
const refusing: StageParameters = {
  ...stage,
  server: { rules: { endpoint: 'deny' } },
  actions: [
    {
      label: 'Let Ada in',
      code: 'the auth endpoint answers 200',
      run: ({ applyRules }) => applyRules({ endpoint: 'allow' }),
    },
  ],
};

const meta: Meta<typeof SuspendedRoom> = {
  title: 'Suspense',
  component: SuspendedRoom,
  decorators: [withStage],
  parameters: { stage, controls: { disable: true } },
};

export default meta;

type Story = StoryObj<typeof SuspendedRoom>;

/** The fallback is shown until the user and the members are there. A drop does not bring it back. */
export const Once: Story = {
  name: 'Suspends once',
  play: async (context) => {
    const { see, ask, expectMissing } = stagePage(context);
    await see('Entering the room …');
    await see('In the room: 1');
    await see('Hello ada');
    await ask('Drop the connection');
    await see('Coming back …');
    await see('Hello ada');
    await expectMissing('Entering the room …');
    await see('In the room: 1');
  },
};

/** The endpoint refuses the user. The error boundary shows the error, and tries again. */
export const Refused: Story = {
  name: 'An error, and another try',
  globals: { theme: 'dark' },
  parameters: { stage: refusing },
  play: async (context) => {
    const { see, ask, press } = stagePage(context);
    const alert = await see(/^The auth endpoint answered 403/);
    await expect(alert).toHaveRole('alert');
    await ask('Let Ada in');
    await press('Try again');
    await see('Hello ada');
    await see('In the room: 1');
  },
};
