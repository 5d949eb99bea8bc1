import type { Meta, StoryObj } from '@storybook/react-vite';
import { ChangingFriends } from './examples/ChangingFriends';
import changingCode from './examples/ChangingFriends.tsx?raw';
import { Friends } from './examples/Friends';
import code from './examples/Friends.tsx?raw';
import { ACCOUNTS } from './playground/accounts';
import type { ExampleServer } from './server/createExampleServer';
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

const changeFriends = (page: ExampleServer, friends: readonly string[]) => {
  page.applyRules({ watchlist: friends });
  page.server.sendToUser('ada', 'friends-changed', {});
};

const changingStage: StageParameters = {
  code: changingCode,
  file: 'ChangingFriends.tsx',
  server: { rules: { watchlist: ['grace'] } },
  actions: [
    {
      label: 'Linus becomes a friend',
      code: "api.sendToUser('ada', 'friends-changed', {})",
      run: (page) => changeFriends(page, ['grace', 'linus']),
    },
    {
      label: 'Grace is no friend any more',
      code: "api.sendToUser('ada', 'friends-changed', {})",
      tone: 'bad',
      run: (page) => changeFriends(page, ['linus']),
    },
  ],
};

/** The server has changed the friends of Ada. The app calls refresh(), and Ada stays signed in meanwhile. */
export const NewWatchlist: Story = {
  name: 'A new watchlist',
  render: (args) => <ChangingFriends {...args} />,
  parameters: { stage: changingStage },
  play: async (context) => {
    const { see, ask, expectMissing } = stagePage(context);
    await see('Friends of Ada');
    await see('grace: offline');
    await ask('Linus becomes a friend');
    await see('linus: offline');
    await see('Friends of Ada');
    await ask('Grace is no friend any more');
    await expectMissing('grace: offline');
    await see('linus: offline');
  },
};
