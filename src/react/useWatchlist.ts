import type { PusherHooks } from './PusherHooks';
import { useSession } from './SessionContext';
import { useStore } from './useStore';

/**
 * Who of the signed-in user's watchlist is online: the ids that your auth endpoint put into `watchlist`.
 *
 * `status` is `'pending'` until Pusher has told; the lists are empty while the line is down. Over 100 ids, `error` is
 * Pusher's notice (4302), and the sign-in holds.
 *
 * Source: {@link https://pusher.com/docs/channels/using_channels/watchlist-events/ | Pusher's watchlist events}
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * const { online, offline } = useWatchlist();
 * ```
 */
export const useWatchlist: PusherHooks['useWatchlist'] = () =>
  useStore(useSession('useWatchlist').watchlist.store);
