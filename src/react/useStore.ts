import { useSyncExternalStore } from 'react';
import type { Store } from '../core/createStore';

/** What of a store a component reads. */
export type Readable<Value> = Pick<Store<Value>, 'on' | 'get' | 'initial'>;

/** What `select` picks from a store's value; renders again only when the pick changes. */
export function useStore<Value, Selected>(
  store: Readable<Value>,
  select: (value: Value) => Selected,
): Selected {
  return useSyncExternalStore(
    store.on,
    () => select(store.get()),
    () => select(store.initial),
  );
}
