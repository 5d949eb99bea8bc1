import { useSyncExternalStore } from 'react';
import type { ReadableStore } from '../core/lib/createStore';

/**
 * Reads a store, and renders again when its value changes. The functions are inline, since React 19.2 reads a stale value by a
 * stable `getSnapshot` under a hidden `<Activity>`.
 */
export function useStore<Value>(store: ReadableStore<Value>): Value {
  return useSelectedStore(store, (value) => value);
}

/** Reads what `select` picks of a store's value, and renders again when that changes. */
export function useSelectedStore<Value, Selected>(
  store: ReadableStore<Value>,
  select: (value: Value) => Selected,
): Selected {
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.getValue()),
    () => select(store.initialValue),
  );
}
