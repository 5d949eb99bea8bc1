import { guard } from './guard';

/** Hears an event's data, and what comes with it. Declared as a method, so that it may take the event's own types. */
export type Listen = { listen(data: unknown, metadata?: unknown): void }['listen'];

/** Is told of each that is added to a store's listeners, and that one of them has gone. */
type Count = (by: number, listen?: Listen | null, name?: string | null) => void;

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
  /** Calls `listen`, a function of that subscriber alone, at each change. Returns how to stop. */
  on(listen: () => void): () => void;
  /**
   * Has `listen` called with each event of that name, or, where `place` has one called already, ends that. The place is kept until
   * the next microtask: an effect of React's, which ends and begins again in the next render, goes on in it. `counter`: `null` for
   * who is not to be counted.
   */
  toggle(place: object, listen: Listen, name?: string | null, counter?: null): void;
  notify(name?: string | null, data?: unknown, metadata?: unknown): void;
}

/** Who listens to one event, each in a place of its own: `null` is nobody any more. */
type List = Map<object, Listen | null>;

const leave = (list: List, place: object, count: Count | null | undefined) => {
  queueMicrotask(() => {
    // It may have begun again.
    if (!list.get(place) && list.delete(place)) count?.(-1);
  });
};

export const createStore = <Value extends object>(initialValue: Value, count?: Count): Store<Value> => {
  let current = initialValue;
  const lists = new Map<string | null | undefined, List>();
  const toggle = (
    place: object,
    listen: Listen | null | undefined,
    name?: string | null,
    counter: Count | null | undefined = count,
  ) => {
    let list = lists.get(name);
    if (!list) lists.set(name, (list = new Map<object, Listen | null>()));
    const heard = list.get(place);
    if (heard) leave(list, place, counter);
    else if (heard !== null) counter?.(1, listen, name);
    // From JavaScript, there may be none to call: its place counts all the same.
    list.set(place, heard ? null : (listen ?? Object));
  };
  const notify: Store<Value>['notify'] = (name, data, metadata) => {
    const list = lists.get(name);
    let left = list?.size ?? 0;
    // One that is added meanwhile waits for the next event.
    list?.forEach((listen) => left-- > 0 && guard(listen, data, metadata));
  };
  return {
    toggle,
    on(listen) {
      toggle(listen, listen);
      return () => {
        toggle(listen, listen);
      };
    },
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
