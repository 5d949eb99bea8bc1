import { readFrame } from '../hub/Frame';
import { SIGNIN } from '../SIGNIN';
import type { LastFrame } from './SocketRecord';
import type { LoggedFrame } from '../TabMessage';

/** How old the last frame of a channel may be that the warm socket is still to get, in milliseconds. */
const LAG = 1000;

/**
 * What the old and the new real socket have both received. Each channel goes on after its last frame: what comes before that is
 * dropped. If the new socket is slower, and has not got that frame yet, the channel is held until it has.
 */
export class Overlap {
  readonly #held = new Map<string, { awaited: string; frames: string[] }>();
  readonly #emit: (raw: string) => void;

  /**
   * Passes on what the virtual socket has missed.
   *
   * @param last - the last frames that the virtual socket has got, by channel
   * @param frames - those that the new socket has received
   */
  constructor(
    last: ReadonlyMap<string, LastFrame>,
    frames: LoggedFrame[],
    now: number,
    emit: (raw: string) => void,
  ) {
    this.#emit = emit;
    const missed = new Set<LoggedFrame>();
    for (const [channel, lastFrame] of last) {
      const ofChannel = frames.filter((frame) => frame.channel === channel);
      const index = indexOfLast(ofChannel, lastFrame);
      const { raw, at } = lastFrame;
      const news = index >= 0 ? ofChannel.slice(index + 1) : ofChannel.filter((frame) => frame.at > at);
      if (index < 0 && raw !== '' && now - at < LAG)
        this.#held.set(channel, { awaited: raw, frames: news.map((frame) => frame.raw) });
      else for (const frame of news) missed.add(frame);
    }
    for (const frame of frames) if (missed.has(frame)) emit(frame.raw);
  }

  /** Takes in a frame of the new socket: drops it, holds it or passes it on. */
  receive(raw: string): void {
    const channel = readFrame(raw)?.channel ?? SIGNIN;
    const held = this.#held.get(channel);
    if (!held) this.#emit(raw);
    else if (held.awaited === raw) this.#held.delete(channel);
    else held.frames.push(raw);
  }

  /** Waits no longer: passes on what is held. */
  end(): void {
    const frames = [...this.#held.values()].flatMap((held) => held.frames);
    this.#held.clear();
    for (const raw of frames) this.#emit(raw);
  }
}

/** Where a channel's last frame is among those of the new socket. Of equal ones, it is the one that came at about the same time. */
function indexOfLast(frames: LoggedFrame[], { raw, at }: LastFrame): number {
  let found = -1;
  let smallest = Infinity;
  for (const [index, frame] of frames.entries()) {
    const difference = Math.abs(frame.at - at);
    if (frame.raw !== raw || difference > smallest) continue;
    found = index;
    smallest = difference;
  }
  return found;
}
