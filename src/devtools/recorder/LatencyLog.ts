import { EntryLog } from './EntryLog';

/** What takes its time: opening a socket, the app's server, Pusher's answer to a sign-in, and a ping. */
export type LatencyKind = 'handshake' | 'auth request' | 'sign-in' | 'ping';

export interface Latency {
  kind: LatencyKind;
  time: number;
  milliseconds: number;
}

/** Measures how long things take. */
export class LatencyLog extends EntryLog<Latency> {
  readonly #begun = new Map<string, number>();

  constructor() {
    super(200);
  }

  /** `key` tells things apart that happen at the same time. */
  begin(kind: LatencyKind, key = ''): void {
    this.#begun.set(kind + key, performance.now());
  }

  /** Without a beginning, nothing is measured. Returns the milliseconds. */
  end(kind: LatencyKind, key = ''): number | null {
    const begun = this.#begun.get(kind + key);
    if (begun === undefined) return null;
    this.#begun.delete(kind + key);
    const milliseconds = performance.now() - begun;
    this.add({ kind, time: Date.now(), milliseconds });
    return milliseconds;
  }

  /** Forgets a beginning: it did not end well. */
  drop(kind: LatencyKind): void {
    this.#begun.delete(kind);
  }
}
