import { createTimer } from '../lib/createTimer';
import type { Holder } from './Holder';

/** The hooks that use a channel. It tells when none has used it for a while. */
export class HolderSet {
  readonly #onUnused: () => void;
  readonly #getDelay: () => number;
  readonly #timer = createTimer();
  readonly #holders = new Set<Holder>();

  /**
   * `onUnused` is called as many milliseconds after the last holder has gone as `getDelay` returns, unless a holder is added
   * meanwhile. Without a delay, it is called in a microtask: Strict Mode adds each hook twice.
   */
  constructor(onUnused: () => void, getDelay: () => number) {
    this.#onUnused = onUnused;
    this.#getDelay = getDelay;
  }

  get isEmpty(): boolean {
    return this.#holders.size === 0;
  }

  getValues(): readonly Holder[] {
    return [...this.#holders];
  }

  /** Adds a holder until the returned function is called. */
  add(holder: Holder): () => void {
    this.#holders.add(holder);
    this.#timer.stop();
    return () => {
      if (!this.#holders.delete(holder) || !this.isEmpty) return;
      const delay = this.#getDelay();
      if (delay > 0) this.#timer.start(delay, this.#end);
      else queueMicrotask(this.#end);
    };
  }

  stop(): void {
    this.#timer.stop();
  }

  readonly #end = (): void => {
    if (this.isEmpty) this.#onUnused();
  };
}
