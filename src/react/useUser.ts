import type { PusherHooks } from './PusherHooks';
import { useSession } from './SessionContext';
import { useSelectedStore } from './useStore';

/**
 * Returns the signed-in user's data, or `null`. While a dropped connection signs in again, this is still the last user.
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * const user = useUser();
 * ```
 */
export const useUser: PusherHooks['useUser'] = () =>
  useSelectedStore(useSession('useUser').signin.appStore, ({ user }) => user);
