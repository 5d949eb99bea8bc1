import type { User } from '../types/Register';
import type { SigninError } from './SigninError';

/** All that a sign-in remembers. The hooks show a part of it: `SigninState`. */
export type SigninMachineState = SigninMemory &
  (
    | {
        status: 'idle';
        /** Whether an automatic sign-in starts when the app opens the connection that it keeps closed. */
        isDue: boolean;
      }
    /** Waits for a socket, or for pusher-js to ask. `error`: why there is no connection yet. */
    | ({ status: 'connecting'; error: SigninError | null } & PendingSignin)
    /** Requests auth data from the app's server. `error`: the failure before this attempt. */
    | ({ status: 'authenticating'; attempt: number; error: SigninError | null } & PendingSignin)
    /** Waits for the time of the next attempt. */
    | ({ status: 'retrying'; attempt: number; error: SigninError } & PendingSignin)
    /** Waits for Pusher's answer. */
    | ({ status: 'verifying'; attempt: number } & PendingSignin)
    | {
        status: 'signed-in';
        user: User;
        /** The channel on which the user's events arrive. */
        userChannel: 'pending' | 'subscribed' | 'failed';
      }
    | { status: 'failed'; error: SigninError }
  );

/** What every state remembers. */
export interface SigninMemory {
  /**
   * The id of the user that was sent to Pusher on the current socket; `null` if none was. While it is set, a late answer of
   * Pusher is accepted.
   */
  sentUserId: string | null;
  /**
   * The id of the user that was signed in last, maybe on a connection that is closed by now. Channels may still show private
   * data of that user. `null` once these were dropped.
   */
  lastUserId: string | null;
}

export const memoryOf = ({ sentUserId, lastUserId }: SigninMemory): SigninMemory => ({
  sentUserId,
  lastUserId,
});

/** What a state remembers that waits for a user. */
export interface PendingSignin {
  /** The user that was signed in before the connection dropped. */
  previousUser: User | null;
}

/** A sign-in that was asked for and has not ended. */
export type PendingState = Extract<SigninMachineState, PendingSignin>;

export const isPending = (state: SigninMachineState): state is PendingState =>
  state.status === 'connecting' ||
  state.status === 'authenticating' ||
  state.status === 'retrying' ||
  state.status === 'verifying';

export const isActive = (state: SigninMachineState): boolean =>
  isPending(state) || state.status === 'signed-in';

/** The user that the hooks show, also while a dropped connection signs in again. */
export function shownUser(state: SigninMachineState): User | null {
  if (state.status === 'signed-in') return state.user;
  return isPending(state) ? state.previousUser : null;
}

/** What a state waits for, which must not take too long. Leaving the state ends the wait. */
export function awaitedIn(state: SigninMachineState): 'sign-in reply' | 'user channel' | null {
  if (state.status === 'verifying') return 'sign-in reply';
  if (state.status === 'signed-in' && state.userChannel === 'pending') return 'user channel';
  return null;
}
