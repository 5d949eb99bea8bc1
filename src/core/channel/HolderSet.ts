import { createTimer } from '../lib/createTimer';
import type { Holder } from './Holder';

/** The hooks that use a channel. It tells when none has used it for a while. */
export class HolderSet {
  readonly #onUnused: () => void;
  readonly #timer = createTimer();
  readonly #holders = new Set<Holder>();

  constructor(onUnused: () => void) {
    this.#onUnused = onUnused;
  }

  get isEmpty(): boolean {
    return this.#holders.size === 0;
  }

  getValues(): readonly Holder[] {
    return [...this.#holders];
  }

  /**
   * Adds a holder until the returned function is called. After the last one, `onUnused` is called as many milliseconds
   * later as `delay` returns, unless a holder is added meanwhile. Without a delay, it is called in a microtask: Strict Mode
   * adds each hook twice.
   */
  add(holder: Holder, delay: () => number): () => void {
    this.#holders.add(holder);
    this.#timer.stop();
    return () => {
      if (!this.#holders.delete(holder) || !this.isEmpty) return;
      const wait = delay();
      if (wait > 0) this.#timer.start(wait, this.#end);
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
