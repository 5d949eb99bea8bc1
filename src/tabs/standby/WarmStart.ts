import type { RealSocket, RealSocketOwner } from '../hub/RealSocket';
import { readId } from '../hub/Frame';
import type { Guest } from '../hub/Guest';
import { PONG } from '../hub/Pings';
import type { TabEnvironment } from '../TabEnvironment';
import type { Resumption } from '../TabMessage';
import type { WarmSocket } from './WarmSocket';

/** How long guests of the last hub may resume, in milliseconds. */
const LIMIT = 2000;

/** The beginning of a hub that has got a warm socket: that socket keeps everything until the guests of the last hub have resumed. */
export class WarmStart {
  readonly realSocket: RealSocket;
  /** Holds what no guest has taken over yet. */
  readonly guest: Guest;
  readonly #environment: TabEnvironment;
  readonly #warm: WarmSocket;
  #stopTimer: (() => void) | null = null;

  constructor(environment: TabEnvironment, warm: WarmSocket) {
    this.realSocket = warm.realSocket;
    this.guest = warm.guest;
    this.#environment = environment;
    this.#warm = warm;
  }

  /** The hub owns the real socket from now on. `onOver` is called when no guest may resume any more. */
  begin(owner: RealSocketOwner, onOver: () => void): void {
    this.realSocket.owner = owner;
    this.#stopTimer = this.#environment.startTimer(onOver, LIMIT);
  }

  /** Whether the socket holds what a guest holds, and has all frames of it. */
  covers({ userData, channels }: Resumption): boolean {
    const user = readId(userData, 'id');
    const isUserKept = user === null || user === this.#warm.user;
    return isUserKept && channels.every((channel) => this.#warm.isSettled(channel));
  }

  resume(guest: Guest, { userData, channels }: Resumption): void {
    const { socketId } = this.#warm;
    guest.post({ type: 'resumed', socketId: socketId ?? '', frames: this.#warm.framesOf(channels) });
    this.realSocket.session.resume(guest, userData, channels);
    // The last hub may not have answered its ping.
    guest.post({ type: 'frame', data: PONG });
  }

  end(): void {
    this.#stopTimer?.();
  }
}
