import { SigninError } from 'react-pusher-user';
import type { SigninMachineState } from '../../../src/core/signin/SigninMachineState';
import { CONNECTING, DUE, IDLE } from '../../../src/core/signin/startStates';

const ada = { id: 'ada' };
const error = new SigninError('http-error');
const PENDING = { sentUserId: null, lastUserId: null, previousUser: null, attempt: 1 };
const SIGNED_IN = { status: 'signed-in', sentUserId: 'ada', lastUserId: 'ada', user: ada } as const;

/** One state of each kind that the machine treats differently. `nameOfState` gives their names. */
export const SIGNIN_STATES: SigninMachineState[] = [
  IDLE,
  { ...IDLE, lastUserId: 'ada' },
  DUE,
  CONNECTING,
  { ...CONNECTING, lastUserId: 'ada', previousUser: ada },
  { ...PENDING, status: 'authenticating', error: null },
  { ...PENDING, status: 'retrying', error },
  { ...PENDING, status: 'verifying', sentUserId: 'ada' },
  { ...SIGNED_IN, userChannel: 'pending' },
  { ...SIGNED_IN, userChannel: 'subscribed' },
  { ...SIGNED_IN, userChannel: 'failed' },
  { status: 'failed', sentUserId: null, lastUserId: null, error },
  { status: 'failed', sentUserId: 'ada', lastUserId: null, error },
];

export function nameOfState(state: SigninMachineState): string {
  switch (state.status) {
    case 'idle':
      if (state.isDue) return 'idle, sign-in due';
      return state.lastUserId === null ? 'idle' : 'idle, after a user';
    case 'connecting':
    case 'authenticating':
    case 'retrying':
    case 'verifying':
      return state.previousUser ? `${state.status}, with a previous user` : state.status;
    case 'signed-in':
      return `signed-in, user channel ${state.userChannel}`;
    case 'failed':
      return state.sentUserId === null ? 'failed' : 'failed, after a user was sent';
  }
}

/** What each status means, and what its states remember. */
export const STATUSES: Record<SigninMachineState['status'], string> = {
  idle: 'No sign-in was asked for, or it has ended. `isDue`: an automatic sign-in starts when the app opens the connection that it keeps closed.',
  connecting:
    'A sign-in was asked for. It waits for a socket, or for pusher-js to ask for auth data. `error`: why there is no connection yet.',
  authenticating:
    "The app's server is asked for auth data. `attempt`: the number of the request. `error`: why the request before failed.",
  retrying: 'A request failed, and the next one waits for its time. `error`: why it failed.',
  verifying: 'pusher-js has sent the auth data, and Pusher is to answer.',
  'signed-in':
    "Pusher has signed `user` in on this socket. `userChannel`: whether the user's own channel, on which the user's events arrive, is subscribed.",
  failed: 'The sign-in failed for the reason in `error`, and is not tried again until `signin()`.',
};
