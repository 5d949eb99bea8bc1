import { guard } from './guard';

type Listener = (data: unknown, metadata?: unknown) => void;

/** Listeners by event name. Adding and removing cost O(1), and a listener that throws stops no other. */
export interface Emitter {
  /** Calls `listener` with the data of each event of that name, or of those without one. Returns how to stop. */
  on(listener: Listener, name?: string): () => void;
  emit(name?: string, data?: unknown, metadata?: unknown): void;
}

export function createEmitter(): Emitter {
  /** Listeners with the moment they were added. */
  const listenersByName = new Map<string | undefined, Map<Listener, number>>();
  let clock = 0;
  return {
    on(listener, name) {
      const listeners = listenersByName.get(name) ?? new Map<Listener, number>();
      listenersByName.set(name, listeners.set(listener, clock++));
      return () => {
        listeners.delete(listener);
        if (!listeners.size) listenersByName.delete(name);
      };
    },
    emit(name, data, metadata) {
      const now = clock;
      listenersByName.get(name)?.forEach((added, listener) => {
        // One that is added meanwhile waits for the next event; one that is removed meanwhile is passed over.
        if (added < now) guard(listener, data, metadata);
      });
    },
  };
}
