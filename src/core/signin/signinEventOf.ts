import type { SessionOptions } from '../SessionOptions';
import type { SigninEvent } from './SigninEvent';
import { isSignedInOrPending, type SigninState } from './SigninState';

/** A change of the provider's options. */
interface OptionsChange {
  previous: SessionOptions;
  options: SessionOptions;
  /** Whether a sign-in starts without a call of `signin()`. */
  isAutomatic: boolean;
  /** Whether the app itself keeps the connection closed. */
  isClosedByApp: boolean;
  /** The state that the hooks show. */
  shown: SigninState;
}

/**
 * The event that a change of options causes for the sign-in, or `null`. When `userId` changes:
 *
 * - `now`: the new user is signed in if sign-ins are automatic, or if a user is signed in or a sign-in is pending;
 * - `due`: the same while the app keeps the connection closed. The sign-in starts when the app connects;
 * - `none`: no sign-in starts in all other cases, and none if `userId` is `null`.
 */
export function signinEventOf(change: OptionsChange): SigninEvent | null {
  const { previous, options, isAutomatic, isClosedByApp, shown } = change;
  const { userId } = options;
  // The app may name the user that is signed in already: then nothing changes.
  const isOtherUser = userId !== undefined && userId !== previous.userId && userId !== shown.user?.id;
  if (isOtherUser)
    return {
      type: 'user-changed',
      nextSignin: nextSigninOf(change),
      hadUserId: typeof previous.userId === 'string',
    };
  return isAutomatic && !previous.autoSignin ? automaticSigninEvent(isClosedByApp) : null;
}

function nextSigninOf({ options, isAutomatic, isClosedByApp, shown }: OptionsChange) {
  if (options.userId === null || !(isAutomatic || isSignedInOrPending(shown))) return 'none';
  return isClosedByApp ? 'due' : 'now';
}

/** An automatic sign-in does not open a connection that the app keeps closed: it is due when the app opens it. */
export const automaticSigninEvent = (isClosedByApp: boolean): SigninEvent => ({
  type: isClosedByApp ? 'signin-due' : 'signin',
});
