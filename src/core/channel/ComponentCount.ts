import { createTimer } from '../lib/createTimer';

/** Counts the components that use a channel, and tells when none has used it for a while. */
export class ComponentCount {
  readonly #onUnused: () => void;
  readonly #timer = createTimer();
  #count = 0;

  constructor(onUnused: () => void) {
    this.#onUnused = onUnused;
  }

  get isZero(): boolean {
    return this.#count === 0;
  }

  /**
   * Counts a component until the returned function is called. After the last one, `onUnused` is called as many milliseconds
   * later as `delay` returns, unless a component is added meanwhile. Without a delay, it is called in a microtask: Strict Mode
   * adds each component twice.
   */
  add(delay: () => number): () => void {
    this.#count++;
    this.#timer.stop();
    let isCounted = true;
    return () => {
      if (!isCounted) return;
      isCounted = false;
      this.#count--;
      if (this.#count > 0) return;
      const wait = delay();
      if (wait > 0) this.#timer.start(wait, this.#end);
      else queueMicrotask(this.#end);
    };
  }

  stop(): void {
    this.#timer.stop();
  }

  readonly #end = (): void => {
    if (this.#count === 0) this.#onUnused();
  };
}
