import type { Meta, StoryObj } from '@storybook/react-vite';
import { MissedOrders } from './examples/MissedOrders';
import code from './examples/MissedOrders.tsx?raw';
import type { ExampleServer } from './server/createExampleServer';
import { orders } from './server/orders';
import { ACTIONS } from './site/ACTIONS';
import type { StageParameters } from './site/StageParameters';
import { stagePage } from './site/stagePage';
import { withStage } from './site/withStage';

const shipOrder = ({ server }: ExampleServer) => {
  server.sendToUser('ada', 'order-shipped', { order: orders.add() });
};

const stage: StageParameters = {
  code,
  file: 'MissedOrders.tsx',
  actions: [
    { label: 'Ship an order', code: "api.sendToUser('ada', 'order-shipped', { … })", run: shipOrder },
    {
      label: 'Ship an order during a drop',
      code: 'the network loses the socket, then the order is shipped',
      tone: 'bad',
      run: (page) => {
        page.drop();
        shipOrder(page);
      },
    },
    ACTIONS.outage,
    ACTIONS.endOfOutage,
  ],
};

const meta: Meta<typeof MissedOrders> = {
  title: 'Missed events',
  component: MissedOrders,
  decorators: [withStage],
  parameters: { stage, controls: { disable: true } },
  beforeEach: orders.clear,
};

export default meta;

type Story = StoryObj<typeof MissedOrders>;

/** The event of the second order is lost. The app is told of the gap, and loads the orders again. */
export const Drop: Story = {
  name: 'A drop',
  play: async (context) => {
    const { see, ask } = stagePage(context);
    await see('No gap so far.');
    await ask('Ship an order');
    await see('Orders: 1');
    await see('Events received: 1');
    await ask('Ship an order during a drop');
    await see('Orders: 2');
    await see('Events received: 1');
    await see(/^A gap of .* \(drop\) on #server-to-user-ada$/);
  },
};

/** An outage is one gap, however often pusher-js tries to connect. */
export const Outage: Story = {
  globals: { theme: 'dark' },
  play: async (context) => {
    const { see, ask } = stagePage(context);
    await see('No gap so far.');
    await ask('Ship an order');
    await see('Events received: 1');
    await ask('Outage');
    await ask('Ship an order');
    await ask('Ship an order');
    await ask('End of the outage');
    await see('Orders: 3');
    await see('Events received: 1');
    await see(/^A gap of .* \(drop\) on #server-to-user-ada$/);
  },
};
