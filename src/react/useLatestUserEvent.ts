import type { UserEventName } from '../core/types/Register';
import type { PusherHooks } from './PusherHooks';
import { useSession } from './SessionContext';
import { type Fold, useFold } from './useFold';
import { useSelectedStore } from './useStore';
import { useUserEvent } from './useUserEvent';

/**
 * The data of the latest event of that name that your server sent to the signed-in user; `undefined` before the first,
 * and again for another user. Several events at once are one render.
 *
 * With `{ reduce, initial }`, each of them is folded into a value, in turn. `reduce` must be pure.
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * const latest = useLatestUserEvent('order-shipped');
 * const unread = useLatestUserEvent('message', { reduce: (count) => count + 1, initial: 0 });
 * ```
 */
export const useLatestUserEvent: PusherHooks['useLatestUserEvent'] = (
  name: UserEventName | undefined,
  options?: Fold,
) => {
  const { signin } = useSession('useLatestUserEvent');
  const userId = useSelectedStore(signin.store, ({ user }) => user?.id);
  const [value, fold] = useFold([userId, name], options);
  useUserEvent(name, fold);
  // The overloads say what comes of `reduce`.
  return value as never;
};
