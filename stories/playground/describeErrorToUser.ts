import type { SigninError, SigninErrorCode } from 'react-pusher-user';

const APOLOGIES: Partial<Record<SigninErrorCode, string>> = {
  denied: 'This account may not receive live updates.',
  terminated: 'You have been signed out by an administrator.',
  'connection-failed': 'We cannot reach the live service at the moment.',
  'user-mismatch': 'You are logged in as somebody else in another tab.',
};

/** What the app tells its users; the library's own message is for developers. */
export const apologize = ({ code }: SigninError): string =>
  APOLOGIES[code] ?? 'Something went wrong on our side.';
