import { channelsOf } from '../core/channel/createChannels';
import { handlerFor, handlerForEach } from '../core/channel/handlerFor';
import { React } from './React';
import type { PusherHooks } from './PusherHooks';
import { useSession } from './SessionContext';

/**
 * Subscribes to a channel, and calls `handler` with the data of each of its events of that name, or of those names. The handler may
 * also be an object of functions, one for each event.
 *
 * It renders nothing. The handler may be inline: the latest one is called, from the time when React has run the effects of
 * its render, and one that throws is reported (`reportError`) and stops no other. Its second argument tells the `event` by
 * name and, of a client event on a presence channel, the sender's `user_id`. Pusher's own events are heard by their public
 * names (`pusher:cache_miss`, …).
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
 *
 * @example
 * Events whose data differ: an object of functions, since TypeScript does not narrow `data` by `event`.
 * ```tsx
 * useChannelEvent('news', ['headline', 'correction'], {
 *   headline: ({ text }) => toast(text),
 *   correction: ({ of }) => strike(of),
 * });
 * ```
 */
export const useChannelEvent: PusherHooks['useChannelEvent'] = (name, event, handler, options) => {
  const find = channelsOf(useSession());
  const wanted = options?.enabled === false ? undefined : name;
  const placeRef = React.useRef(null);
  // Begins and ends by one function, and at each render anew: of 10,000 listeners, cleanups and dependencies would be a tenth of the
  // mount.
  React.useEffect(function toggle(): () => void {
    const handle = typeof event === 'string' ? handlerFor(handler, event) : handlerForEach(handler, event);
    find(wanted).toggle(placeRef, handle, typeof event === 'string' ? event : null);
    return toggle;
  });
};
