import type { PusherHooks } from './PusherHooks';
import { useSession } from './SessionContext';
import { useSelectedStore } from './useStore';

/**
 * Returns whether a user of the watchlist is online. The component renders only when that changes. See `useWatchlist`.
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
