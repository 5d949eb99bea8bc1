import type { ConnectionError } from '../pusher/ConnectionError';
import type { User } from '../types/Register';
import { isRequesting } from './requestTransitions';
import { SigninError } from './SigninError';
import type { SigninEffect } from './SigninEffect';
import type { SigninEvent } from './SigninEvent';
import type { SigninMachineState } from './SigninMachineState';
import { failed, type Transition, unchanged } from './Transition';

/** Pusher has signed a user in on this socket: the one that was sent, or the one of the app's own `pusher.signin()`. */
export function onSucceeded(
  state: SigninMachineState,
  { user, expectedUserId, isRequested }: Extract<SigninEvent, { type: 'succeeded' }>,
): Transition {
  const { sentUserId, lastUserId } = state;
  if (sentUserId === null && !(isRequested && canAdopt(state))) return unchanged(state);
  if (!user || !isWanted(user, sentUserId, expectedUserId)) {
    const [next, effects] = failed(state, new SigninError('user-mismatch'));
    return [next, [...effects, { type: 'replace-socket-after-frame' }]];
  }
  const userChannel = state.status === 'signed-in' ? state.userChannel : 'pending';
  const effects: SigninEffect[] = [{ type: 'cancel-request' }, { type: 'sign-in-on-reconnect' }];
  if (lastUserId !== null && lastUserId !== user.id) effects.unshift({ type: 'drop-private-data' });
  return [{ status: 'signed-in', sentUserId: user.id, lastUserId: user.id, user, userChannel }, effects];
}

/**
 * Whether the user of a success is the right one: the one that was sent, if any was, and the one in `userId`, which may have been
 * given since. `undefined` accepts any user, `null` accepts none.
 */
function isWanted(user: User, sentUserId: string | null, expectedUserId: string | null | undefined): boolean {
  const isSent = sentUserId === null || user.id === sentUserId;
  const isExpected = expectedUserId === undefined || user.id === expectedUserId;
  return isSent && isExpected;
}

/** Whether this provider takes over a sign-in that the app or another provider started. */
function canAdopt(state: SigninMachineState): boolean {
  // Otherwise two providers that expect different users would replace each other's socket again and again.
  if (state.status === 'failed' && state.error.code === 'user-mismatch') return false;
  return !isRequesting(state);
}

/** The server refused the user's own channel, or never confirmed it. The next connection asks for it again. */
export function onUserChannelFailed(
  state: SigninMachineState,
  serverError: ConnectionError | null,
): Transition {
  if (state.status !== 'signed-in' || state.userChannel !== 'pending') return unchanged(state);
  const words = serverError ? `refused: ${serverError.message || 'no reason given'}` : 'not confirmed';
  const error = {
    code: serverError?.code ?? null,
    message: `The subscription of the user's own channel was ${words}. No user event arrives until signin() or the next connection asks again.`,
  };
  return [{ ...state, userChannel: 'failed' }, [{ type: 'report-connection-error', error }]];
}
