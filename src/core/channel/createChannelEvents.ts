import { createEmitter, type Emitter } from '../createEmitter';

/** An emitter of a channel's events, which knows what the channel holds. */
export interface ChannelEvents extends Emitter {
  /** What a cache channel holds for who comes later, by Pusher's last word: an event, or that there is none. */
  getCached(): [event?: string | null, data?: unknown, metadata?: unknown];
}

/**
 * The events of a channel. Pusher tells what a cache channel holds once, to the first component of ours that names it.
 *
 * Source: {@link https://pusher.com/docs/channels/using_channels/cache-channels/ | Pusher's cache channels}
 */
export const createChannelEvents = (channel: string): ChannelEvents => {
  const emitter = createEmitter();
  const isCache = /^(private-(encrypted-)?|presence-)?cache-/.test(channel);
  let cached: ReturnType<ChannelEvents['getCached']> = [];
  return {
    ...emitter,
    emit(...given) {
      const event = given[0] ?? '';
      // With each new subscription, Pusher tells anew.
      if (event === 'pusher:subscription_succeeded') cached = [];
      else if (isCache && !/^(client-|pusher:(?!cache_miss))/.test(event)) cached = given;
      emitter.emit(...given);
    },
    getCached: () => cached,
  };
};
