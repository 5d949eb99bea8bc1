import type { TrafficRecord } from 'react-pusher-user/testing';

/** What crossed a wire: a socket's opening, frames and close, or a request to the auth endpoint. */
export type WireRecord =
  | TrafficRecord
  | { type: 'request'; time: number; socketId: string; attempt: number }
  | { type: 'response'; time: number; socketId: string; status: number | 'given up' };

export type WireEntry = WireRecord & { readonly id: number };

export interface WireLog {
  write(record: WireRecord): void;
  clear(): void;
  /** Newest first. */
  get(): readonly WireEntry[];
  subscribe(listener: () => void): () => void;
}

/** Keeps the last `limit` records, newest first. */
export function createWireLog(limit = 200): WireLog {
  let entries: readonly WireEntry[] = [];
  let written = 0;
  const listeners = new Set<() => void>();
  const keep = (next: readonly WireEntry[]) => {
    entries = next;
    for (const listener of listeners) listener();
  };
  return {
    write: (record) => keep([{ ...record, id: ++written }, ...entries].slice(0, limit)),
    clear: () => keep([]),
    get: () => entries,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
