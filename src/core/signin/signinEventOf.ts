import type { SessionOptions } from '../SessionOptions';
import type { SigninEvent } from './SigninEvent';
import { isActive, type SigninState } from './SigninState';

/** A change of the provider's options, and how things stand when it comes. */
interface OptionsChange {
  previous: SessionOptions;
  options: SessionOptions;
  /** Whether a sign-in starts by itself. */
  isAutomatic: boolean;
  /** Whether the app itself keeps the connection closed. */
  isClosedByApp: boolean;
  signin: SigninState;
}

/** What a change of the options means to the sign-in; `null` if nothing. */
export function signinEventOf(change: OptionsChange): SigninEvent | null {
  const { previous, options, isAutomatic, isClosedByApp, signin } = change;
  const { userId } = options;
  const isOtherUser = userId !== undefined && userId !== previous.userId && userId !== signin.user?.id;
  if (isOtherUser) {
    const isWanted = isAutomatic || (userId !== null && isActive(signin));
    const whenWanted = isClosedByApp ? 'due' : 'now';
    return {
      type: 'user-changed',
      signin: isWanted ? whenWanted : 'none',
      hadUser: Boolean(previous.userId),
    };
  }
  return isAutomatic && !previous.autoSignin ? automaticSignin(isClosedByApp) : null;
}

/** An automatic sign-in does not open a connection that the app keeps closed: it is due when the app opens it. */
export const automaticSignin = (isClosedByApp: boolean): SigninEvent => ({
  type: isClosedByApp ? 'signin-due' : 'signin',
});
