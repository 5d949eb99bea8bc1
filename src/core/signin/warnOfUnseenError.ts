import type { SigninError } from './SigninError';

/** Logs a failure that the app itself cannot show to anybody. */
export function warnOfUnseenError({ code, message }: SigninError): void {
  // eslint-disable-next-line no-console -- a failure that nobody sees would cost a developer hours
  console.error(
    `react-pusher-user: the sign-in failed (${code}). ${message} ` +
      'This is logged in development only, because no component has called useSignin() or useUser(), and onSigninError is not given.',
  );
}
