import { report } from './report';

type Listener = (data: unknown, metadata?: unknown) => void;

/** Listeners by event name. Adding and removing cost O(1), and a listener that throws stops no other. */
export interface Emitter {
  /** Calls `listener`, once, with the data of each event of that name, or of those without one. Returns how to stop. */
  on(listener: Listener, name?: string | null): () => void;
  emit(name?: string | null, data?: unknown, metadata?: unknown): void;
}

/** Who listens to one event. */
interface List extends Set<Listener> {
  /** The same as an array, which is walked faster, until one comes or goes. */
  snapshot?: Listener[] | null;
}

export const createEmitter = (): Emitter => {
  const lists = new Map<string | null | undefined, List>();
  return {
    on(listener, name) {
      const list: List = lists.get(name) ?? new Set();
      lists.set(name, list.add(listener));
      list.snapshot = null;
      return () => {
        list.snapshot = null;
        if (list.delete(listener) && !list.size) lists.delete(name);
      };
    },
    emit(name, data, metadata) {
      const list: List = lists.get(name) ?? new Set();
      const snapshot = (list.snapshot ??= [...list]);
      // One that is added meanwhile waits for the next event; one that is removed meanwhile is passed over.
      for (const listener of snapshot)
        try {
          if (list.snapshot === snapshot || list.has(listener)) listener(data, metadata);
        } catch (error) {
          report(error);
        }
    },
  };
};
