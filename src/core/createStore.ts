import { guard } from './guard';

/** Hears an event's data, and what comes with it. Declared as a method, so that it may take the event's own types. */
export type Listen = { listen(data: unknown, metadata?: unknown): void }['listen'];

/** Who hears events, and by what at the moment: `null` is nothing any more. A ref of React's is one. */
export interface Listener {
  current: Listen | null;
}

/** Is told of each that `addListener` adds, and that one of them has gone. Who listens by `on` is not counted. */
type Count = (by: number, listener?: Listener, name?: string | null) => void;

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
  on(listen: Listen, name?: string | null): () => void;
  /**
   * Has an event of that name heard by whoever is `current` then. Returns how to stop: nothing is heard any more, but the place is
   * kept until the next microtask: an effect of React's adds its listener again in the next render, and goes on in its place.
   */
  addListener(listener: Listener, name?: string | null): () => void;
  notify(name?: string | null, data?: unknown, metadata?: unknown): void;
}

/** Who listens to one event, and how each of them stops. */
interface List extends Map<Listener, () => void> {
  /** Those, as an array, which is walked faster, until one comes or goes. */
  snapshot?: Listener[] | null;
}

export const createStore = <Value extends object>(initialValue: Value, count?: Count): Store<Value> => {
  let current = initialValue;
  const lists = new Map<string | null | undefined, List>();
  const add = (listener: Listener, name?: string | null, count?: Count) => {
    const list: List = lists.get(name) ?? new Map();
    const stop = () => {
      listener.current = null;
      queueMicrotask(() => {
        // It may have been added again.
        if (list.get(listener) !== stop) return;
        count?.(-1);
        list.snapshot = null;
        list.delete(listener);
      });
    };
    if (!list.has(listener)) count?.(1, listener, name);
    // After the count, which may notify this list.
    list.snapshot = null;
    lists.set(name, list.set(listener, stop));
    return stop;
  };
  const notify: Store<Value>['notify'] = (name, data, metadata) => {
    const list = lists.get(name);
    // One that is added meanwhile waits for the next event.
    if (list)
      for (const listener of (list.snapshot ??= [...list.keys()])) guard(listener.current, data, metadata);
  };
  return {
    addListener: (listener, name) => add(listener, name, count),
    on: (listen, name) => add({ current: listen }, name),
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
    notify,
  };
};
