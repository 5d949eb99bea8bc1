import type { Meta, StoryObj } from '@storybook/react-vite';
import { PusherProvider, SignedOut } from 'react-pusher-user';
import { expect } from 'storybook/test';

const meta: Meta<typeof SignedOut> = {
  component: SignedOut,
  render: () => (
    <PusherProvider appKey="app-key" cluster="eu" enabled={false}>
      <main>
        <SignedOut>Nobody is signed in.</SignedOut>
      </main>
    </PusherProvider>
  ),
};

export default meta;

export const Disabled: StoryObj<typeof SignedOut> = {
  play: async ({ canvas }) => {
    await expect(canvas.getByText('Nobody is signed in.')).toBeVisible();
  },
};
