import type { Meta, StoryObj } from '@storybook/react-vite';
import { waitFor } from 'storybook/test';
import { ServerInMemory } from './examples/ServerInMemory';
import code from './examples/ServerInMemory.tsx?raw';
import type { StageParameters } from './site/StageParameters';
import { stagePage } from './site/stagePage';
import { withStage } from './site/withStage';

const stage: StageParameters = {
  code,
  file: 'ServerInMemory.tsx',
  hasTraffic: false,
};

const meta: Meta<typeof ServerInMemory> = {
  title: 'Testing your app',
  component: ServerInMemory,
  decorators: [withStage],
  parameters: { stage, controls: { disable: true } },
};

export default meta;

type Story = StoryObj<typeof ServerInMemory>;

/** The server of your tests runs here, in the browser. */
export const InMemory: Story = {
  name: 'A server in memory',
  play: async (context) => {
    const { see, press } = stagePage(context);
    await see('Not passed yet');
    await waitFor(async () => {
      await press('server.sendToUser(…)');
      await see('Connections that got it: 1');
    });
    await see('Passed');
  },
};
