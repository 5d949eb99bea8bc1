import { callSafely } from '../lib/callSafely';
import type { SessionOptions } from '../SessionOptions';
import type { SigninError } from './SigninError';
import { warnOfUnseenError } from './warnOfUnseenError';

/** Passes a failure to `onSigninError`. `isShown`: a component of the app reads the sign-in. */
export function reportSigninError(
  error: SigninError,
  { onSigninError }: SessionOptions,
  isShown: boolean,
): void {
  // `disabled` answers a call of `signin()`, whose promise rejects.
  const isSeen = onSigninError !== undefined || isShown || error.code === 'disabled';
  if (process.env.NODE_ENV !== 'production' && !isSeen) warnOfUnseenError(error);
  callSafely(onSigninError, error);
}
