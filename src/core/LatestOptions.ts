import type { SessionOptions } from './SessionOptions';

/** The options of the provider's latest render. */
export class LatestOptions {
  #current: SessionOptions;
  #isUserIdUsed = false;

  constructor(given: SessionOptions) {
    this.#current = this.#normalize(given);
  }

  /** An arrow function, so that it can be passed on without its object. */
  readonly get = (): SessionOptions => this.#current;

  /** Replaces the options, and returns the previous ones. */
  set(given: SessionOptions): SessionOptions {
    const previous = this.#current;
    this.#current = this.#normalize(given);
    return previous;
  }

  /** Whether a sign-in starts without a call of `signin()`: not if the provider is disabled or nobody is logged in. */
  get isAutomatic(): boolean {
    const { enabled, autoSignin, userId } = this.#current;
    return enabled !== false && autoSignin === true && userId !== null;
  }

  /** Once `userId` had a value, a user or `null`, `undefined` means that no user is logged in: apps pass `session?.user?.id`. */
  #normalize(given: SessionOptions): SessionOptions {
    this.#isUserIdUsed ||= given.userId !== undefined;
    return this.#isUserIdUsed && given.userId === undefined ? { ...given, userId: null } : given;
  }
}
