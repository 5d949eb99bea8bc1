import type { ConnectionError } from '../pusher/ConnectionError';
import type { SigninError } from './SigninError';

/** An action that a transition asks for. `SigninRunner` performs it, or has `SigninConnection` perform it on the client. */
export type SigninEffect =
  | ClientEffect
  /** Make pusher-js ask for auth data, and connect if necessary. */
  | { type: 'start-signin' }
  /** Drop what only the former user may see: members, events and waiting client events of channels. */
  | { type: 'drop-private-data' }
  /** Call `onSigninError`. */
  | { type: 'report'; error: SigninError }
  /** Call `onConnectionError`. */
  | { type: 'report-connection-error'; error: ConnectionError };

/** An effect on the client. It does nothing while there is no client. */
export type ClientEffect =
  /** Request auth data from the app's server. */
  | { type: 'request'; socketId: string }
  | { type: 'cancel-request' }
  /** Answer pusher-js, which may wait for auth data, and make it forget the sign-in. */
  | { type: 'end-signin'; error: SigninError }
  /** Make pusher-js sign in again on each new connection. */
  | { type: 'sign-in-on-reconnect' }
  /** Replace the socket, and end the sign-in of all providers on the client. */
  | { type: 'sign-out' }
  | { type: 'replace-socket' }
  /** Replace the socket once pusher-js has processed the current frame: it would keep the wrong user otherwise. */
  | { type: 'replace-socket-after-frame' };
