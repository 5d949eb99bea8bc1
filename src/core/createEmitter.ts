import { guard } from './guard';

type Listener = (data: unknown) => void;

/** Listeners by event name. Adding and removing cost O(1), and a listener that throws stops no other. */
export interface Emitter {
  /** Calls `listener` with the data of each event of that name. Returns how to stop. */
  on(name: string, listener: Listener): () => void;
  emit(name: string, data: unknown): void;
}

export function createEmitter(): Emitter {
  const listenersByName = new Map<string, Set<Listener>>();
  return {
    on(name, listener) {
      const listeners = listenersByName.get(name) ?? new Set();
      listenersByName.set(name, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (!listeners.size) listenersByName.delete(name);
      };
    },
    emit(name, data) {
      const listeners = listenersByName.get(name) ?? new Set();
      // A copy: a listener added meanwhile waits for the next event, and one removed meanwhile is skipped.
      for (const listener of [...listeners])
        if (listeners.has(listener))
          guard(() => {
            listener(data);
          });
    },
  };
}
