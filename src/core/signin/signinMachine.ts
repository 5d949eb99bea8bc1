import type { User } from '../types/Register';
import { onAsked, onRequest } from './requestTransitions';
import { SigninError } from './SigninError';
import { connectionFailure, notLoaded, rejected } from './signinErrors';
import type { SigninEffect } from './SigninEffect';
import type { SigninEvent } from './SigninEvent';
import { isActive, isPending, shownUser, type SigninMachineState } from './SigninMachineState';
import { onSucceeded, onUserChannelFailed } from './successTransitions';
import { aborted, endSignin, failed, type Transition, unchanged } from './Transition';

export const IDLE: SigninMachineState = { status: 'idle', sentUserId: null, isDue: false };

const DUE: SigninMachineState = { ...IDLE, isDue: true };

/** A sign-in that was asked for while no user is shown. */
export const CONNECTING: SigninMachineState = connecting(null);

function connecting(previousUser: User | null): SigninMachineState {
  return { status: 'connecting', sentUserId: null, previousUser, error: null };
}

/** The next state and the effects of an event. Pure. An event that a state does not expect changes nothing. */
export function transition(state: SigninMachineState, event: SigninEvent): Transition {
  switch (event.type) {
    // The app
    case 'signin':
      // A new connection asks for the user's channel again.
      if (isWithoutUserChannel(state)) return [state, [{ type: 'replace-socket' }]];
      if (isActive(state)) return unchanged(state);
      return [{ ...CONNECTING, sentUserId: state.sentUserId }, [{ type: 'ask' }]];
    case 'signin-due':
      return [DUE, []];
    case 'signout':
      return [IDLE, [endSignin(aborted()), ...(isSent(state) ? [SIGN_OUT] : [])]];
    case 'signed-out-elsewhere':
      return [IDLE, [endSignin(aborted())]];
    case 'user-changed':
      return onUserChanged(state, event);
    case 'disabled':
      return failed(state, new SigninError('disabled'));

    // The app's server
    case 'asked':
      return onAsked(state, event.socketId);
    case 'requesting':
    case 'retrying':
    case 'authenticated':
    case 'request-failed':
      return onRequest(state, event);

    // Pusher
    case 'succeeded':
      return onSucceeded(state, event);
    case 'rejected':
      return state.status === 'verifying' ? failed(state, rejected(event.serverError)) : unchanged(state);
    case 'user-channel-subscribed':
      return state.status === 'signed-in' ? [{ ...state, userChannel: 'subscribed' }, []] : unchanged(state);
    case 'user-channel-refused':
      return onUserChannelFailed(state, event.serverError);
    case 'timed-out':
      if (state.status === 'verifying') return failed(state, new SigninError('reply-timeout'));
      return onUserChannelFailed(state, null);

    // The connection
    default:
      return onConnection(state, event);
  }
}

type ConnectionChange = Extract<
  SigninEvent,
  {
    type:
      | 'not-loaded'
      | 'connecting'
      | 'connected'
      | 'unavailable'
      | 'lost'
      | 'disconnected'
      | 'closed'
      | 'ended';
  }
>;

function onConnection(state: SigninMachineState, event: ConnectionChange): Transition {
  switch (event.type) {
    case 'not-loaded':
      return isPending(state) ? failed(state, notLoaded(event.cause)) : unchanged(state);
    case 'connecting':
      return state.status === 'idle' && state.isDue ? [CONNECTING, [{ type: 'ask' }]] : unchanged(state);
    case 'connected':
      return state.status === 'connecting' ? [{ ...state, error: null }, []] : unchanged(state);
    case 'unavailable':
      if (state.status !== 'connecting') return unchanged(state);
      return [{ ...state, error: connectionFailure(event.serverError) }, []];
    case 'lost':
      return onLost(state);
    case 'disconnected':
      // pusher-js forgets its sign-in, also the app's own: else it would come back with the next connection.
      return [isActive(state) ? IDLE : withoutSocket(state), [endSignin(aborted())]];
    case 'closed':
      return [IDLE, []];
    case 'ended':
      if (!isActive(state)) return unchanged(withoutSocket(state));
      return failed(withoutSocket(state), endingOf(state, event));
  }
}

const SIGN_OUT: SigninEffect = { type: 'sign-out' };

const isSent = ({ sentUserId }: SigninMachineState): boolean => sentUserId !== null;

const isWithoutUserChannel = (state: SigninMachineState): boolean =>
  state.status === 'signed-in' && state.userChannel === 'failed';

const withoutSocket = (state: SigninMachineState): SigninMachineState => ({ ...state, sentUserId: null });

function onUserChanged(
  state: SigninMachineState,
  { signin, hadUser }: Extract<SigninEvent, { type: 'user-changed' }>,
): Transition {
  const effects: SigninEffect[] = [endSignin(aborted())];
  // Channels may be authorized for the user before, though no user was signed in.
  if (isSent(state) || hadUser) effects.push({ type: 'replace-socket' });
  if (signin === 'now') return [CONNECTING, [...effects, { type: 'ask' }]];
  return [signin === 'due' ? DUE : IDLE, effects];
}

/**
 * The next socket signs in again. pusher-js asks for that by itself if it believes that it is signed in: another provider of
 * the client may have told it otherwise.
 */
function onLost(state: SigninMachineState): Transition {
  if (!isActive(state) || state.status === 'connecting') return unchanged(withoutSocket(state));
  return [connecting(shownUser(state)), [{ type: 'cancel-request' }, { type: 'keep-signed-in' }]];
}

/** Why the server ended a connection: it may be its answer to the sign-in. */
function endingOf(
  { status }: SigninMachineState,
  { serverError }: Extract<SigninEvent, { type: 'ended' }>,
): SigninError {
  if (status === 'verifying') return rejected(serverError);
  if (status === 'connecting') return connectionFailure(serverError);
  return new SigninError('terminated', { pusherCode: serverError.code }, serverError.message);
}
