import type { ConnectionError } from '../pusher/ConnectionError';
import type { SigninError } from './SigninError';

/** An action that a transition asks for. `SigninRunner` and `SigninConnection` perform it. */
export type SigninEffect =
  /** Have pusher-js ask for auth data, and connect if necessary. */
  | { type: 'ask' }
  /** Ask the app's server for auth data. */
  | { type: 'request'; socketId: string }
  | { type: 'cancel-request' }
  /** Answer pusher-js, which may wait for auth data, and have it forget the sign-in. */
  | { type: 'end-signin'; error: SigninError }
  /** Have pusher-js sign in again on each new connection. */
  | { type: 'keep-signed-in' }
  /** Replace the socket, and end the sign-in of all providers on the client. */
  | { type: 'sign-out' }
  | { type: 'replace-socket' }
  /** Replace the socket once pusher-js has processed the current frame: it would keep the wrong user otherwise. */
  | { type: 'replace-socket-after-frame' }
  /** Call `onSigninError`. */
  | { type: 'report'; error: SigninError }
  /** Call `onConnectionError`. */
  | { type: 'report-connection-error'; error: ConnectionError };
