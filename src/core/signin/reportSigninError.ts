import { callSafely } from '../lib/callSafely';
import type { SessionOptions } from '../SessionOptions';
import type { SigninError } from './SigninError';

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

/** Logs a failure that the app itself cannot show to anybody. */
function warnOfUnseenError({ code, message }: SigninError): void {
  // eslint-disable-next-line no-console -- a failure that nobody sees would cost a developer hours
  console.error(
    `react-pusher-user: the sign-in failed (${code}). ${message} ` +
      'This is logged in development only, because no component has called useSignin() or useUser(), and onSigninError is not given.',
  );
}
