import type { Guest } from './Guest';

/** Pusher's limit for one socket: https://pusher.com/docs/channels/using_channels/events/#rate-limit-your-events */
const LIMIT = { events: 10, milliseconds: 1000 };

/** Counts the client events of all guests. The server does not say whose event it refuses, so that the hub keeps to the limit. */
export class ClientEventRate {
  #recent: { guest: Guest; time: number }[] = [];

  /** Whether the guest may send one more now. Counts it. */
  admit(guest: Guest, now: number): boolean {
    this.#forget(now);
    const isWithinLimit = this.#recent.length < LIMIT.events;
    if (isWithinLimit) this.#recent.push({ guest, time: now });
    return isWithinLimit;
  }

  /** The guests that may be meant when the server refuses an event all the same. */
  senders(now: number): Set<Guest> {
    this.#forget(now);
    return new Set(this.#recent.map(({ guest }) => guest));
  }

  #forget(now: number): void {
    this.#recent = this.#recent.filter(({ time }) => now - time < LIMIT.milliseconds);
  }
}
