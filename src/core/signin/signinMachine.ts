import type { User } from '../types/Register';
import { onAuthDataNeeded, onRequest } from './requestTransitions';
import { SigninError } from './SigninError';
import { connectionFailure, notLoaded, rejected } from './signinErrors';
import type { SigninEffect } from './SigninEffect';
import type { SigninEvent } from './SigninEvent';
import { isActive, isPending, shownUser, type SigninMachineState } from './SigninMachineState';
import { onSucceeded, onUserChannelFailed } from './successTransitions';
import { aborted, endSigninEffect, failed, type Transition, unchanged } from './Transition';

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
      return [{ ...CONNECTING, sentUserId: state.sentUserId }, [{ type: 'start-signin' }]];
    case 'signin-due':
      return [DUE, []];
    case 'signout':
      return [IDLE, [endSigninEffect(aborted()), ...(isSent(state) ? [SIGN_OUT] : [])]];
    case 'signed-out-elsewhere':
      return [IDLE, [endSigninEffect(aborted())]];
    case 'user-changed':
      return onUserChanged(state, event);
    case 'disabled':
      return failed(state, new SigninError('disabled'));

    // The app's server
    case 'auth-data-needed':
      return onAuthDataNeeded(state, event.socketId);
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
      | 'closed-by-app'
      | 'provider-stopped'
      | 'closed-by-server';
  }
>;

function onConnection(state: SigninMachineState, event: ConnectionChange): Transition {
  switch (event.type) {
    case 'not-loaded':
      return isPending(state) ? failed(state, notLoaded(event.cause)) : unchanged(state);
    case 'connecting':
      return state.status === 'idle' && state.isDue
        ? [CONNECTING, [{ type: 'start-signin' }]]
        : unchanged(state);
    case 'connected':
      return state.status === 'connecting' ? [{ ...state, error: null }, []] : unchanged(state);
    case 'unavailable':
      if (state.status !== 'connecting') return unchanged(state);
      return [{ ...state, error: connectionFailure(event.serverError) }, []];
    case 'lost':
      return onLost(state);
    case 'closed-by-app':
      // Also ends the app's own `pusher.signin()`: otherwise pusher-js would repeat it on the next connection.
      return [isActive(state) ? IDLE : withoutSocket(state), [endSigninEffect(aborted())]];
    case 'provider-stopped':
      return [IDLE, []];
    case 'closed-by-server':
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
  { nextSignin, hadUserId }: Extract<SigninEvent, { type: 'user-changed' }>,
): Transition {
  const effects: SigninEffect[] = [endSigninEffect(aborted())];
  // Without a signed-in user, too, channels may be authorized for the user that `userId` named before.
  if (isSent(state) || hadUserId) effects.push({ type: 'replace-socket' });
  if (nextSignin === 'now') return [CONNECTING, [...effects, { type: 'start-signin' }]];
  return [nextSignin === 'due' ? DUE : IDLE, effects];
}

/**
 * pusher-js signs in on the next socket unless it was told to forget the sign-in. Another provider of the client may have done
 * so: `sign-in-on-reconnect` takes that back.
 */
function onLost(state: SigninMachineState): Transition {
  if (!isActive(state) || state.status === 'connecting') return unchanged(withoutSocket(state));
  return [connecting(shownUser(state)), [{ type: 'cancel-request' }, { type: 'sign-in-on-reconnect' }]];
}

/** The error of a connection that the server closed: refused, terminated, or closed in answer to the sign-in. */
function endingOf(
  { status }: SigninMachineState,
  { serverError }: Extract<SigninEvent, { type: 'closed-by-server' }>,
): SigninError {
  if (status === 'verifying') return rejected(serverError);
  if (status === 'connecting') return connectionFailure(serverError);
  return new SigninError('terminated', { pusherCode: serverError.code }, serverError.message);
}
