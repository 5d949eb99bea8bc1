import { createSignal } from '../lib/createSignal';
import type { Direction } from '../pusher/tapSocket';

/** How many frames are kept: the latest. */
export const FRAME_LIMIT = 10_000;
/** How often components are told of new frames, in milliseconds. */
const NOTIFY_INTERVAL = 100;

/** One frame on the wire, as it was: `readFrame` masks its secrets. */
export interface Frame {
  /** Counts all frames, from 1. */
  readonly number: number;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly direction: Direction;
  readonly socketId: string;
  /** Unmasked: never shown, searched or exported. */
  readonly text: string;
}

/** The latest frames. To add one costs next to nothing, however fast they come: it is stored, and read only when it is shown. */
export class FrameLog {
  readonly #signal = createSignal();
  readonly #ring: Frame[] = [];
  #count = 0;
  /** The number of the last frame before `clear`. */
  #cleared = 0;
  #isPaused = false;
  #snapshot: readonly Frame[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;

  readonly subscribe = (listener: () => void): (() => void) => this.#signal.subscribe(listener);

  /** The frames, the oldest first. The same array until subscribers are told of a change. */
  readonly getFrames = (): readonly Frame[] => this.#snapshot;

  get isPaused(): boolean {
    return this.#isPaused;
  }

  add(direction: Direction, socketId: string, text: string): void {
    if (this.#isPaused) return;
    const number = ++this.#count;
    this.#ring[number % FRAME_LIMIT] = { number, time: Date.now(), direction, socketId, text };
    this.#timer ??= setTimeout(this.#publish, NOTIFY_INTERVAL);
  }

  /** While paused, frames are not recorded. */
  setPaused(isPaused: boolean): void {
    this.#isPaused = isPaused;
    this.#publish();
  }

  clear(): void {
    this.#cleared = this.#count;
    this.#ring.length = 0;
    this.#publish();
  }

  readonly #publish = (): void => {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    const first = Math.max(this.#cleared, this.#count - FRAME_LIMIT) + 1;
    const snapshot: Frame[] = [];
    for (let number = first; number <= this.#count; number++) {
      const frame = this.#ring[number % FRAME_LIMIT];
      if (frame) snapshot.push(frame);
    }
    this.#snapshot = snapshot;
    this.#signal.notify();
  };
}
