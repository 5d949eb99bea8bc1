import { holdLock } from './holdLock';
import type { TabLocks } from './TabEnvironment';

interface LeadershipEvents {
  onLead(): void;
  /** Another page has taken the leadership away. */
  onStolen(): void;
  /** The browser grants no locks here. */
  onRefused(): void;
}

/** One page's claim to lead its group: a lock for which the pages queue. */
export class Leadership {
  isLeading = false;
  readonly #locks: TabLocks;
  readonly #name: string;
  readonly #events: LeadershipEvents;
  #giveUp: (() => void) | null = null;
  #isStealing = false;

  constructor(locks: TabLocks, name: string, events: LeadershipEvents) {
    this.#locks = locks;
    this.#name = name;
    this.#events = events;
  }

  /** Leads once all pages before this one have given up. */
  queue(): void {
    if (!this.#giveUp) this.#request(false);
  }

  /** Takes the leadership from a page that does not answer, unless another page is doing so. */
  steal(): void {
    if (this.isLeading || this.#isStealing) return;
    this.#isStealing = true;
    void this.#locks
      .request(`${this.#name} coup`, { ifAvailable: true }, async (lock) => {
        if (!lock || !this.#giveUp) return;
        this.leave();
        await new Promise<void>((resolve) => this.#request(true, resolve));
      })
      .catch(() => undefined)
      .finally(() => (this.#isStealing = false));
  }

  /** Gives the leadership up, or the place in the queue. */
  leave(): void {
    this.#giveUp?.();
    this.#giveUp = null;
    this.isLeading = false;
  }

  #request(steal: boolean, onSettled?: () => void): void {
    const onLost = () => {
      const wasLeading = this.isLeading;
      this.leave();
      onSettled?.();
      if (wasLeading) this.#events.onStolen();
      else this.#events.onRefused();
    };
    const onGranted = () => {
      this.isLeading = true;
      this.#events.onLead();
      onSettled?.();
    };
    this.#giveUp = holdLock(this.#locks, this.#name, { onGranted, onLost }, { steal });
  }
}
