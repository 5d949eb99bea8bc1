import { createSignal } from '../lib/createSignal';

/** The latest entries of a kind: few, and each is shown. */
export class EntryLog<Entry> {
  readonly #signal = createSignal();
  readonly #limit: number;
  #entries: readonly Entry[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  readonly subscribe = (listener: () => void): (() => void) => this.#signal.subscribe(listener);

  /** The entries, the oldest first. The same array until one is added or changed. */
  readonly getEntries = (): readonly Entry[] => this.#entries;

  add(entry: Entry): void {
    this.#entries = [...this.#entries, entry].slice(-this.#limit);
    this.#signal.notify();
  }

  /** Replaces the last entry that `matches`, if there is one. */
  replace(matches: (entry: Entry) => boolean, change: (entry: Entry) => Entry): void {
    const index = this.#entries.findLastIndex(matches);
    if (index < 0) return;
    this.#entries = this.#entries.map((entry, at) => (at === index ? change(entry) : entry));
    this.#signal.notify();
  }
}
