import type { ConnectionError } from '../pusher/ConnectionError';
import type { User } from '../types/Register';
import type { SigninError } from './SigninError';

/** Everything that can happen to a sign-in. */
export type SigninEvent =
  /** `signin()` was called, or `autoSignin` asks for a sign-in. */
  | { type: 'signin' }
  /** `autoSignin` asks for a sign-in while the app keeps the connection closed. */
  | { type: 'signin-due' }
  /** `signout()` was called. */
  | { type: 'signout' }
  /** Another provider on the same client has signed out. */
  | { type: 'signed-out-elsewhere' }
  | {
      /** `userId` changed. */
      type: 'user-changed';
      /** Whether the new user is signed in: at once, when the app opens the connection, or not at all. */
      signin: 'now' | 'due' | 'none';
      /** Whether `userId` named a user before, for whom the connection may be authorized. */
      hadUser: boolean;
    }
  /** `signin()` was called while the provider has no connection. */
  | { type: 'disabled' }

  /** pusher-js asks for auth data. */
  | { type: 'asked'; socketId: string }
  /** The app's server is asked. */
  | { type: 'requesting'; attempt: number; error: SigninError | null }
  /** The request failed, and will be made again. */
  | { type: 'retrying'; attempt: number; error: SigninError }
  /** The app's server has signed this user. */
  | { type: 'authenticated'; userId: string }
  /** The request failed, and will not be made again. */
  | { type: 'request-failed'; error: SigninError }

  /** Pusher answered `pusher:signin_success`. */
  | {
      type: 'succeeded';
      /** `null`: Pusher's data lack an `id`, or the app's schema refuses them. */
      user: User | null;
      /** The provider's `userId`. */
      expectedUserId: string | null | undefined;
      /** Whether pusher-js has sent a sign-in, or has signed in before the provider mounted. */
      isExpected: boolean;
    }
  /** Pusher sent an error that may be the answer to the sign-in. */
  | { type: 'rejected'; serverError: ConnectionError }
  | { type: 'user-channel-subscribed' }
  | { type: 'user-channel-refused'; serverError: ConnectionError }

  /** pusher-js did not load. */
  | { type: 'not-loaded'; cause: ConnectionError }
  /** pusher-js opens a connection. */
  | { type: 'connecting' }
  /** A socket is open. */
  | { type: 'connected' }
  /** No server answers, and pusher-js goes on trying. */
  | { type: 'unavailable'; serverError: ConnectionError }
  /** The socket is gone, or the client is replaced, and another follows. */
  | { type: 'lost' }
  /** The app closed the connection. */
  | { type: 'disconnected' }
  /** The provider has no connection any more: it is not enabled, or has unmounted. */
  | { type: 'closed' }
  /** The server ended the connection, or pusher-js found no transport. */
  | { type: 'ended'; serverError: ConnectionError }
  /** What the state waits for has taken too long. */
  | { type: 'timed-out' };
