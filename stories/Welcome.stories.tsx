import type { Meta, StoryObj } from '@storybook/react-vite';
import { Welcome } from './examples/Welcome';
import code from './examples/Welcome.tsx?raw';
import { ACTIONS } from './site/ACTIONS';
import type { StageParameters } from './site/StageParameters';
import { stagePage } from './site/stagePage';
import { withStage } from './site/withStage';

const stage: StageParameters = {
  code,
  file: 'Welcome.tsx',
  actions: [ACTIONS.shipOrder, ACTIONS.terminate],
};

const meta: Meta<typeof Welcome> = {
  title: 'Welcome',
  component: Welcome,
  decorators: [withStage],
  parameters: { stage, controls: { disable: true } },
};

export default meta;

/** Press “Sign in as Ada”, then let the server ship an order. */
export const FirstSignin: StoryObj<typeof Welcome> = {
  name: 'Your first sign-in',
  play: async (context) => {
    const { see, press, ask } = stagePage(context);
    await press('Sign in as Ada');
    await see('Hello Ada Lovelace');
    await see('No news yet');
    await ask('Ship an order');
    await see('Your order has shipped');
    await ask('Terminate Ada');
    await see('You were signed out: terminated');
    await press('Sign in as Ada');
    await see('Hello Ada Lovelace');
  },
};
