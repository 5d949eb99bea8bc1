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
 * Keeps a channel subscribed while the component is mounted, and reads `view` of the subscription. Without a name, nothing is
 * subscribed, and the value is that of `withoutChannel`.
 */
export function useSubscription<Value>(
  caller: string,
  name: string | null | undefined,
  view: (subscription: Subscription) => View<Value>,
  withoutChannel: () => Value,
): Value {
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
  // Inline, as in useStore.
  return useSyncExternalStore(
    subscribe,
    () => (isNoName(name) ? withoutChannel() : view(find(name)).getValue()),
    () => (isNoName(name) ? withoutChannel() : view(find(name)).initialValue),
  );
}
