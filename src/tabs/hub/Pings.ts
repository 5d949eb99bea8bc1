import { writeFrame } from './Frame';
import type { Guest } from './Guest';
import { sendToGuests } from './sendToGuests';
import type { SessionHost } from './SessionHost';

/** How long a frame of the server shows that it is there, in milliseconds. */
const FRESH = 1000;

/** The pings of guests. All of them ping when their channels are quiet: the server gets one ping for all. */
export class Pings {
  readonly #host: SessionHost;
  readonly #waiting = new Set<Guest>();
  #lastHeard = 0;

  constructor(host: SessionHost) {
    this.#host = host;
  }

  ping(guest: Guest): void {
    if (this.#host.now() - this.#lastHeard < FRESH) {
      sendToGuests([guest], PONG);
      return;
    }
    if (this.#waiting.size === 0) this.#host.sendToServer(PING);
    this.#waiting.add(guest);
  }

  /** Called with each frame of the server: any of them shows that it is there. */
  onFrame(): void {
    this.#lastHeard = this.#host.now();
    sendToGuests(this.#waiting, PONG);
    this.#waiting.clear();
  }

  /** A guest is gone. If it has waited for an answer, the connection is dead. */
  remove(guest: Guest): void {
    if (this.#waiting.delete(guest)) this.#host.fail();
  }
}

export const PING = writeFrame({ event: 'pusher:ping', data: {} });
export const PONG = writeFrame({ event: 'pusher:pong', data: {} });
