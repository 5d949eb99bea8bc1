import type { TrafficRecord } from 'react-pusher-user/testing';
import { createValue, type Value } from './createValue';

/** An opened or closed socket, a frame, a request to the app's backend, or its response. */
export type TrafficLogRecord =
  | TrafficRecord
  | { type: 'request'; time: number; socketId: string; path: string; data: object }
  | { type: 'response'; time: number; socketId: string; path: string; status: number | 'aborted' | 'failed' };

export type TrafficEntry = TrafficLogRecord & { readonly id: number };

export interface TrafficLog extends Pick<Value<readonly TrafficEntry[]>, 'get' | 'subscribe'> {
  write(record: TrafficLogRecord): void;
  clear(): void;
}

/** Creates a log that keeps the latest `limit` records, newest first. */
export function createTrafficLog(limit = 200): TrafficLog {
  const { get, set, subscribe } = createValue<readonly TrafficEntry[]>([]);
  let lastId = 0;
  return {
    get,
    subscribe,
    write: (record) => set([{ ...record, id: ++lastId }, ...get()].slice(0, limit)),
    clear: () => set([]),
  };
}
