import { useCallback, useSyncExternalStore } from 'react';
import type { Subscription } from '../core/channel/Subscription';
import { subscriptionsOf } from '../core/channel/subscriptionsOf';
import { isNoName } from './isNoName';
import { useSession } from './SessionContext';

/** What a hook reads of a subscription. */
interface View<Value> {
  getValue(): Value;
  readonly initialValue: Value;
}

/**
 * Keeps a channel subscribed while the component is mounted, and selects from what `view` shows of the subscription. Without a
 * name, nothing is subscribed, and it selects from `withoutChannel`.
 */
export function useSubscription<Value, Selected>(
  caller: string,
  name: string | null | undefined,
  view: (subscription: Subscription) => View<Value>,
  withoutChannel: Value,
  select: (value: Value) => Selected,
): Selected {
  const find = subscriptionsOf(useSession(caller));
  const subscribe = useCallback(
    // React calls this on mount, and its result on unmount: the channel is retained meanwhile.
    (listener: () => void) => {
      if (isNoName(name)) return () => undefined;
      const subscription = find(name);
      const release = subscription.retain();
      const unsubscribe = subscription.store.subscribe(listener);
      return () => {
        unsubscribe();
        release();
      };
    },
    [find, name],
  );
  // Inline functions, as in `useSelectedStore`.
  return useSyncExternalStore(
    subscribe,
    () => select(isNoName(name) ? withoutChannel : view(find(name)).getValue()),
    () => select(isNoName(name) ? withoutChannel : view(find(name)).initialValue),
  );
}
