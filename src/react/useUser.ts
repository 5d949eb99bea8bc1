import type { PusherHooks } from './PusherHooks';
import { useSignin } from './useSignin';

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
export const useUser: PusherHooks['useUser'] = () => useSignin(({ user }) => user);
