import { guard } from './guard';

type Listener = (data: unknown) => void;

/** Listeners by event name. Adding and removing cost O(1), and a listener that throws stops no other. */
export interface Emitter {
  /** Calls `listener` with the data of each event of that name, or of those without one. Returns how to stop. */
  on(listener: Listener, name?: string): () => void;
  emit(name?: string, data?: unknown): void;
}

export function createEmitter(): Emitter {
  const listenersByName = new Map<string | undefined, Set<Listener>>();
  return {
    on(listener, name) {
      const listeners = listenersByName.get(name) ?? new Set();
      listenersByName.set(name, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (!listeners.size) listenersByName.delete(name);
      };
    },
    emit(name, data) {
      const listeners = listenersByName.get(name);
      // A copy: a listener added meanwhile waits for the next event, and one removed meanwhile is skipped.
      for (const listener of new Set(listeners))
        if (listeners?.has(listener))
          guard(() => {
            listener(data);
          });
    },
  };
}
