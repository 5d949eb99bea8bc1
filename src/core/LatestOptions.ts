import type { SessionOptions } from './SessionOptions';

/** The options of the provider's latest render. A provider that has unmounted counts as not `enabled`. */
export class LatestOptions {
  #current: SessionOptions;
  /** The options at the last call of `takeChange`. */
  #taken: SessionOptions;
  #isUserIdUsed = false;

  constructor(given: SessionOptions) {
    this.#current = this.#normalize(given);
    this.#taken = this.#current;
  }

  /** An arrow function, so that it can be passed on without its object. */
  readonly getOptions = (): SessionOptions => this.#current;

  set(given: SessionOptions): void {
    this.#current = this.#normalize(given);
  }

  /** Whether a sign-in starts without a call of `signin()`: not if the provider is disabled or nobody is logged in. */
  get isAutomatic(): boolean {
    const { enabled, autoSignin, userId } = this.#current;
    return enabled !== false && autoSignin === true && userId !== null;
  }

  /** The options, and those at the call before: at first, those of the first render. */
  takeChange(): { options: SessionOptions; previous: SessionOptions; isAutomatic: boolean } {
    const previous = this.#taken;
    this.#taken = this.#current;
    return { options: this.#current, previous, isAutomatic: this.isAutomatic };
  }

  /** Once `userId` had a value, a user or `null`, `undefined` means that no user is logged in: apps pass `session?.user?.id`. */
  #normalize(given: SessionOptions): SessionOptions {
    this.#isUserIdUsed ||= given.userId !== undefined;
    return this.#isUserIdUsed && given.userId === undefined ? { ...given, userId: null } : given;
  }
}
