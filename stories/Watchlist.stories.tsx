import type { Meta, StoryObj } from '@storybook/react-vite';
import { Friends } from './examples/Friends';
import code from './examples/Friends.tsx?raw';
import { ACCOUNTS } from './playground/accounts';
import { visit } from './server/visit';
import type { StageParameters } from './site/StageParameters';
import { stagePage } from './site/stagePage';
import { withStage } from './site/withStage';

const stage: StageParameters = {
  code,
  file: 'Friends.tsx',
  actions: [
    {
      label: 'Grace signs in',
      code: 'in another browser',
      run: (page) => void visit(page, ACCOUNTS[1]),
    },
    {
      label: 'Linus signs in',
      code: 'in another browser',
      run: (page) => void visit(page, ACCOUNTS[2]),
    },
    {
      label: 'Grace is signed out',
      code: "api.terminateUserConnections('grace')",
      tone: 'bad',
      run: ({ server }) => server.terminateUserConnections('grace'),
    },
  ],
};

const meta: Meta<typeof Friends> = {
  title: 'Watchlist',
  component: Friends,
  decorators: [withStage],
  parameters: { stage, controls: { disable: true } },
};

export default meta;

type Story = StoryObj<typeof Friends>;

/** Pusher tells Ada which of the users on her watchlist are online, without a channel. */
export const OnlineFriends: Story = {
  name: 'Friends online',
  play: async (context) => {
    const { see, ask } = stagePage(context);
    await see('0 of 2 friends online');
    await ask('Grace signs in');
    await see('1 of 2 friends online');
    await see('grace: online');
    await ask('Grace is signed out');
    await see('0 of 2 friends online');
    await see('grace: offline');
  },
};
