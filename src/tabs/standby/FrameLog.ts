import { SIGNIN } from '../SIGNIN';
import type { LoggedFrame } from '../TabMessage';

/** How long a frame is kept, in milliseconds: longer than a leader may be silent before another one takes over. */
const KEPT = 15_000;

/** The latest frames of a warm socket: some may have reached no tab when the leader goes. */
export class FrameLog {
  #frames: LoggedFrame[] = [];
  /** The index of the first frame that is kept. Frames are removed many at a time. */
  #start = 0;

  add(frame: LoggedFrame): void {
    this.#frames.push(frame);
    while ((this.#frames[this.#start] ?? frame).at < frame.at - KEPT) this.#start++;
    if (this.#start < this.#frames.length / 2) return;
    this.#frames = this.#frames.slice(this.#start);
    this.#start = 0;
  }

  of(channels: string[]): LoggedFrame[] {
    return this.#frames
      .slice(this.#start)
      .filter(({ channel }) => channel === SIGNIN || channels.includes(channel));
  }
}
