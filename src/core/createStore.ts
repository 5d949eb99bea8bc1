import { guard } from './guard';

/** Hears an event's data, and what comes with it. A ref of React's is one: the latest handler of a component. */
export interface Listener {
  current(data: unknown, metadata?: unknown): void;
}

/**
 * Facts that belong together, in the shape that `useSyncExternalStore` reads: `on` subscribes to their changes, which
 * are its events without a name. By their names it has others, too. Adding and removing a listener cost O(1), and one
 * that throws stops no other.
 */
export interface Store<Value> {
  getValue(): Value;
  /** What the store was made with: what a server render shows. */
  initialValue: Value;
  /** Takes over what differs, and tells the subscribers if anything does. */
  update(change: Partial<Value>): void;
  /** Calls `listen` with the data of each event of that name. Returns how to stop. */
  on(listen: Listener['current'], name?: string | null): () => void;
  /** Has an event of that name heard by whoever is `current` then. Returns how to stop. */
  addListener(listener: Listener, name: string | null | undefined): () => void;
  notify(name?: string | null, data?: unknown, metadata?: unknown): void;
}

/** Who listens to one event. */
interface List extends Set<Listener> {
  /** The same as an array, which is walked faster, until one comes or goes. */
  snapshot?: Listener[] | null;
}

export const createStore = <Value extends object>(initialValue: Value): Store<Value> => {
  let current = initialValue;
  const lists = new Map<string | null | undefined, List>();
  const addListener: Store<Value>['addListener'] = (listener, name) => {
    const list: List = lists.get(name) ?? new Set();
    lists.set(name, list.add(listener));
    list.snapshot = null;
    return () => {
      list.snapshot = null;
      list.delete(listener);
    };
  };
  const notify: Store<Value>['notify'] = (name = '', data, metadata) => {
    const list: List = lists.get(name) ?? new Set();
    const snapshot = (list.snapshot ??= [...list]);
    // One that is added meanwhile waits for the next event; one that is removed meanwhile is passed over.
    for (const listener of snapshot)
      if (list.snapshot === snapshot || list.has(listener)) guard(listener.current, data, metadata);
  };
  return {
    addListener,
    notify,
    getValue: () => current,
    initialValue,
    update(change) {
      for (const name in change)
        if (change[name] !== current[name]) {
          current = { ...current, ...change };
          notify();
          return;
        }
    },
    on: (listen, name = '') => addListener({ current: listen }, name),
  };
};
