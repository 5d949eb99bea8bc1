import type { Meta, StoryObj } from '@storybook/react-vite';
import { TypedNews } from './examples/TypedNews';
import code from './examples/TypedNews.tsx?raw';
import type { StageParameters } from './site/StageParameters';
import { stagePage } from './site/stagePage';
import { withStage } from './site/withStage';

const stage: StageParameters = {
  code,
  file: 'TypedNews.tsx',
  actions: [
    {
      label: 'Send a price',
      code: "api.trigger('shop', 'price', { name: 'Tea', euros: 4.5 })",
      run: ({ server }) => server.trigger('shop', 'price', { name: 'Tea', euros: 4.5 }),
    },
    {
      label: 'Send a wrong price',
      code: "api.trigger('shop', 'price', { name: 'Tea', euros: '4,50' })",
      tone: 'bad',
      run: ({ server }) => server.trigger('shop', 'price', { name: 'Tea', euros: '4,50' }),
    },
  ],
};

const meta: Meta<typeof TypedNews> = {
  title: 'Typed events and schemas',
  component: TypedNews,
  decorators: [withStage],
  parameters: { stage, controls: { disable: true } },
};

export default meta;

type Story = StoryObj<typeof TypedNews>;

/** A price that the schema refuses reaches no component, and the app goes on with the last good one. */
export const CheckedPrice: Story = {
  name: 'A checked price',
  play: async (context) => {
    const { see, ask, expectMissing } = stagePage(context);
    await see('No price yet');
    await context.canvas.findByText('pusher_internal:subscription_succeeded');
    await ask('Send a price');
    await see('4.50 €');
    await expectMissing(/^Refused/);
    await ask('Send a wrong price');
    await see(/^Refused: price/);
    await see('4.50 €');
  },
};
