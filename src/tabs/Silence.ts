import type { TabEnvironment } from './TabEnvironment';

/** How often a visible page looks whether the leader is there, in milliseconds. */
const INTERVAL = 1000;
/** How long an unanswered question may stay so. */
const PATIENCE = 2000;
/** How late a timer of this page may be: a page that was blocked or asleep itself judges nobody. */
const TOLERANCE = 500;

interface SilenceOptions {
  /** Whether the page depends on a leader elsewhere. */
  isDependent(): boolean;
  lastHeard(): number;
  ask(): void;
  onSilent(): void;
}

/**
 * Notices a leader whose page is there, but does nothing: its thread is blocked, or a debugger has paused it. Locks tell of pages
 * that are gone, and `freeze` of frozen ones. Hidden pages do not judge: browsers delay their timers.
 */
export class Silence {
  readonly #environment: TabEnvironment;
  readonly #options: SilenceOptions;
  #stopTimer: (() => void) | null = null;
  #askedAt: number | null = null;

  constructor(environment: TabEnvironment, options: SilenceOptions) {
    this.#environment = environment;
    this.#options = options;
  }

  /** Looks from now on, until the page depends on no leader any more. */
  watch(): void {
    if (this.#stopTimer || !this.#options.isDependent()) return;
    const due = this.#environment.now() + INTERVAL;
    this.#stopTimer = this.#environment.startTimer(() => {
      this.#stopTimer = null;
      this.#look(this.#environment.now() - due);
      this.watch();
    }, INTERVAL);
  }

  stop(): void {
    this.#stopTimer?.();
    this.#stopTimer = null;
    this.#askedAt = null;
  }

  #look(delay: number): void {
    const { isDependent, lastHeard, ask, onSilent } = this.#options;
    const now = this.#environment.now();
    const canJudge = delay < TOLERANCE && this.#environment.isVisible() && isDependent();
    if (!canJudge || (this.#askedAt !== null && lastHeard() >= this.#askedAt)) this.#askedAt = null;
    if (!canJudge) return;
    if (this.#askedAt === null) {
      if (now - lastHeard() < INTERVAL) return;
      this.#askedAt = now;
      ask();
    } else if (now - this.#askedAt >= PATIENCE) {
      this.#askedAt = null;
      onSilent();
    }
  }
}
