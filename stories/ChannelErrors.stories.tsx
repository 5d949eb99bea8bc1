import type { Meta, StoryObj } from '@storybook/react-vite';
import { CHANNEL_FAILURES } from './failures/CHANNEL_FAILURES';
import { errorTexts } from './failures/errorTexts';
import { playFailure } from './failures/playFailure';
import { ChannelFailureStory } from './failures/ChannelFailureStory';
import type { Theme } from './playground/StoryPage';
import { serverSettingsOf } from './server/ServerSettings';

const meta: Meta<typeof ChannelFailureStory> = {
  title: 'When it fails/Channel errors',
  component: ChannelFailureStory,
  parameters: { controls: { disable: true } },
  render: ({ code }, { globals }) => {
    const settings = serverSettingsOf(globals);
    const theme = globals.theme as Theme | undefined;
    return (
      <ChannelFailureStory key={JSON.stringify(settings)} code={code} settings={settings} theme={theme} />
    );
  },
  play: (context) => {
    const { code } = context.args;
    return playFailure(context, {
      code,
      text: errorTexts.channel.get(code),
      button: CHANNEL_FAILURES[code].sends?.label,
      mended: 'You are in the room.',
    });
  },
};

export default meta;

type Story = StoryObj<typeof ChannelFailureStory>;

export const Unreachable: Story = {
  name: 'unreachable',
  globals: { theme: 'dark' },
  args: { code: 'unreachable' },
};
export const Denied: Story = { name: 'denied', args: { code: 'denied' } };
export const HttpError: Story = { name: 'http-error', args: { code: 'http-error' } };
export const InvalidReply: Story = { name: 'invalid-reply', args: { code: 'invalid-reply' } };
export const HandlerError: Story = { name: 'handler-error', args: { code: 'handler-error' } };
export const AuthTimeout: Story = { name: 'auth-timeout', args: { code: 'auth-timeout' } };
export const ReplyTimeout: Story = { name: 'reply-timeout', args: { code: 'reply-timeout' } };
export const Rejected: Story = { name: 'rejected', args: { code: 'rejected' } };
export const InvalidName: Story = { name: 'invalid-name', args: { code: 'invalid-name' } };
export const Unsupported: Story = { name: 'unsupported', args: { code: 'unsupported' } };
export const InvalidEvent: Story = { name: 'invalid-event', args: { code: 'invalid-event' } };
export const NotSubscribed: Story = { name: 'not-subscribed', args: { code: 'not-subscribed' } };
export const RateLimited: Story = { name: 'rate-limited', args: { code: 'rate-limited' } };
export const EventRejected: Story = { name: 'event-rejected', args: { code: 'event-rejected' } };
