import { guard } from './guard';

type Listener = (data: unknown, metadata?: unknown) => void;

/** Listeners by event name. Adding and removing cost O(1), and a listener that throws stops no other. */
export interface Emitter {
  /** Calls `listener` with the data of each event of that name, or of those without one. Returns how to stop. */
  on(listener: Listener, name?: string | null): () => void;
  emit(name?: string | null, data?: unknown, metadata?: unknown): void;
}

interface Cell {
  listener: Listener | null;
}

/**
 * An array, which is walked faster than a `Map` or a `Set`. Who was removed leaves an empty cell, and these are cleared
 * out once they are more than half.
 */
interface List {
  cells: Cell[];
  /** How many of them are not empty. */
  live: number;
}

export const createEmitter = (): Emitter => {
  const lists = new Map<string | null | undefined, List>();
  return {
    on(listener, name) {
      const cell: Cell = { listener };
      const list = lists.get(name) ?? { cells: [], live: 0 };
      lists.set(name, list);
      list.live++;
      list.cells.push(cell);
      return () => {
        if (cell.listener && !--list.live) lists.delete(name);
        cell.listener = null;
        // A new array: an event may be on its way through this one.
        if (list.live * 2 < list.cells.length) list.cells = list.cells.filter(({ listener }) => listener);
      };
    },
    emit(name, data, metadata) {
      const cells = lists.get(name)?.cells ?? [];
      // One that is added meanwhile waits for the next event; one that is removed meanwhile is passed over.
      let left = cells.length;
      for (const { listener } of cells) if (left-- > 0) guard(listener, data, metadata);
    },
  };
};
