import { isCacheChannel } from '../pusher/channelNames';
import type { Frame } from '../pusher/Frame';
import { interceptFrames, type InterceptedFrames } from '../pusher/interceptFrames';
import { isPusherEvent } from '../pusher/isPusherEvent';
import type { PusherClient } from '../pusher/PusherClient';
import { watchClientEvents } from '../pusher/watchClientEvents';
import { readWatchlistFrame } from '../watchlist/readWatchlistFrame';
import { countDelivered, type TimedEvent } from './countDelivered';
import { OwnEvents } from './OwnEvents';
import { textOf } from './textOf';

/**
 * Hands the events of channels over from one socket to another, on which the same channels are subscribed. For a while, both
 * receive the events: the old socket delivers them, and those of the new one are held back. At the end, the new one delivers
 * what the old one has not.
 */
export class EventHandover {
  readonly #from: InterceptedFrames;
  #to: InterceptedFrames | null = null;
  /** The events that the old socket has delivered, by channel. */
  readonly #delivered = new Map<string | undefined, TimedEvent[]>();
  /** The events that the old socket has received since it was stopped. */
  readonly #undelivered: Frame[] = [];
  /** The frames of the new socket that are held back. */
  readonly #held: { frame: Frame; at: number }[] = [];
  /** The cache channels whose cached event the new socket has received. The old one has delivered it long ago. */
  readonly #cached = new Set<string>();
  /** The client events that the app sends on the old socket. The new one must not bring them to the app. */
  readonly #own = new OwnEvents();
  readonly #stopWatching: () => void;
  #isStopped = false;
  #isOver = false;

  constructor(from: PusherClient) {
    this.#from = interceptFrames(from, (frame) => {
      if (!isChannelEvent(frame)) return false;
      if (this.#isStopped) this.#undelivered.push(frame);
      else addTo(this.#delivered, frame.channel, { text: textOf(frame), at: Date.now() });
      return this.#isStopped;
    });
    this.#stopWatching = watchClientEvents(from, (frame) => {
      this.#own.add(frame);
    });
  }

  /** Holds the events of the new socket back, and what Pusher sends there about the watchlist. */
  holdBack(to: PusherClient): void {
    this.#to = interceptFrames(to, (frame) => {
      // The app's own event does not reach the app.
      if (this.#own.take(frame)) return true;
      if (this.#isOver) this.#restoreNew();
      if (this.#isOver || this.#isCacheAnswer(frame)) return false;
      // The new socket subscribes to its channels after this frame: it does not receive what the old one has delivered by now.
      if (frame.event === 'pusher:signin_success') this.#delivered.clear();
      const isHeld = isChannelEvent(frame) || readWatchlistFrame(frame).length > 0;
      if (isHeld) this.#held.push({ frame, at: Date.now() });
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
    this.#isOver = true;
    this.#stopWatching();
    this.#from.restore();
    this.#restoreNew();
    for (const frame of this.#undelivered.splice(0)) this.#from.pass(frame);
  }

  /** The new socket goes on by itself, once no event of the app's own can come any more. */
  #restoreNew(): void {
    if (this.#own.isEmpty) this.#to?.restore();
  }

  /** Splits the frames that are held back by whether the old socket has delivered them. */
  #splitHeld(): { delivered: Frame[]; others: Frame[] } {
    const byChannel = new Map<string | undefined, (TimedEvent & { frame: Frame })[]>();
    for (const { frame, at } of this.#held)
      addTo(byChannel, frame.channel, { frame, text: textOf(frame), at });
    const delivered = new Set<Frame>();
    for (const [channel, events] of byChannel) {
      const count = countDelivered(this.#delivered.get(channel) ?? [], events);
      for (const { frame } of events.slice(0, count)) delivered.add(frame);
    }
    const frames = this.#held.map(({ frame }) => frame);
    return { delivered: [...delivered], others: frames.filter((frame) => !delivered.has(frame)) };
  }

  /** Whether a frame is the cached event of a cache channel, with which the server answers the subscription. */
  #isCacheAnswer({ channel, event }: Frame): boolean {
    if (channel === undefined || !isCacheChannel(channel) || this.#cached.has(channel)) return false;
    const isAnswer = !isPusherEvent(event) || event === 'pusher:cache_miss';
    if (isAnswer) this.#cached.add(channel);
    return isAnswer;
  }
}

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

const MEMBER_EVENTS = ['pusher_internal:member_added', 'pusher_internal:member_removed'];

/** Whether a frame is an event that the listeners of a channel receive: one of the app, or a change of the members. */
const isChannelEvent = ({ channel, event }: Frame): boolean =>
  channel !== undefined && (!isPusherEvent(event) || MEMBER_EVENTS.includes(event));
