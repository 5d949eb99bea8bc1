import type { TrafficRecord } from 'react-pusher-user/testing';
import { createValue, type Value } from './createValue';

/** What crossed a wire: a socket's opening, frames and close, or a request to the app's backend. */
export type WireRecord =
  | TrafficRecord
  | { type: 'request'; time: number; socketId: string; path: string; data: object }
  | { type: 'response'; time: number; socketId: string; path: string; status: number | 'given up' };

export type WireEntry = WireRecord & { readonly id: number };

export interface WireLog extends Pick<Value<readonly WireEntry[]>, 'get' | 'subscribe'> {
  write(record: WireRecord): void;
  clear(): void;
}

/** Keeps the last `limit` records, newest first. */
export function createWireLog(limit = 200): WireLog {
  const { get, set, subscribe } = createValue<readonly WireEntry[]>([]);
  let written = 0;
  return {
    get,
    subscribe,
    write: (record) => set([{ ...record, id: ++written }, ...get()].slice(0, limit)),
    clear: () => set([]),
  };
}
