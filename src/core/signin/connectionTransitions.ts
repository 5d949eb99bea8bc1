import type { ConnectionError } from '../pusher/ConnectionError';
import { SigninError } from './SigninError';
import { connectionFailure, notLoaded, rejected } from './signinErrors';
import type { SigninEvent } from './SigninEvent';
import { isActive, isPending, shownUser, type SigninMachineState } from './SigninMachineState';
import { CONNECTING, IDLE } from './startStates';
import { aborted, endSigninEffect, failed, type Transition, unchanged } from './Transition';

type ConnectionChange = Extract<
  SigninEvent,
  { type: 'not-loaded' | 'connecting' | 'connected' | 'unavailable' | 'lost' | 'closed' | 'provider-stopped' }
>;

export function onConnection(state: SigninMachineState, event: ConnectionChange): Transition {
  switch (event.type) {
    case 'not-loaded':
      return isPending(state) ? failed(state, notLoaded(event.cause)) : unchanged(state);
    case 'connecting':
      if (state.status !== 'idle' || !state.isDue) return unchanged(state);
      return [{ ...CONNECTING, lastUserId: state.lastUserId }, [{ type: 'start-signin' }]];
    case 'connected':
      return state.status === 'connecting' ? [{ ...state, error: null }, []] : unchanged(state);
    case 'unavailable':
      if (state.status !== 'connecting') return unchanged(state);
      return [{ ...state, error: connectionFailure(event.serverError) }, []];
    case 'lost':
      return onLost(state);
    case 'closed':
      return event.by === 'app' ? onClosedByApp(state) : onEnded(state, event.serverError);
    case 'provider-stopped':
      return [idle(state), []];
  }
}

/**
 * The socket is gone, and pusher-js opens another one. There it asks for auth data again, unless it was told to forget the
 * sign-in. Another provider of the client may have done so: `sign-in-on-reconnect` takes that back.
 */
function onLost(state: SigninMachineState): Transition {
  if (!isActive(state) || state.status === 'connecting') return unchanged(withoutSocket(state));
  return [
    { ...CONNECTING, lastUserId: state.lastUserId, previousUser: shownUser(state) },
    [{ type: 'cancel-request' }, { type: 'sign-in-on-reconnect' }],
  ];
}

function onClosedByApp(state: SigninMachineState): Transition {
  // Also ends the app's own `pusher.signin()`: otherwise pusher-js would repeat it on the next connection.
  return [isActive(state) ? idle(state) : withoutSocket(state), [endSigninEffect(aborted())]];
}

/** The server ended the connection, or pusher-js has no transport: nothing is tried until `connect()` or `signin()`. */
function onEnded(state: SigninMachineState, serverError: ConnectionError): Transition {
  if (!isActive(state)) return unchanged(withoutSocket(state));
  return failed(withoutSocket(state), endingOf(state, serverError));
}

/**
 * The status distinguishes a refused connection, a rejected sign-in and a terminated user. The close code does not: servers use
 * 4009 for a rejected sign-in and for a termination.
 */
function endingOf({ status }: SigninMachineState, serverError: ConnectionError): SigninError {
  if (status === 'connecting') return connectionFailure(serverError);
  if (status === 'verifying') return rejected(serverError);
  return new SigninError('terminated', { pusherCode: serverError.code }, serverError.message);
}

const idle = ({ lastUserId }: SigninMachineState): SigninMachineState => ({ ...IDLE, lastUserId });

const withoutSocket = (state: SigninMachineState): SigninMachineState => ({ ...state, sentUserId: null });
