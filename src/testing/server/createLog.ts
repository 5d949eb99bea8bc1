import { reportCallbackError } from './reportCallbackError';
import type { TrafficDetails, TrafficRecord } from './TrafficRecord';

type Listener = (record: TrafficRecord) => void;

export interface Log {
  /** Whether there are listeners. If not, the frames need not be decoded. */
  readonly active: boolean;
  write(details: TrafficDetails): void;
  subscribe(listener: Listener): () => void;
  clear(): void;
}

/** Passes traffic records to listeners. It stores no records, because a server may run for days. */
export function createLog(): Log {
  // An object for each call of `subscribe`, so that the same function can be added twice and removed once.
  const listeners = new Set<{ call: Listener }>();
  return {
    get active() {
      return listeners.size > 0;
    },
    write(details) {
      const record = { ...details, time: Date.now() };
      for (const listener of [...listeners]) {
        try {
          listener.call(record);
        } catch (error) {
          reportCallbackError(
            'A listener passed to server.subscribe() threw: the other listeners were called.',
            error,
          );
        }
      }
    },
    subscribe(listener) {
      const entry = { call: listener };
      listeners.add(entry);
      return () => void listeners.delete(entry);
    },
    clear: () => listeners.clear(),
  };
}
