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

/** What can happen to a sign-in, and the facts that come with it. */
export interface SigninEvents {
  /** Somebody wants it, or wants it for another user than before. */
  asked: undefined;
  /** The connection is gone, and another follows. */
  dropped: undefined;
  progressed: { phase: SigninPhase; attempt?: number; error?: SigninError | null };
  succeeded: User;
  /** The user's own channel is subscribed. */
  subscribed: undefined;
  failed: SigninError;
  /** Nobody wants it any more. */
  ended: undefined;
}

const NOTHING = { phase: null, attempt: 0, user: null, ready: false, error: null } as const;

export const IDLE = { ...NOTHING, status: 'idle' } as const satisfies SigninState;
export const ASKED = { ...NOTHING, status: 'pending', phase: 'connecting' } as const satisfies SigninState;

/** Whether somebody is signed in, or about to be. */
export const isActive = ({ status }: SigninState): boolean => status === 'pending' || status === 'signed-in';

type Transitions = {
  [Type in keyof SigninEvents]: (state: SigninState, fact: SigninEvents[Type]) => SigninState;
};

const TRANSITIONS: Transitions = {
  asked: () => ASKED,
  dropped: (state) => (isActive(state) ? { ...ASKED, user: state.user } : state),
  progressed: ({ user, attempt }, progress) => ({ ...ASKED, user, attempt, ...progress }),
  // The same user is the same object, after a reconnect too.
  succeeded: ({ user: last, ready }, user) => ({
    ...NOTHING,
    status: 'signed-in',
    ready,
    user: last && JSON.stringify(last) === JSON.stringify(user) ? last : user,
  }),
  subscribed: (state) => (state.status === 'signed-in' ? { ...state, ready: true } : state),
  failed: (_, error) => ({ ...NOTHING, status: 'error', error }),
  ended: () => IDLE,
};

/** The next state, every fact of it. */
export function transition<Type extends keyof SigninEvents>(
  state: SigninState,
  type: Type,
  fact: SigninEvents[Type],
): SigninState {
  return TRANSITIONS[type](state, fact);
}
