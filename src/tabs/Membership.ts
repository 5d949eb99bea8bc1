import { holdLock } from './holdLock';
import { Leadership } from './Leadership';
import type { PageChange, TabEnvironment } from './TabEnvironment';

interface MembershipEvents {
  /** The page holds its own lock: from now on a leader notices its end, and it may open sockets. */
  onPresent(): void;
  onLead(): void;
  /** The page leads no more, or is being left by its user. */
  onOver(): void;
  /** The page is frozen, or thawed. */
  onFrozen(): void;
  /** The browser grants no locks here. */
  onRefused(): void;
  /** Whether this page leads and others depend on it. */
  isNeeded(): boolean;
}

/** One page's place in a group: a lock of its own, and its claim to lead. Both follow the life of the page. */
export class Membership {
  isPresent = false;
  isFrozen = false;
  readonly #environment: TabEnvironment;
  readonly #ownLock: string;
  readonly #events: MembershipEvents;
  readonly #leadership: Leadership;
  readonly #stopListening: () => void;
  #releaseOwnLock: (() => void) | null = null;

  constructor(environment: TabEnvironment, group: string, peer: string, events: MembershipEvents) {
    this.#environment = environment;
    this.#ownLock = `${group} ${peer}`;
    this.#events = events;
    this.#leadership = new Leadership(environment.locks, group, {
      onLead: () => events.onLead(),
      onStolen: () => this.handOver(),
      onRefused: () => events.onRefused(),
    });
    this.#stopListening = environment.onPageChange((change) => this.#onPageChange(change));
    this.#join();
  }

  /** Takes the leadership from a page that does not answer. */
  steal(): void {
    this.#leadership.steal();
  }

  /** Leaves the leadership to another page, and queues behind it. A frozen page does not queue: it could not lead. */
  handOver(): void {
    this.#leadership.leave();
    this.#events.onOver();
    if (!this.isFrozen && this.#releaseOwnLock) this.#leadership.queue();
  }

  /** Gives up the leadership that it has just been granted: another page leads better. */
  pass(): void {
    this.#leadership.leave();
    this.#leadership.queue();
  }

  end(): void {
    this.#leave();
    this.#stopListening();
  }

  #join(): void {
    if (this.#releaseOwnLock) return;
    this.#releaseOwnLock = holdLock(this.#environment.locks, this.#ownLock, {
      onGranted: () => {
        this.isPresent = true;
        this.#events.onPresent();
      },
      onLost: () => this.#events.onRefused(),
    });
    this.#leadership.queue();
  }

  /** Gives up everything that other pages wait for. */
  #leave(): void {
    this.#releaseOwnLock?.();
    this.#releaseOwnLock = null;
    this.isPresent = false;
    this.handOver();
  }

  #onPageChange(change: PageChange): void {
    switch (change) {
      case 'left':
        this.#leave();
        break;
      case 'returned':
        this.#join();
        break;
      case 'thawed':
        this.isFrozen = false;
        this.#events.onFrozen();
        if (this.#releaseOwnLock) this.#leadership.queue();
        break;
      case 'frozen':
        this.isFrozen = true;
        this.#events.onFrozen();
        // A leader on which no other page depends keeps its socket until one does.
        if (this.#events.isNeeded()) this.handOver();
        else if (!this.#leadership.isLeading) this.#leadership.leave();
    }
  }
}
