import type { Meta, StoryObj } from '@storybook/react-vite';
import { OrderInbox } from './examples/OrderInbox';
import code from './examples/OrderInbox.tsx?raw';
import { ACTIONS } from './site/ACTIONS';
import type { StageParameters } from './site/StageParameters';
import { stagePage } from './site/stagePage';
import { withStage } from './site/withStage';

const stage: StageParameters = {
  code,
  file: 'OrderInbox.tsx',
  actions: [
    ACTIONS.shipOrder,
    {
      label: 'Ship an order to Grace',
      code: "api.sendToUser('grace', 'order-shipped', { id })",
      run: ({ server }) => server.sendToUser('grace', 'order-shipped', { id: '#7' }),
    },
    ACTIONS.drop,
  ],
};

const meta: Meta<typeof OrderInbox> = {
  title: 'User events',
  component: OrderInbox,
  decorators: [withStage],
  parameters: { stage, controls: { disable: true } },
};

export default meta;

type Story = StoryObj<typeof OrderInbox>;

/** Events for Ada arrive, and events for other users do not. */
export const Inbox: Story = {
  name: 'An inbox',
  play: async (context) => {
    const { see, ask, expectMissing } = stagePage(context);
    await see('Waiting for the first order');
    await ask('Ship an order to Grace');
    await ask('Ship an order');
    await see('Shipped today: 1');
    await see(/^Order #1\d+$/);
    await expectMissing('Order #7');
  },
};

/** The value of useLatestUserEvent stays while a dropped connection signs in again. */
export const AfterADrop: Story = {
  name: 'After a drop',
  globals: { theme: 'dark' },
  play: async (context) => {
    const { see, ask, expectMissing } = stagePage(context);
    await see('Waiting for the first order');
    await ask('Ship an order');
    await see('Shipped today: 1');
    await ask('Drop the connection');
    await see('Connecting …');
    await see('Shipped today: 1');
    await context.step('It signs in again, and receives the next event', async () => {
      await expectMissing('Connecting …');
      await ask('Ship an order');
      await see('Shipped today: 2');
    });
  },
};
