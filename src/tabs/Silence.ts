import type { TabEnvironment } from './TabEnvironment';

/** How often a visible page looks whether the leader is there, in milliseconds. */
const INTERVAL = 1000;
/** How long a question may stay unanswered, in milliseconds. After that, the page takes the leadership. */
const PATIENCE = 2000;
/** After that, the page does without the others. */
const LAST_PATIENCE = 8000;
/** How late a timer of this page may be: a page that was blocked or asleep itself judges nobody. */
const TOLERANCE = 500;

interface SilenceOptions {
  /** Whether the page depends on a leader elsewhere. */
  isDependent(): boolean;
  lastHeard(): number;
  ask(): void;
  onSilent(): void;
  /** Called if taking the leadership has not helped. */
  onHopeless(): void;
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
    const { isDependent, lastHeard, ask, onSilent, onHopeless } = this.#options;
    const now = this.#environment.now();
    const canJudge = delay < TOLERANCE && this.#environment.isVisible() && isDependent();
    if (!canJudge || lastHeard() >= (this.#askedAt ?? 0)) this.#askedAt = null;
    if (!canJudge || now - lastHeard() < INTERVAL) return;
    this.#askedAt ??= now;
    const silence = now - this.#askedAt;
    if (silence >= LAST_PATIENCE) onHopeless();
    else if (silence >= PATIENCE) onSilent();
    else ask();
  }
}
