import { useSyncExternalStore } from 'react';
import type { ReadableStore } from '../core/lib/createStore';

/** Returns the value of a store, and renders again when it changes. */
export function useStore<Value>(store: ReadableStore<Value>): Value {
  return useSelectedStore(store, (value) => value);
}

/**
 * Returns what `select` returns for the value of a store, and renders again when that changes. The functions are inline: under a
 * hidden `<Activity>`, React 19.2 reads a stale value with a stable `getSnapshot`.
 */
export function useSelectedStore<Value, Selected>(
  store: ReadableStore<Value>,
  select: (value: Value) => Selected,
): Selected {
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.getValue()),
    // React shows this in a server render and during hydration.
    () => select(store.initialValue),
  );
}
