import type { Meta, StoryObj } from '@storybook/react-vite';
import { News } from './examples/News';
import code from './examples/News.tsx?raw';
import { ACCOUNTS } from './playground/accounts';
import { visit } from './server/visit';
import type { StageParameters } from './site/StageParameters';
import { stagePage } from './site/stagePage';
import { withStage } from './site/withStage';

const stage: StageParameters = {
  code,
  file: 'News.tsx',
  actions: [
    {
      label: 'Publish a headline',
      code: "api.trigger('news', 'headline', { text })",
      run: ({ server }) => server.trigger('news', 'headline', { text: 'Pigs fly' }),
    },
    {
      label: 'Another reader comes',
      code: 'another browser subscribes to news',
      run: (page) => void visit(page, ACCOUNTS[1], 'news'),
    },
  ],
};

const meta: Meta<typeof News> = {
  title: 'Channels and client events/Public channel',
  component: News,
  decorators: [withStage],
  parameters: { stage, controls: { disable: true } },
};

export default meta;

type Story = StoryObj<typeof News>;

/** Events reach everybody who subscribes, signed in or not. */
export const Headlines: Story = {
  play: async (context) => {
    const { see, ask } = stagePage(context);
    await see('Readers: 1');
    await ask('Publish a headline');
    await see('Pigs fly');
    await ask('Another reader comes');
    await see('Readers: 2');
  },
};
