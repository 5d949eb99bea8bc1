import type { PusherHooks } from './PusherHooks';
import { useSession } from './SessionContext';
import { useSelectedStore } from './useStore';

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
  useSelectedStore(
    useSession('useOnline').watchlist.store,
    ({ online }) => userId !== undefined && online.includes(userId),
  );
