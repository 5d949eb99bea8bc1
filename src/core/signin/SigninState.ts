import type { User } from '../types/Register';
import type { SigninError } from './SigninError';

/** What a pending sign-in is doing. */
export type SigninPhase = 'connecting' | 'authenticating' | 'verifying' | 'retrying';

/**
 * The sign-in of one provider, discriminated by `status`.
 *
 * - `idle`: no sign-in was asked for, or the user has signed out;
 * - `pending`: a sign-in is under way, see `phase`; `user` is the last user while a dropped connection signs in again;
 * - `signed-in`: Pusher answered `pusher:signin_success` on this connection; `ready` once the user's events arrive;
 * - `error`: the sign-in failed, and nothing is tried until the next `signin()`.
 */
export type SigninState<SignedIn = User> =
  | { status: 'idle'; phase: null; attempt: 0; user: null; ready: false; error: null }
  | {
      status: 'pending';
      phase: SigninPhase;
      /** The number of requests made to the auth endpoint for this connection: 0 before the first. */
      attempt: number;
      user: SignedIn | null;
      ready: false;
      /** The failure that is being retried, or why there is no connection yet. */
      error: SigninError | null;
    }
  | { status: 'signed-in'; phase: null; attempt: 0; user: SignedIn; ready: boolean; error: null }
  | { status: 'error'; phase: null; attempt: 0; user: null; ready: false; error: SigninError };

/** What can be done about the sign-in. The functions never change. */
export interface SigninActions<SignedIn = User> {
  /**
   * Signs the connection in, and connects it if necessary. Calls share one sign-in while it is pending. The promise rejects
   * with a `SigninError`, and need not be awaited.
   */
  signin: () => Promise<SignedIn>;
  /**
   * Asks your auth endpoint again for the same user, and signs in with its answer: a new watchlist, a new name. Meanwhile the
   * user stays signed in, and no event is lost. Calls are shared until the endpoint is asked. If it fails, the promise rejects
   * with a `SigninError`, and the user stays signed in as before. The promise need not be awaited. Without a signed-in user, it
   * does what `signin()` does.
   *
   * @example
   * ```tsx
   * const { refresh } = useSignin();
   * const follow = async (id: string) => {
   *   await fetch(`/api/friends/${id}`, { method: 'PUT' });
   *   await refresh();
   * };
   * ```
   */
  refresh: () => Promise<SignedIn>;
  /** Signs the user out. Pusher has no sign-out, so a signed-in connection is replaced by an anonymous one. */
  signout: () => void;
}

/** The sign-in, and what can be done about it. */
export type Signin<SignedIn = User> = SigninState<SignedIn> & SigninActions<SignedIn>;

/** Whether a user is signed in, or a sign-in is under way. */
export const isSignedInOrPending = ({ status }: Pick<SigninState, 'status'>): boolean =>
  status === 'pending' || status === 'signed-in';
