import type { PusherHooks } from './PusherHooks';
import { useSession } from './SessionContext';
import { useStore } from './useStore';

/**
 * Returns which users of the signed-in user's watchlist are online. Your auth endpoint put their ids into `watchlist`.
 *
 * `status` is `'pending'` until Pusher has sent the first list. The lists are empty while the connection is down. With more than
 * 100 ids, `error` is Pusher's notice (4302), and the user stays signed in.
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
