import type { WarmSocket } from '../standby/WarmSocket';
import type { TabEnvironment } from '../TabEnvironment';
import type { Resumption } from '../TabMessage';
import type { Guest } from './Guest';
import { PONG } from './Pings';

/** How long guests of the last hub may resume, in milliseconds. */
const LIMIT = 2000;

/** The beginning of a hub that has got a warm socket: that socket keeps everything until the guests of the last hub have resumed. */
export class WarmStart {
  /** Holds what no guest has taken over yet. */
  readonly guest: Guest;
  readonly #warm: WarmSocket;
  readonly #stopTimer: () => void;

  constructor(environment: TabEnvironment, warm: WarmSocket, onOver: () => void) {
    this.guest = warm.guest;
    this.#warm = warm;
    this.#stopTimer = environment.startTimer(onOver, LIMIT);
  }

  /** Whether the socket holds what a guest holds, and has all frames of it. */
  covers({ user, channels }: Resumption): boolean {
    const isUserKept = user === null || user === this.#warm.user;
    return isUserKept && channels.every((channel) => this.#warm.isSettled(channel));
  }

  resume(guest: Guest, { user, channels }: Resumption): void {
    const { connection, socketId } = this.#warm;
    connection.session.resume(guest, user, channels);
    guest.post({ type: 'resumed', socketId: socketId ?? '', frames: this.#warm.framesOf(channels) });
    // The last hub may not have answered its ping.
    guest.post({ type: 'frame', data: PONG });
  }

  end(): void {
    this.#stopTimer();
  }
}
