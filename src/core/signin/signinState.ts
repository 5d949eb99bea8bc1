import type { User } from '../Register';
import type { SigninError } from './SigninError';

/** What a pending sign-in is doing. */
export type SigninPhase = 'connecting' | 'authenticating' | 'verifying' | 'retrying';

/**
 * The sign-in of one provider, told apart by `status`.
 *
 * - `idle`: nobody asked, or signed out;
 * - `pending`: asked, see `phase`; `user` is the last user while a dropped connection signs in again;
 * - `signed-in`: Pusher answered `pusher:signin_success` on this connection; `ready` once the user's events flow;
 * - `error`: it failed, and nothing is tried any more until the next `signin()`.
 */
export type SigninState =
  | { status: 'idle'; phase: null; attempt: 0; user: null; ready: false; error: null }
  | {
      status: 'pending';
      phase: SigninPhase;
      /** The requests made to the auth endpoint for this connection, from 1; 0 before the first. */
      attempt: number;
      user: User | null;
      ready: false;
      /** The failure that is being retried. */
      error: SigninError | null;
    }
  | { status: 'signed-in'; phase: null; attempt: 0; user: User; ready: boolean; error: null }
  | { status: 'error'; phase: null; attempt: 0; user: null; ready: false; error: SigninError };

/** What can happen to a sign-in. */
export type SigninEvent =
  | { type: 'asked' }
  /** For another user than before. */
  | { type: 'switched' }
  /** The connection is gone, and another follows. */
  | { type: 'dropped' }
  | { type: 'progressed'; phase: SigninPhase; attempt: number; error: SigninError | null }
  | { type: 'succeeded'; user: User }
  /** The user's own channel is subscribed. */
  | { type: 'subscribed' }
  | { type: 'failed'; error: SigninError }
  /** Nobody wants it any more. */
  | { type: 'ended' };

const NOTHING = { phase: null, attempt: 0, user: null, ready: false, error: null } as const;

export const IDLE = { ...NOTHING, status: 'idle' } as const satisfies SigninState;
export const ASKED = { ...NOTHING, status: 'pending', phase: 'connecting' } as const satisfies SigninState;

/** Whether somebody is signed in, or about to be. */
export const isActive = ({ status }: SigninState): boolean => status === 'pending' || status === 'signed-in';

/** The next state, every fact of it. */
export function transition(state: SigninState, event: SigninEvent): SigninState {
  switch (event.type) {
    case 'asked':
      return isActive(state) ? state : ASKED;
    case 'switched':
      return ASKED;
    case 'dropped':
      return isActive(state) ? { ...ASKED, user: state.user } : state;
    case 'progressed':
      return { ...ASKED, user: state.user, phase: event.phase, attempt: event.attempt, error: event.error };
    case 'succeeded':
      return state.status === 'signed-in' ? state : { ...NOTHING, status: 'signed-in', user: event.user };
    case 'subscribed':
      return state.status === 'signed-in' ? { ...state, ready: true } : state;
    case 'failed':
      return { ...NOTHING, status: 'error', error: event.error };
    case 'ended':
      return IDLE;
  }
}
