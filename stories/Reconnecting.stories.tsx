import type { Meta, StoryObj } from '@storybook/react-vite';
import { ConnectionNotice } from './examples/ConnectionNotice';
import code from './examples/ConnectionNotice.tsx?raw';
import { ACTIONS } from './site/ACTIONS';
import type { StageParameters } from './site/StageParameters';
import { stagePage } from './site/stagePage';
import { withStage } from './site/withStage';

const stage: StageParameters = {
  code,
  file: 'ConnectionNotice.tsx',
  actions: [ACTIONS.drop, ACTIONS.outage, ACTIONS.endOfOutage, ACTIONS.terminate],
};

const meta: Meta<typeof ConnectionNotice> = {
  title: 'Reconnecting',
  component: ConnectionNotice,
  decorators: [withStage],
  parameters: { stage, controls: { disable: true } },
};

export default meta;

type Story = StoryObj<typeof ConnectionNotice>;

/** A short drop: the user is signed in again, and the orders are loaded again. */
export const Drop: Story = {
  name: 'A drop',
  play: async (context) => {
    const { see, ask } = stagePage(context);
    await see('Loads of the orders: 1');
    await ask('Drop the connection');
    await see('Connection: connecting');
    await see('Connection: connected');
    await see('Loads of the orders: 2');
  },
};

/** An outage: after half a second, the app tells its user. */
export const Outage: Story = {
  globals: { theme: 'dark' },
  play: async (context) => {
    const { see, ask } = stagePage(context);
    await see('Loads of the orders: 1');
    await ask('Outage');
    await see('Reconnecting …');
    await ask('End of the outage');
    await see('Connection: connected');
    await see('Loads of the orders: 2');
  },
};

/** The server ends the connection for good. Nothing is tried until connect() or signin(). */
export const Closed: Story = {
  name: 'Closed by the server',
  play: async (context) => {
    const { see, ask, press } = stagePage(context);
    await see('Loads of the orders: 1');
    await ask('Terminate Ada');
    await see(/^Connection closed/);
    await press('Connect again');
    await see('Connection: connected');
  },
};
