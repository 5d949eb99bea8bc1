import { SigninError } from 'react-pusher-user';
import type { SigninEvent } from '../../../src/core/signin/SigninEvent';

type EventOf<Type extends SigninEvent['type']> = Extract<SigninEvent, { type: Type }>;

/** What an event means, and examples of it. An example's name stands behind the event's, in parentheses. */
interface Described<Event> {
  meaning: string;
  examples: Record<string, Event>;
}

const error = new SigninError('http-error');
const serverError = { code: 4200, message: 'Not now' };
const ada = { id: 'ada' };
const SUCCEEDED = { type: 'succeeded', user: ada, expectedUserId: undefined, isRequested: true } as const;
const USER_CHANGED = { type: 'user-changed', nextSignin: 'now', hadUserId: false } as const;

/** Every event of the machine. */
export const SIGNIN_EVENTS: { [Type in SigninEvent['type']]: Described<EventOf<Type>> } = {
  signin: one('`signin()` was called, or `autoSignin` asks for a sign-in.', { type: 'signin' }),
  'signin-due': one('`autoSignin` asks for a sign-in while the app keeps the connection closed.', {
    type: 'signin-due',
  }),
  signout: one('`signout()` was called.', { type: 'signout' }),
  'signed-out-elsewhere': one('Another provider on the same client has signed out.', {
    type: 'signed-out-elsewhere',
  }),
  'user-changed': {
    meaning:
      '`userId` changed. The new user is signed in now, when the app opens the connection (due), or not at all (none). "After another user": `userId` named a user before.',
    examples: {
      now: USER_CHANGED,
      'now, after another user': { ...USER_CHANGED, hadUserId: true },
      due: { ...USER_CHANGED, nextSignin: 'due' },
      none: { ...USER_CHANGED, nextSignin: 'none' },
    },
  },
  disabled: one('`signin()` was called while the provider is not `enabled`, or has unmounted.', {
    type: 'disabled',
  }),
  'auth-data-needed': one(
    "pusher-js asks for auth data: for our sign-in, for the app's own `pusher.signin()`, or after a reconnect.",
    { type: 'auth-data-needed', socketId: '1.1' },
  ),
  requesting: one("A request to the app's server starts.", { type: 'requesting', attempt: 2, error }),
  retrying: one('The request failed, and will be made again.', {
    type: 'retrying',
    attempt: 2,
    error,
    delay: 500,
  }),
  authenticated: one("The app's server has signed a user.", { type: 'authenticated', userId: 'ada' }),
  'request-failed': one('The request failed, and will not be made again.', { type: 'request-failed', error }),
  succeeded: {
    meaning:
      'Pusher has signed a user in: the one that was sent, another one, or one whose sign-in nobody has sent (unasked).',
    examples: {
      'expected user': SUCCEEDED,
      'another user': { ...SUCCEEDED, user: { id: 'bob' }, expectedUserId: 'ada' },
      unasked: { ...SUCCEEDED, isRequested: false },
    },
  },
  rejected: one('Pusher sent an error that may be its answer to the sign-in.', {
    type: 'rejected',
    serverError,
  }),
  'user-channel-subscribed': one("The user's own channel is subscribed.", {
    type: 'user-channel-subscribed',
  }),
  'user-channel-refused': one("The server refused the user's own channel.", {
    type: 'user-channel-refused',
    serverError,
  }),
  'not-loaded': one('pusher-js did not load, or refused the options.', {
    type: 'not-loaded',
    cause: { code: null, message: 'pusher-js did not load' },
  }),
  connecting: one('pusher-js opens a connection.', { type: 'connecting' }),
  connected: one('A socket is open.', { type: 'connected' }),
  unavailable: one('No server answers, and pusher-js goes on trying.', { type: 'unavailable', serverError }),
  lost: one('The socket is gone, or the client is replaced, and another one follows.', { type: 'lost' }),
  closed: {
    meaning:
      'The app closed the connection, the server closed it with a final code, or pusher-js has no transport. pusher-js tries nothing until `connect()`.',
    examples: {
      'by the app': { type: 'closed', by: 'app' },
      'by the server': { type: 'closed', by: 'server', serverError },
      'no transport': { type: 'closed', by: 'no-transport', serverError },
    },
  },
  'provider-stopped': one('The provider has no connection any more: it is not `enabled`, or has unmounted.', {
    type: 'provider-stopped',
  }),
  'timed-out': one("Pusher's answer, or the confirmation of the user's own channel, has taken too long.", {
    type: 'timed-out',
  }),
};

function one<Event>(meaning: string, event: Event): Described<Event> {
  return { meaning, examples: { '': event } };
}

export const nameOfExample = (type: string, example: string): string =>
  example ? `${type} (${example})` : type;

const DESCRIBED: Record<string, Described<SigninEvent>> = SIGNIN_EVENTS;

/** Every example, by its name. */
export const EXAMPLES: Record<string, SigninEvent> = Object.fromEntries(
  Object.entries(DESCRIBED).flatMap(([type, { examples }]) =>
    Object.entries(examples).map(([name, event]) => [nameOfExample(type, name), event] as const),
  ),
);
