import { guard } from './guard';

type Listener = (data: unknown, metadata?: unknown) => void;

/** Listeners by event name. Adding and removing cost O(1), and a listener that throws stops no other. */
export interface Emitter {
  /** Calls `listener` with the data of each event of that name, or of those without one. Returns how to stop. */
  on(listener: Listener, name?: string): () => void;
  emit(name?: string, data?: unknown, metadata?: unknown): void;
}

interface Entry {
  listener: Listener | null;
}

/**
 * An array, which is walked faster than a `Map` or a `Set`. Who was removed leaves an empty entry, and these are cleared
 * out once they are more than half.
 */
interface List {
  entries: Entry[];
  /** How many of them are not empty. */
  count: number;
}

export function createEmitter(): Emitter {
  const lists = new Map<string | undefined, List>();
  return {
    on(listener, name) {
      const list = lists.get(name) ?? { entries: [], count: 0 };
      const entry: Entry = { listener };
      list.count++;
      list.entries.push(entry);
      lists.set(name, list);
      return () => {
        if (!entry.listener) return;
        entry.listener = null;
        if (!--list.count) lists.delete(name);
        else if (list.count * 2 < list.entries.length) {
          // A new array: an event may be on its way through this one.
          list.entries = list.entries.filter(({ listener }) => listener);
        }
      };
    },
    emit(name, data, metadata) {
      const entries = lists.get(name)?.entries ?? [];
      // One that is added meanwhile waits for the next event; one that is removed meanwhile is passed over.
      let left = entries.length;
      for (const { listener } of entries) if (left-- > 0 && listener) guard(listener, data, metadata);
    },
  };
}
