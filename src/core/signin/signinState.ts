import type { User } from '../types/Register';
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
export type SigninState<SignedIn = User> =
  | { status: 'idle'; phase: null; attempt: 0; user: null; ready: false; error: null }
  | {
      status: 'pending';
      phase: SigninPhase;
      /** The requests made to the auth endpoint for this connection, from 1; 0 before the first. */
      attempt: number;
      user: SignedIn | null;
      ready: false;
      /** The failure that is being retried. */
      error: SigninError | null;
    }
  | { status: 'signed-in'; phase: null; attempt: 0; user: SignedIn; ready: boolean; error: null }
  | { status: 'error'; phase: null; attempt: 0; user: null; ready: false; error: SigninError };

export const IDLE = {
  attempt: 0,
  error: null,
  status: 'idle',
  user: null,
  ready: false,
  phase: null,
} as const satisfies SigninState;
export const ASKED = { ...IDLE, status: 'pending', phase: 'connecting' } as const satisfies SigninState;

/** Whether somebody is signed in, or about to be. */
export const isActive = ({ phase, user }: SigninState) => phase ?? user;

/** What an event changes in each state: pure. `Fact` is what comes with the event. */
export type Transition<Fact = undefined> = (state: SigninState, fact: Fact) => Partial<SigninState>;

/** Somebody wants it, or wants it for another user than before. */
export const asked: Transition = () => ASKED;

/** The connection is gone, and another follows. */
export const dropped: Transition = (state) => (isActive(state) ? { ...ASKED, user: state.user } : state);

/** A pending sign-in reached its next phase. */
export const progressed: Transition<{ phase: SigninPhase; attempt?: number; error?: SigninError | null }> = (
  _,
  progress,
) => ({ status: 'pending', ready: false, error: null, ...progress });

/** Pusher said so, for this connection. */
export const succeeded: Transition<User> = ({ ready }, user) => ({
  ...IDLE,
  status: 'signed-in',
  ready,
  user,
});

/** The user's own channel is subscribed: ready, if somebody is signed in. */
export const subscribed: Transition = ({ phase, user }) => ({ ready: !phase && !!user });

/** It failed, and is not tried again. */
export const failed: Transition<SigninError> = (_, error) => ({ ...IDLE, status: 'error', error });

/** Nobody wants it any more. */
export const ended: Transition = () => IDLE;
