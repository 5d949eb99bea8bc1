import type { Meta, StoryObj } from '@storybook/react-vite';
import { SIGNIN_FAILURES } from './failures/SIGNIN_FAILURES';
import { errorTexts } from './failures/errorTexts';
import { playFailure } from './failures/playFailure';
import { SigninFailureStory } from './failures/SigninFailureStory';
import type { Theme } from './playground/StoryPage';
import { serverSettingsOf } from './server/ServerSettings';

const meta: Meta<typeof SigninFailureStory> = {
  title: 'When it fails/Sign-in errors',
  component: SigninFailureStory,
  parameters: { controls: { disable: true } },
  render: ({ code }, { globals }) => {
    const settings = serverSettingsOf(globals);
    const theme = globals.theme as Theme | undefined;
    return (
      <SigninFailureStory key={JSON.stringify(settings)} code={code} settings={settings} theme={theme} />
    );
  },
  play: (context) => {
    const { code } = context.args;
    return playFailure(context, {
      code,
      text: errorTexts.signin.get(code),
      button: SIGNIN_FAILURES[code].button?.label,
      mended: 'Hello Ada Lovelace',
    });
  },
};

export default meta;

type Story = StoryObj<typeof SigninFailureStory>;

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
export const Rejected: Story = { name: 'rejected', args: { code: 'rejected' } };
export const ReplyTimeout: Story = { name: 'reply-timeout', args: { code: 'reply-timeout' } };
export const UserMismatch: Story = { name: 'user-mismatch', args: { code: 'user-mismatch' } };
export const Terminated: Story = { name: 'terminated', args: { code: 'terminated' } };
export const ConnectionFailed: Story = { name: 'connection-failed', args: { code: 'connection-failed' } };
export const Disabled: Story = { name: 'disabled', args: { code: 'disabled' } };
export const Aborted: Story = { name: 'aborted', args: { code: 'aborted' } };
