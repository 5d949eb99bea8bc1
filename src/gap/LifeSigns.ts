/** How often `noteActivity` must be called at least, in milliseconds. Browsers call the timers of a hidden page once a minute. */
export const TICK = 5000;

/** If a tick is later than this, in milliseconds, frames may have waited to be read. */
const LATE = 1000;

/** If no code ran for longer than this, in milliseconds, the device or the browser slept. */
const SLEEP = 90_000;

/**
 * Remembers when the socket was alive for sure, and whether the page has stood still since. A frame is a sign of life, but not
 * right after the page stood still: then it may have arrived long before it is read.
 */
export class LifeSigns {
  #lastSign = Date.now();
  #lastActivity = Date.now();
  #standstillEnd = 0;
  #sleepEnd = 0;
  #freezeEnd = 0;

  /** When the socket was alive last, as `Date.now()` counts. */
  get lastSign(): number {
    return this.#lastSign;
  }

  /** How the page has stood still since the last sign of life; `null` if it has not. */
  get standstill(): 'freeze' | 'sleep' | null {
    if (this.#freezeEnd > this.#lastSign) return 'freeze';
    return this.#sleepEnd > this.#lastSign ? 'sleep' : null;
  }

  /** Listens for freezes of the page. Returns the function that ends it. */
  followPage(): () => void {
    // React Native has no document.
    if (typeof document === 'undefined') return () => undefined;
    const onFreeze = () => {
      this.#freezeEnd = Infinity;
    };
    const onResume = () => {
      this.noteActivity();
      this.#freezeEnd = this.#standstillEnd = Date.now();
    };
    document.addEventListener('freeze', onFreeze);
    document.addEventListener('resume', onResume);
    return () => {
      document.removeEventListener('freeze', onFreeze);
      document.removeEventListener('resume', onResume);
    };
  }

  /** The page is running. */
  noteActivity(): void {
    const now = Date.now();
    const pause = now - this.#lastActivity;
    this.#lastActivity = now;
    // The clock may have been set back.
    this.#lastSign = Math.min(this.#lastSign, now);
    this.#standstillEnd = Math.min(this.#standstillEnd, now);
    if (pause > TICK + LATE) this.#standstillEnd = now;
    if (pause > SLEEP) this.#sleepEnd = now;
  }

  /** A socket has opened. What arrives on it has not waited since an earlier standstill. */
  startSocket(): void {
    this.noteActivity();
    this.#standstillEnd = 0;
    this.confirm();
  }

  /** A frame is read. */
  noteFrame(): void {
    this.noteActivity();
    if (Date.now() - this.#standstillEnd > TICK) this.confirm();
  }

  /** The socket is alive for sure. */
  confirm(): void {
    this.#lastSign = Date.now();
  }
}
