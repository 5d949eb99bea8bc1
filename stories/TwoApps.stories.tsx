import type { Meta, StoryObj } from '@storybook/react-vite';
import { TwoApps } from './examples/TwoApps';
import code from './examples/TwoApps.tsx?raw';
import { ACTIONS } from './site/ACTIONS';
import type { StageParameters } from './site/StageParameters';
import { stagePage } from './site/stagePage';
import { withStage } from './site/withStage';

const stage: StageParameters = {
  code,
  file: 'TwoApps.tsx',
  server: {
    apps: [
      { id: 'shop', key: 'your-key', secret: 'shop-secret' },
      { id: 'chat', key: 'chat-key', secret: 'chat-secret' },
    ],
  },
  actions: [
    ACTIONS.shipOrder,
    {
      label: 'Write in the lobby',
      code: "chatApi.trigger('lobby', 'message', 'Hello')",
      run: ({ server }) => server.trigger('lobby', 'message', 'Hello', { appId: 'chat' }),
    },
    {
      label: 'Write in the lobby of the shop’s app',
      code: "api.trigger('lobby', 'message', 'Lost'): nobody is there",
      run: ({ server }) => server.trigger('lobby', 'message', 'Lost', { appId: 'shop' }),
    },
  ],
};

const meta: Meta<typeof TwoApps> = {
  title: 'Typed events and schemas/Two Pusher apps',
  component: TwoApps,
  decorators: [withStage],
  parameters: { stage, controls: { disable: true } },
};

export default meta;

type Story = StoryObj<typeof TwoApps>;

/** The hooks of each app read its own provider, although one stands inside the other. */
export const Nested: Story = {
  name: 'Nested providers',
  play: async (context) => {
    const { see, ask } = stagePage(context);
    await see('Shop: ada');
    await see('Chat: subscribed');
    await ask('Write in the lobby of the shop’s app');
    await ask('Write in the lobby');
    await see('Message: Hello');
    await see('Order: none');
    await ask('Ship an order');
    await see('Order: shipped');
    await see('Message: Hello');
  },
};
