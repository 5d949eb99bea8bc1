import type { Meta, StoryObj } from '@storybook/react-vite';
import { Team } from './examples/Team';
import code from './examples/Team.tsx?raw';
import { ACCOUNTS } from './playground/accounts';
import { visit } from './server/visit';
import type { StageParameters } from './site/StageParameters';
import { stagePage } from './site/stagePage';
import { withStage } from './site/withStage';

const stage: StageParameters = {
  code,
  file: 'Team.tsx',
  actions: [
    {
      label: 'Grace comes',
      code: 'another browser subscribes to presence-team',
      run: (page) => void visit(page, ACCOUNTS[1], 'presence-team'),
    },
    {
      label: 'Linus comes',
      code: 'another browser subscribes to presence-team',
      run: (page) => void visit(page, ACCOUNTS[2], 'presence-team'),
    },
    {
      label: 'Grace goes',
      code: "api.terminateUserConnections('grace')",
      tone: 'bad',
      run: ({ server }) => server.terminateUserConnections('grace'),
    },
  ],
};

const meta: Meta<typeof Team> = {
  title: 'Presence',
  component: Team,
  decorators: [withStage],
  parameters: { stage, controls: { disable: true } },
};

export default meta;

type Story = StoryObj<typeof Team>;

/** Members come and go. Each one is there once, however many connections they have. */
export const Members: Story = {
  play: async (context) => {
    const { see, ask } = stagePage(context);
    await see('You are alone');
    await see('Grace is away');
    await ask('Grace comes');
    await see('2 people are here');
    await see('Grace is here');
    await ask('Linus comes');
    await see('3 people are here');
    await ask('Grace goes');
    await see('2 people are here');
    await see('Grace is away');
  },
};
