import { isCacheChannel } from '../pusher/channelNames';
import type { Frame } from '../pusher/Frame';
import { interceptFrames, type InterceptedFrames } from '../pusher/interceptFrames';
import { isPusherEvent } from '../pusher/isPusherEvent';
import type { PusherClient } from '../pusher/PusherClient';
import { readWatchlistFrame } from '../watchlist/readWatchlistFrame';
import { countDelivered } from './countDelivered';
import { isChannelEvent } from './isChannelEvent';

/**
 * Hands the events of channels over from one socket to another, on which the same channels are subscribed. For a while, both
 * receive the events: the old socket delivers them, and those of the new one are held back. At the end, the new one delivers
 * what the old one has not.
 */
export class EventHandover {
  readonly #from: InterceptedFrames;
  #to: InterceptedFrames | null = null;
  /** The events that the old socket has delivered, by channel: each as text that can be compared. */
  readonly #delivered = new Map<string | undefined, string[]>();
  /** The events that the old socket has received since it was stopped. */
  readonly #undelivered: Frame[] = [];
  /** The frames of the new socket that are held back. */
  readonly #held: Frame[] = [];
  /** The cache channels whose cached event the new socket has received. The old one has delivered it long ago. */
  readonly #cached = new Set<string>();
  #isStopped = false;

  constructor(from: PusherClient) {
    this.#from = interceptFrames(from, (frame) => {
      if (!isChannelEvent(frame)) return false;
      if (this.#isStopped) this.#undelivered.push(frame);
      else addTo(this.#delivered, frame.channel, textOf(frame));
      return this.#isStopped;
    });
  }

  /** Holds the events of the new socket back, and what Pusher sends there about the watchlist. */
  holdBack(to: PusherClient): void {
    this.#to = interceptFrames(to, (frame) => {
      if (this.#isCacheAnswer(frame)) return false;
      const isHeld = isChannelEvent(frame) || readWatchlistFrame(frame).length > 0;
      if (isHeld) this.#held.push(frame);
      return isHeld;
    });
  }

  /** From now on, the old socket delivers nothing. */
  stopOld(): void {
    this.#isStopped = true;
  }

  /** Lets the new socket deliver. `move` gives the listeners to it. */
  complete(move: () => void): void {
    const { delivered, others } = this.#splitHeld();
    // Nobody listens yet, but pusher-js needs these events for its lists of members.
    for (const frame of delivered) this.#to?.pass(frame);
    move();
    for (const frame of others) this.#to?.pass(frame);
    this.#undelivered.length = 0;
  }

  /** Ends the handover. If it is not complete, the old socket goes on. */
  end(): void {
    this.#from.restore();
    this.#to?.restore();
    for (const frame of this.#undelivered.splice(0)) this.#from.pass(frame);
  }

  /** Splits the frames that are held back by whether the old socket has delivered them. */
  #splitHeld(): { delivered: Frame[]; others: Frame[] } {
    const byChannel = new Map<string | undefined, Frame[]>();
    for (const frame of this.#held) addTo(byChannel, frame.channel, frame);
    const delivered = new Set<Frame>();
    for (const [channel, frames] of byChannel) {
      const count = countDelivered(this.#delivered.get(channel) ?? [], frames.map(textOf));
      for (const frame of frames.slice(0, count)) delivered.add(frame);
    }
    return { delivered: [...delivered], others: this.#held.filter((frame) => !delivered.has(frame)) };
  }

  /** Whether a frame is the cached event of a cache channel, with which the server answers the subscription. */
  #isCacheAnswer({ channel, event }: Frame): boolean {
    if (channel === undefined || !isCacheChannel(channel) || this.#cached.has(channel)) return false;
    const isAnswer = !isPusherEvent(event) || event === 'pusher:cache_miss';
    if (isAnswer) this.#cached.add(channel);
    return isAnswer;
  }
}

/** An event as text that can be compared. */
const textOf = ({ event, data, user_id }: Frame): string => JSON.stringify([event, data, user_id]);

/** Adds a value to the list of a channel. */
function addTo<Value>(
  lists: Map<string | undefined, Value[]>,
  channel: string | undefined,
  value: Value,
): void {
  const list = lists.get(channel);
  if (list) list.push(value);
  else lists.set(channel, [value]);
}
