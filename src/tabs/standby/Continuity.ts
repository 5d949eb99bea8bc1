import type { TabEnvironment } from '../TabEnvironment';
import type { LoggedFrame, Resumption } from '../TabMessage';
import { Overlap } from './Overlap';
import { SocketRecord } from './SocketRecord';

/** How long a channel may wait for the frame that it has already got, in milliseconds. */
const OVERLAP_LIMIT = 300;

/** Lets a virtual socket go on at another real socket: it knows what the socket holds, and what it has received. */
export class Continuity {
  readonly #environment: Pick<TabEnvironment, 'now' | 'startTimer'>;
  readonly #emit: (raw: string) => void;
  readonly #record = new SocketRecord();
  #overlap: Overlap | null = null;
  #stopTimer: (() => void) | null = null;

  /** `emit` passes a frame on to pusher-js. */
  constructor(environment: Pick<TabEnvironment, 'now' | 'startTimer'>, emit: (raw: string) => void) {
    this.#environment = environment;
    this.#emit = (raw) => {
      this.#record.onReceived(raw, environment.now());
      emit(raw);
    };
  }

  /** What another real socket has to hold. `null` while the server has still to answer: it would answer to the old socket. */
  get resumption(): Resumption | null {
    const { isPending, userData, channels } = this.#record;
    return isPending ? null : { userData, channels };
  }

  onSent(raw: string): void {
    this.#record.onSent(raw);
  }

  /** Takes in a frame of the server, and passes it on unless the last real socket has brought it. */
  receive(raw: string): void {
    if (this.#overlap) this.#overlap.receive(raw);
    else this.#emit(raw);
  }

  /** Goes on at another real socket, which has received these frames. */
  resume(frames: LoggedFrame[]): void {
    this.end();
    this.#overlap = new Overlap(this.#record.last, frames, this.#environment.now(), this.#emit);
    this.#stopTimer = this.#environment.startTimer(() => this.end(), OVERLAP_LIMIT);
  }

  /** Waits for no frame any more: passes on what is held. */
  end(): void {
    this.#stopTimer?.();
    const overlap = this.#overlap;
    this.#overlap = null;
    overlap?.end();
  }
}
