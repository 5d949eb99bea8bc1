import type { PusherHooks } from './PusherHooks';
import { useSession } from './SessionContext';
import { useSelectedStore } from './useStore';

/**
 * The signed-in user's data, or `null`. While a dropped connection signs in again, it is the last user still.
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * const user = useUser();
 * ```
 */
export const useUser: PusherHooks['useUser'] = () =>
  useSelectedStore(useSession('useUser').signin.store, ({ user }) => user);
