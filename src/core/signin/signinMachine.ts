import { onSignedOut, onSignin, onUserChanged } from './appTransitions';
import { onConnection } from './connectionTransitions';
import { onAuthDataNeeded, onRequest } from './requestTransitions';
import { SigninError } from './SigninError';
import { rejected } from './signinErrors';
import type { SigninEvent } from './SigninEvent';
import type { SigninMachineState } from './SigninMachineState';
import { DUE } from './startStates';
import { onSucceeded, onUserChannelFailed } from './successTransitions';
import { failed, type Transition, unchanged } from './Transition';

/** The machine of one sign-in at work: its state, and what takes its events. `SigninRunner` is one. */
export interface SigninMachine {
  readonly state: SigninMachineState;
  send(event: SigninEvent): void;
}

/** The next state and the effects of an event. Pure. An event that a state does not expect changes nothing. */
export function transition(state: SigninMachineState, event: SigninEvent): Transition {
  switch (event.type) {
    // The app
    case 'signin':
      return onSignin(state);
    case 'signin-due':
      return [{ ...DUE, lastUserId: state.lastUserId }, []];
    case 'signout':
    case 'signed-out-elsewhere':
      return onSignedOut(state, event);
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
