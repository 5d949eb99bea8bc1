/** What is waited for, from the moment on at which the wait has begun. */
export interface WaitSource {
  isSettled(): boolean;
  /** Calls `listener` when it may have settled. Returns the function that removes it. */
  subscribe(listener: () => void): () => void;
  /** Ends the use of what is waited for. */
  release(): void;
}

/** How long a wait keeps its source without a component that mounts, in milliseconds. */
const LIMIT = 10_000;

/**
 * What suspended components wait for. React keeps no state of a component that suspends on its first mount, and runs no effect:
 * the wait keeps the source in its place, until a component has mounted. When nothing has mounted for 10 s, the wait ends, and
 * React renders again what is still on the page: that begins another wait. What has left the page begins none.
 */
export class Wait {
  /** Resolves when the source has settled, or the wait has ended. */
  readonly promise: Promise<void>;
  readonly #onExpired: () => void;
  // The executor of a promise runs at once.
  #resolve!: () => void;
  #isSettled = false;
  #isReleased = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stop: () => void = () => undefined;

  /** `open` is called in a microtask, for nothing may change while React renders. `onExpired` is called when nothing has mounted. */
  constructor(open: () => WaitSource, onExpired: () => void) {
    this.#onExpired = onExpired;
    this.promise = new Promise((resolve) => (this.#resolve = resolve));
    queueMicrotask(() => {
      if (!this.#isReleased) this.#start(open());
    });
  }

  /** Whether the source has settled since the wait began. */
  get isSettled(): boolean {
    return this.#isSettled;
  }

  /** Gives up the source, and goes on waiting. */
  release(): void {
    this.#isReleased = true;
    clearTimeout(this.#timer);
    this.#stop();
    this.#stop = () => undefined;
  }

  /** Ends the wait: a component that has mounted uses the source itself. */
  end(): void {
    this.release();
    this.#resolve();
  }

  #start(source: WaitSource): void {
    const unsubscribe = source.subscribe(() => {
      if (source.isSettled()) this.#settle();
    });
    this.#stop = () => {
      unsubscribe();
      source.release();
    };
    this.#startTimer();
    if (source.isSettled()) this.#settle();
  }

  #settle(): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    // React now renders again, and gets as long for it.
    this.#startTimer();
    this.#resolve();
  }

  #startTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onExpired, LIMIT);
  }
}
