import type { Meta, StoryObj } from '@storybook/react-vite';
import { AccountSwitcher } from './examples/AccountSwitcher';
import code from './examples/AccountSwitcher.tsx?raw';
import type { StageParameters } from './site/StageParameters';
import { stagePage } from './site/stagePage';
import { withStage } from './site/withStage';

const stage: StageParameters = {
  code,
  file: 'AccountSwitcher.tsx',
  actions: [
    {
      label: 'Message to Ada',
      code: "api.sendToUser('ada', 'message', 'Hi')",
      run: ({ server }) => server.sendToUser('ada', 'message', 'Hi'),
    },
    {
      label: 'Log Ada out everywhere',
      code: "api.terminateUserConnections('ada')",
      tone: 'bad',
      run: ({ server }) => server.terminateUserConnections('ada'),
    },
  ],
};

const meta: Meta<typeof AccountSwitcher> = {
  title: 'Account switching',
  component: AccountSwitcher,
  decorators: [withStage],
  parameters: { stage, controls: { disable: true } },
};

export default meta;

type Story = StoryObj<typeof AccountSwitcher>;

/** Another `userId` signs the next user in, on another connection. The data of the former user are gone. */
export const TwoAccounts: Story = {
  name: 'Two accounts',
  play: async (context) => {
    const { see, press, ask, expectMissing } = stagePage(context);
    await see('Nobody is logged in');
    await press('Log in as ada');
    await see('0 new messages');
    await context.canvas.findByText('pusher_internal:subscription_succeeded');
    await ask('Message to Ada');
    await see('1 new messages');
    await press('Log in as grace');
    await see('grace');
    await see('0 new messages');
    await expectMissing('1 new messages');
    await press('Log out');
    await see('Nobody is logged in');
  },
};

/** The server ends all connections of a user: the other tabs and devices as well. */
export const LoggedOutEverywhere: Story = {
  name: 'Logged out everywhere',
  globals: { theme: 'dark' },
  play: async (context) => {
    const { see, press, ask } = stagePage(context);
    await press('Log in as ada');
    await see('0 new messages');
    await ask('Log Ada out everywhere');
    await see('Please log in again');
  },
};
