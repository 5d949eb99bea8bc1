import type { ConnectionError } from '../pusher/ConnectionError';
import type { ClosedBy } from '../pusher/ConnectionEvent';
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
      /** Whether the new user is signed in: now, when the app opens the connection (due), or not at all. */
      nextSignin: 'now' | 'due' | 'none';
      /** Whether `userId` named a user before: channels may be authorized for that user. */
      hadUserId: boolean;
    }
  /** `signin()` was called while the provider has no connection. */
  | { type: 'disabled' }

  /** pusher-js asks for auth data. */
  | { type: 'auth-data-needed'; socketId: string }
  /** A request to the app's server starts. */
  | { type: 'requesting'; attempt: number; error: SigninError | null }
  /** The request failed, and will be made again after `delay` milliseconds. */
  | { type: 'retrying'; attempt: number; error: SigninError; delay: number }
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
      isRequested: boolean;
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
  | { type: 'closed'; by: 'app' }
  /** The server closed the connection with a final code, or pusher-js has no transport. */
  | { type: 'closed'; by: Exclude<ClosedBy, 'app'>; serverError: ConnectionError }
  /** The provider has no connection any more: it is not enabled, or has unmounted. */
  | { type: 'provider-stopped' }
  /** What the state waits for has taken too long. */
  | { type: 'timed-out' };
