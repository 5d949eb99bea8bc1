import { subscriptionsOf } from '../core/channel/subscriptionsOf';
import { ownEntry } from '../core/lib/ownEntry';
import type { PusherHooks } from './PusherHooks';
import { useSession } from './SessionContext';
import { useEffectForEach } from './useEffectForEach';

/**
 * Subscribes to a channel, or to each channel of a list, and calls `handler` with the data of each event of that name, or of
 * those names. The handler may also be an object of functions, one for each event.
 *
 * The hook causes no render. The handler may be inline: the one of the latest render is called. A handler that throws is
 * reported (`reportError`), and stops no other handler. The second argument has the names of the `channel` and the `event`, its
 * `data` again and, for a client event on a presence channel, the sender's `user_id`. Pusher's own events have their public names
 * (`pusher:cache_miss`, …). Lists may be inline. Another list of channels leaves and joins only what has changed.
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * useChannelEvent('news', 'headline', ({ text }) => toast(text));
 * useChannelEvent('presence-room', ['client-typing', 'client-idle'], (data, { event, user_id }) => {
 *   if (user_id) setTyping(user_id, event === 'client-typing');
 * });
 * ```
 *
 * @example
 * Several events whose data differ: TypeScript narrows the `data` of the second argument by its `event`. An object of functions
 * narrows them, too.
 * ```tsx
 * useChannelEvent('news', ['headline', 'correction'], (_, { event, data }) => {
 *   if (event === 'headline') toast(data.text);
 *   else strike(data.of);
 * });
 * useChannelEvent('news', ['headline', 'correction'], {
 *   headline: ({ text }) => toast(text),
 *   correction: ({ of }) => strike(of),
 * });
 * ```
 *
 * @example
 * Several channels: the second argument tells which.
 * ```tsx
 * useChannelEvent(rooms, 'message', ({ text }, { channel }) => notify(channel, text));
 * ```
 */
export const useChannelEvent: PusherHooks['useChannelEvent'] = (name, event, handler, options) => {
  const find = subscriptionsOf(useSession('useChannelEvent'));
  const eventNames = eventNamesOf(event);
  const wanted = options?.enabled === false ? undefined : name;
  // An inline array of names is the same listener as long as its names are.
  const eventKey = JSON.stringify(eventNames);
  useEffectForEach(
    wanted,
    handler,
    (channelName, latestRef) => {
      const subscription = find(channelName);
      const release = subscription.retain();
      const stop = subscription.events.on(eventNames, (data, metadata) => {
        const { value: latest } = latestRef.current;
        const handle = typeof latest === 'function' ? latest : ownEntry<Handler>(latest, metadata.event);
        // The data are what `Register` says of the event.
        handle?.(data as never, metadata as never);
      });
      return () => {
        stop();
        release();
      };
    },
    eventKey,
  );
};

/** A handler of channel events, whatever the types of its events. */
type Handler = (data: never, metadata: never) => void;

/** `null` and `undefined` come from JavaScript, and name no event. */
const eventNamesOf = (event: string | readonly string[] | null | undefined): readonly string[] =>
  typeof event === 'string' ? [event] : (event ?? []);
