import type { ConnectionError } from '../connection/connectionState';

/**
 * Who of the signed-in user's watchlist is online.
 *
 * Source: {@link https://pusher.com/docs/channels/using_channels/watchlist-events/ | Pusher's watchlist events}
 */
export interface Watchlist<UserId extends string = string> {
  /** `idle`: nobody is signed in; `pending`: signing in, or no word from Pusher yet; `ready`: the lists hold. */
  status: 'idle' | 'pending' | 'ready';
  /** The ids of the users who have a connection. */
  online: readonly UserId[];
  /** The ids of the users who had one and have none, or who were never seen. */
  offline: readonly UserId[];
  /** Pusher's notice that the watchlist is too long (4302): the sign-in holds, the lists are incomplete. */
  error: ConnectionError | null;
}
