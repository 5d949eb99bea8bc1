import type { UserEventName } from '../core/types/Register';
import type { PusherHooks } from './PusherHooks';
import { useSession } from './SessionContext';
import { type Fold, useFold } from './useFold';
import { useSelectedStore } from './useStore';
import { useUserEvent } from './useUserEvent';

/**
 * Returns the data of the latest event of that name that your server sent to the signed-in user, or `undefined` before the
 * first, and again for another user. Several events at once cause one render.
 *
 * With `{ reduce, initial }`, the hook returns what `reduce` makes of all events, one after the other. `reduce` must be pure.
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
