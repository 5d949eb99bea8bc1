import type { Store } from '../core/createStore';
import { React } from './React';

/** What of a store a component reads. */
export type Readable<Value> = Pick<Store<Value>, 'on' | 'get' | 'initialValue'>;

/** What `select` picks from a store's value; renders again only when the pick changes. */
export const useStore = <Value, Selected>(
  store: Readable<Value>,
  select: (value: Value) => Selected,
): Selected => {
  return React.useSyncExternalStore(
    store.on,
    () => select(store.get()),
    () => select(store.initialValue),
  );
};
