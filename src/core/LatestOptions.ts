import type { SessionOptions } from './SessionOptions';

/** The options of the provider's latest render. */
export class LatestOptions {
  #current: SessionOptions;
  #hadUserId = false;

  constructor(given: SessionOptions) {
    this.#current = this.#normalize(given);
  }

  /** A function of its own, so that it can be passed on. */
  readonly get = (): SessionOptions => this.#current;

  /** Replaces the options. Returns those before. */
  set(given: SessionOptions): SessionOptions {
    const previous = this.#current;
    this.#current = this.#normalize(given);
    return previous;
  }

  /** Whether a sign-in starts by itself. */
  get isAutomatic(): boolean {
    const { enabled, autoSignin, userId } = this.#current;
    return enabled !== false && autoSignin === true && userId !== null;
  }

  /** Once a `userId` was given, `undefined` means that nobody is logged in: `session?.user?.id` is that after a logout. */
  #normalize(given: SessionOptions): SessionOptions {
    this.#hadUserId ||= given.userId !== undefined;
    return this.#hadUserId && given.userId === undefined ? { ...given, userId: null } : given;
  }
}
