import type { Meta, StoryObj } from '@storybook/react-vite';
import { ServerCheck } from './examples/ServerCheck';
import code from './examples/ServerCheck.tsx?raw';
import { ACTIONS } from './site/ACTIONS';
import type { StageParameters } from './site/StageParameters';
import { stagePage } from './site/stagePage';
import { withStage } from './site/withStage';

const stage: StageParameters = {
  code,
  file: 'ServerCheck.tsx',
  actions: [ACTIONS.terminate, ACTIONS.drop],
};

const meta: Meta<typeof ServerCheck> = {
  title: 'Use your own Pusher app',
  component: ServerCheck,
  decorators: [withStage],
  parameters: { stage, controls: { disable: true } },
};

export default meta;

type Story = StoryObj<typeof ServerCheck>;

/** Pusher's own service, or a server that behaves like it. */
export const Pusher: Story = {
  name: 'Pusher Channels',
  globals: { dialect: 'pusher' },
  play: async (context) => {
    const { see } = stagePage(context);
    await see(/^Connection: connected/);
    await see('ada, ready for events');
  },
};

/** soketi signs users in if SOKETI_DEFAULT_APP_USER_AUTHENTICATION is true. */
export const Soketi: Story = {
  name: 'soketi',
  globals: { dialect: 'soketi' },
  play: async (context) => {
    const { see } = stagePage(context);
    await see(/^Connection: connected/);
    await see('ada, ready for events');
  },
};

/** Sockudo signs users in if enable_user_authentication is set for the app. */
export const Sockudo: Story = {
  name: 'Sockudo',
  globals: { dialect: 'sockudo' },
  play: async (context) => {
    const { see } = stagePage(context);
    await see(/^Connection: connected/);
    await see('ada, ready for events');
  },
};

/** Laravel Reverb has no users: it refuses the sign-in. Everything else works. */
export const Reverb: Story = {
  name: 'Laravel Reverb',
  globals: { dialect: 'reverb', theme: 'dark' },
  play: async (context) => {
    const { see } = stagePage(context);
    await see(/^Connection: connected/);
    await see(/^rejected: /);
  },
};
