import { reportException } from './reportException';

/** Calls listeners by the name of an event. Any string is a name, `''` and `'constructor'` included. */
export interface Emitter<Data, Metadata = void> {
  /** Adds a listener. Returns the function that removes it. Both take constant time. */
  on(name: string, listener: (data: Data, metadata: Metadata) => void): () => void;
  /** Calls the listeners of that name in the order in which they were added. */
  emit(name: string, data: Data, metadata: Metadata): void;
  /** How many listeners each name has. Names without listeners are left out. */
  countListeners(): Map<string, number>;
}

/** One call of `on`: the same function may be added several times. */
interface Registration<Data, Metadata> {
  listener: (data: Data, metadata: Metadata) => void;
  isRemoved: boolean;
}

/** The listeners of one name. */
interface ListenerList<Data, Metadata> {
  registrations: Set<Registration<Data, Metadata>>;
  /** The registrations as an array, for the events until a listener is added or removed. */
  snapshot: readonly Registration<Data, Metadata>[] | null;
}

/**
 * Creates an emitter. A listener that throws is reported, and stops no other listener. A listener that is added during an
 * event waits for the next event; a listener that is removed during an event is not called any more.
 */
export function createEmitter<Data, Metadata = void>(): Emitter<Data, Metadata> {
  const lists = new Map<string, ListenerList<Data, Metadata>>();

  return {
    on(name, listener) {
      const list = lists.get(name) ?? { registrations: new Set(), snapshot: null };
      const registration = { listener, isRemoved: false };
      lists.set(name, list);
      list.registrations.add(registration);
      list.snapshot = null;
      return () => {
        registration.isRemoved = true;
        list.registrations.delete(registration);
        list.snapshot = null;
        // Called twice, it must not delete a list that the name has got since.
        if (list.registrations.size === 0 && lists.get(name) === list) lists.delete(name);
      };
    },
    emit(name, data, metadata) {
      const list = lists.get(name);
      if (!list) return;
      list.snapshot ??= [...list.registrations];
      for (const registration of list.snapshot) {
        // An earlier listener may have removed it.
        if (registration.isRemoved) continue;
        try {
          registration.listener(data, metadata);
        } catch (error) {
          reportException(error);
        }
      }
    },
    countListeners: () => new Map([...lists].map(([name, { registrations }]) => [name, registrations.size])),
  };
}
