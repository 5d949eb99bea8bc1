import { guard } from './guard';

/** Hears an event's data, and what comes with it. A ref of React's is one: the latest handler of a component. */
export interface Listener {
  current(data: unknown, metadata?: unknown): void;
}

/** Listeners by event name, or by none: `''`. Adding and removing cost O(1), and one that throws stops no other. */
export interface Emitter {
  /** Calls `listen` with the data of each event of that name. Returns how to stop. */
  on(listen: Listener['current'], name?: string | null): () => void;
  /** Has an event of that name heard by whoever is `current` then. Returns how to stop. */
  addListener(listener: Listener, name: string | null | undefined): () => void;
  emit(name?: string | null, data?: unknown, metadata?: unknown): void;
}

/** Who listens to one event. */
interface List extends Set<Listener> {
  /** The same as an array, which is walked faster, until one comes or goes. */
  snapshot?: Listener[] | null;
}

export const createEmitter = (): Emitter => {
  const lists = new Map<string | null | undefined, List>();
  const addListener: Emitter['addListener'] = (listener, name) => {
    const list: List = lists.get(name) ?? new Set();
    lists.set(name, list.add(listener));
    list.snapshot = null;
    return () => {
      list.snapshot = null;
      list.delete(listener);
    };
  };
  return {
    addListener,
    on: (current, name = '') => addListener({ current }, name),
    emit(name = '', data, metadata) {
      const list: List = lists.get(name) ?? new Set();
      const snapshot = (list.snapshot ??= [...list]);
      // One that is added meanwhile waits for the next event; one that is removed meanwhile is passed over.
      for (const listener of snapshot)
        if (list.snapshot === snapshot || list.has(listener)) guard(listener.current, data, metadata);
    },
  };
};
