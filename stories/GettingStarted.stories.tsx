import type { Meta, StoryObj } from '@storybook/react-vite';
import { Greeting } from './examples/Greeting';
import code from './examples/Greeting.tsx?raw';
import type { StageParameters } from './site/StageParameters';
import { stagePage } from './site/stagePage';
import { withStage } from './site/withStage';

const stage: StageParameters = {
  code,
  file: 'Greeting.tsx',
  actions: [
    {
      label: 'Send a greeting',
      code: "api.sendToUser('ada', 'greeting', 'Hello!')",
      run: ({ server }) => server.sendToUser('ada', 'greeting', 'Hello from the server!'),
    },
  ],
};

const meta: Meta<typeof Greeting> = {
  title: 'Getting started',
  component: Greeting,
  decorators: [withStage],
  parameters: { stage, controls: { disable: true } },
};

export default meta;

type Story = StoryObj<typeof Greeting>;

/** The page of this guide: Ada is signed in at once, and the server sends her a greeting. */
export const FirstPage: Story = {
  name: 'The page that you build',
  play: async (context) => {
    const { see, ask } = stagePage(context);
    await see('ada is signed in.');
    await see('The server can reach this page.');
    await ask('Send a greeting');
    await see('Hello from the server!');
  },
};
