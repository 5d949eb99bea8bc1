import type { ConnectionError } from '../pusher/ConnectionError';
import { isRequesting } from './requestTransitions';
import { SigninError } from './SigninError';
import type { SigninEvent } from './SigninEvent';
import type { SigninMachineState } from './SigninMachineState';
import { failed, type Transition, unchanged } from './Transition';

/** Pusher has signed a user in on this socket: the one that was sent, or the one of the app's own `pusher.signin()`. */
export function onSucceeded(
  state: SigninMachineState,
  { user, expectedUserId, isExpected }: Extract<SigninEvent, { type: 'succeeded' }>,
): Transition {
  const isOwn = state.sentUserId !== null;
  const isAdopted = isExpected && canAdopt(state);
  if (!isOwn && !isAdopted) return unchanged(state);
  const expectedId = state.sentUserId ?? expectedUserId ?? user?.id;
  if (user && user.id === expectedId) {
    const userChannel = state.status === 'signed-in' ? state.userChannel : 'pending';
    return [
      { status: 'signed-in', sentUserId: user.id, user, userChannel },
      [{ type: 'cancel-request' }, { type: 'keep-signed-in' }],
    ];
  }
  const [next, effects] = failed(state, new SigninError('user-mismatch'));
  return [next, [...effects, { type: 'replace-socket-after-frame' }]];
}

/** Whether a sign-in counts that this provider has not asked for. */
function canAdopt(state: SigninMachineState): boolean {
  // Two providers on one client that expect different users would replace each other's socket for ever.
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
