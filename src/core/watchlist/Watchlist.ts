import type { ConnectionError } from '../pusher/ConnectionError';

/**
 * The users of the signed-in user's watchlist that are online.
 *
 * Source: {@link https://pusher.com/docs/channels/using_channels/watchlist-events/ | Pusher's watchlist events}
 */
export interface Watchlist<UserId extends string = string> {
  /** `idle`: no user is signed in; `pending`: the sign-in or Pusher's first list is awaited; `ready`: the lists are complete. */
  status: 'idle' | 'pending' | 'ready';
  /** The ids of the users that have a connection. */
  online: readonly UserId[];
  /** The ids of the users that have none. */
  offline: readonly UserId[];
  /** Pusher's notice that the watchlist is too long (4302): the user is signed in, the lists are incomplete. */
  error: ConnectionError | null;
}
