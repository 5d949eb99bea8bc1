import type { Store } from '../core/createStore';
import { React } from './React';

/** What of a store a component reads. */
export type Readable<Value> = Pick<Store<Value>, 'on' | 'getValue' | 'initialValue'>;

/** What `select` picks from a store's value, or all of it; renders again only when that changes. */
export const useStore = <Value, Selected = Value>(
  store: Readable<Value>,
  // Without it, `Selected` is `Value`, which TypeScript cannot know.
  select: (value: Value) => Selected = (value) => value as never,
): Selected => {
  return React.useSyncExternalStore(
    store.on,
    () => select(store.getValue()),
    () => select(store.initialValue),
  );
};
