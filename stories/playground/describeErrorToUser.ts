import type { SigninError, SigninErrorCode } from 'react-pusher-user';

const MESSAGES: Partial<Record<SigninErrorCode, string>> = {
  denied: 'This account is not allowed to receive live updates.',
  terminated: 'An administrator has signed you out.',
  'connection-failed': 'The live service is not available at the moment.',
  'user-mismatch': 'You are logged in with another account in another tab.',
};

/** Returns the error message for users of the app, because the library's own messages address developers. */
export const describeErrorToUser = ({ code }: SigninError): string =>
  MESSAGES[code] ?? 'Something went wrong on our side.';
