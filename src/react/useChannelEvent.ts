import { useEffect } from 'react';
import type { ChannelEventMetadata } from '../core/channel/ChannelEvent';
import { channelsOf } from '../core/channel/createChannels';
import type { PusherHooks } from './PusherHooks';
import { useSession } from './SessionContext';
import { useLatest } from './useLatest';

/**
 * Subscribes to a channel, and calls `handler` with the data of each of its events of that name, or of those names.
 *
 * It renders nothing. The handler may be inline: the latest one is called, and one that throws is reported (`reportError`)
 * and stops no other. Its second argument tells the `event` by name and, of a client event on a presence channel, the
 * sender's `user_id`. Pusher's own events are heard by their public names (`pusher:cache_miss`, …).
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * useChannelEvent('news', 'headline', ({ text }) => toast(text));
 * useChannelEvent('presence-room', ['client-typing', 'client-idle'], (data, { event, user_id }) => {
 *   setTyping(user_id, event === 'client-typing');
 * });
 * ```
 */
export const useChannelEvent: PusherHooks['useChannelEvent'] = (
  name,
  event,
  handler,
  { enabled = true } = {},
) => {
  const channels = channelsOf(useSession('useChannelEvent'));
  const latest = useLatest(handler);
  // One string for the same names: an array may be inline.
  const names = JSON.stringify([event].flat());
  const wanted = enabled ? name : undefined;
  useEffect(() => {
    if (wanted === undefined) return undefined;
    const stops = [channels.retain(wanted)];
    const listen = (data: unknown, metadata: unknown) => {
      // The app vouches for the data of its own events, by its types or its schemas.
      latest.current(data as Parameters<typeof handler>[0], metadata as ChannelEventMetadata<never>);
    };
    for (const each of JSON.parse(names) as string[]) {
      const stop = channels.find(wanted)?.events.on(listen, each);
      if (stop) stops.unshift(stop);
    }
    return () => {
      for (const stop of stops) stop();
    };
  }, [channels, wanted, names, latest]);
};
