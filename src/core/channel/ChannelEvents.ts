import { callSafely } from '../lib/callSafely';
import { createEmitter } from '../lib/createEmitter';
import { isCacheChannel } from '../pusher/channelNames';
import type { SessionOptions } from '../SessionOptions';
import type { ChannelEventMetadata } from '../types/ChannelEvent';
import { validateChannelEvent } from './validateChannelEvent';

/** Takes an event of a channel. */
export type ChannelListener = (data: unknown, metadata: ChannelEventMetadata) => void;

/** The events of one channel, for its listeners. */
export class ChannelEvents {
  readonly #name: string;
  readonly #getOptions: () => SessionOptions;
  readonly #valid = createEmitter<unknown, ChannelEventMetadata>();
  readonly #raw = createEmitter<unknown>();
  /**
   * Pusher sends the cached event of a channel once per connection. Listeners that are added later get it from here.
   *
   * Source: {@link https://pusher.com/docs/channels/using_channels/cache-channels/ | Pusher's cache channels}
   */
  #cached: ChannelEventMetadata | null = null;

  constructor(name: string, getOptions: () => SessionOptions) {
    this.#name = name;
    this.#getOptions = getOptions;
  }

  /**
   * Calls `listener` with each event of these names that passes its schema, and with the cached event of a cache channel.
   * Returns the function that removes it.
   */
  on(names: readonly string[], listener: ChannelListener): () => void {
    let isListening = true;
    const stops = [...new Set(names)].map((name) => this.#valid.on(name, listener));
    const cached = this.#cached;
    if (cached && names.includes(cached.event))
      // In a microtask: React's strict double mount removes the first of two listeners in this tick.
      queueMicrotask(() => {
        if (isListening) callSafely(listener, cached.data, cached);
      });
    return () => {
      isListening = false;
      for (const stop of stops) stop();
    };
  }

  /** Calls `listener` with the data of each event of that name as pusher-js emits them, before any schema. */
  onRaw(name: string, listener: (data: unknown) => void): () => void {
    return this.#raw.on(name, listener);
  }

  /** How many listeners each event has. */
  countListeners(): Map<string, number> {
    return this.#valid.countListeners();
  }

  /** Takes an event that pusher-js emits on the channel. */
  receive(event: string, data: unknown, metadata: { user_id?: string } | undefined): void {
    this.#raw.emit(event, data);
    validateChannelEvent(this.#getOptions(), this.#name, { event, data }, (valid) => {
      const described: ChannelEventMetadata = { ...metadata, channel: this.#name, event, data: valid };
      if (isCacheChannel(this.#name) && isCachedByPusher(event)) this.#cached = described;
      this.#valid.emit(event, valid, described);
    });
  }

  forgetCached(): void {
    this.#cached = null;
  }
}

/** Whether Pusher caches an event, or reports that there is no cached event. */
const isCachedByPusher = (event: string): boolean =>
  event === 'pusher:cache_miss' || !(event.startsWith('client-') || event.startsWith('pusher:'));
