import { watchlistOf } from '../core/user/createWatchlist';
import type { PusherHooks } from './PusherHooks';
import { useSession } from './SessionContext';
import { useStore } from './useStore';

/**
 * Whether a user of the watchlist is online. It renders only when that changes; see `useWatchlist`.
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * const isOnline = useOnline(friend.id);
 * ```
 */
export const useOnline: PusherHooks['useOnline'] = (userId) =>
  useStore(watchlistOf(useSession()), ({ online }) => (online as unknown[]).includes(userId));
