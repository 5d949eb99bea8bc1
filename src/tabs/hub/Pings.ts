import type { Guest } from './Guest';
import { writeFrame } from './Frame';
import type { SessionHost } from './SessionHost';

/** How long a sign of life from the server counts, in milliseconds. */
const FRESH = 1000;

/**
 * Answers the pings of guests. All of them ping when their channels are quiet: the server gets one ping for all, and none while it
 * is heard anyway.
 */
export class Pings {
  readonly #host: SessionHost;
  readonly #waiting = new Set<Guest>();
  #lastHeard: number;
  #sentAt = 0;

  constructor(host: SessionHost) {
    this.#host = host;
    this.#lastHeard = host.now();
  }

  /** Called with each frame of the server. Any frame answers a ping. */
  onFrame(): void {
    this.#lastHeard = this.#host.now();
    if (this.#waiting.size === 0) return;
    this.#host.send(this.#waiting, PONG);
    this.#waiting.clear();
  }

  ping(guest: Guest): void {
    const now = this.#host.now();
    if (now - this.#lastHeard < FRESH) {
      this.#host.send([guest], PONG);
      return;
    }
    if (this.#waiting.size === 0) {
      this.#sentAt = now;
      this.#host.upstream(PING);
    }
    this.#waiting.add(guest);
  }

  /** A guest is gone. If it has waited for an answer, the connection is dead. */
  remove(guest: Guest): void {
    const isDead = this.#waiting.delete(guest) && this.#host.now() - this.#sentAt > FRESH;
    if (isDead) this.#host.fail();
  }
}

const PING = writeFrame({ event: 'pusher:ping', data: {} });
export const PONG = writeFrame({ event: 'pusher:pong', data: {} });
