/** What is waited for, from the moment on at which the wait has begun. */
export interface WaitSource {
  isSettled(): boolean;
  /** Calls `listener` when it may have settled. Returns the function that removes it. */
  subscribe(listener: () => void): () => void;
  /** Ends the use of what is waited for. */
  release(): void;
}

/** Who has begun a wait. */
interface WaitOwner {
  /** Called in a microtask, for nothing may change while React renders. */
  open(): WaitSource;
  /** Nothing has settled for 10 s. */
  onLate(): void;
  /** No component has mounted within 10 s after the source has settled. */
  onUnused(): void;
}

/** In milliseconds. */
const LIMIT = 10_000;

/**
 * What suspended components wait for. React keeps no state of a component that suspends on its first mount, and runs no effect:
 * the wait uses the source in its place, until a component has mounted, or none has for 10 s.
 */
export class Wait {
  /** Resolves when the source has settled, or the wait has ended. React reads `status`. */
  readonly promise: Promise<void> & { status: 'pending' | 'fulfilled' };
  readonly #owner: WaitOwner;
  // The executor of a promise runs at once.
  #resolve!: () => void;
  #isSettled = false;
  #isEnded = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #close: () => void = () => undefined;

  constructor(owner: WaitOwner) {
    this.#owner = owner;
    const promise = new Promise<void>((resolve) => (this.#resolve = resolve));
    this.promise = Object.assign(promise, { status: 'pending' as const });
    queueMicrotask(() => {
      if (!this.#isEnded) this.#start(owner.open());
    });
  }

  /** Whether the source has settled since the wait began. */
  get isSettled(): boolean {
    return this.#isSettled;
  }

  /** Ends the wait: a component that has mounted uses the source itself. */
  end(): void {
    this.#isEnded = true;
    clearTimeout(this.#timer);
    this.#close();
    this.#fulfill();
  }

  #start(source: WaitSource): void {
    const unsubscribe = source.subscribe(() => {
      if (source.isSettled()) this.#settle();
    });
    this.#close = () => {
      unsubscribe();
      source.release();
    };
    this.#timer = setTimeout(() => {
      this.#owner.onLate();
    }, LIMIT);
    if (source.isSettled()) this.#settle();
  }

  #settle(): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#owner.onUnused();
    }, LIMIT);
    this.#fulfill();
  }

  #fulfill(): void {
    this.promise.status = 'fulfilled';
    this.#resolve();
  }
}
