import type { TrafficRecord } from './TrafficRecord';
import { reportMistake } from './reportMistake';

type Listener = (record: TrafficRecord) => void;
// Omit<> alone would merge the members of the union.
type Untimed<Record> = Record extends unknown ? Omit<Record, 'time'> : never;

export interface Log {
  /** Whether anybody listens. */
  readonly active: boolean;
  write(record: Untimed<TrafficRecord>): void;
  subscribe(listener: Listener): () => void;
  clear(): void;
}

/** Tells listeners what crosses the wire. It keeps nothing: a server may run for days. */
export function createLog(): Log {
  const listeners = new Set<{ call: Listener }>();
  return {
    get active() {
      return listeners.size > 0;
    },
    write(untimed) {
      // The spread of a union member is that member again, which TypeScript does not see through `Omit`.
      const record = { ...untimed, time: Date.now() } as TrafficRecord;
      for (const listener of [...listeners]) {
        try {
          listener.call(record);
        } catch (error) {
          reportMistake('A listener given to server.subscribe() threw; the others were called.', error);
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
