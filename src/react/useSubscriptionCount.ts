import type { Subscription } from '../core/channel/Subscription';
import type { PusherHooks } from './PusherHooks';
import { useSubscription } from './useSubscription';

/**
 * Subscribes to a channel, and returns how many connections are subscribed to it, or `null` until Pusher has sent the number.
 *
 * “Subscription count events” must be switched on for the app. Presence channels have no count: see `usePresence`.
 *
 * Source: {@link https://pusher.com/docs/channels/using_channels/events/#pushersubscription_count | Pusher's events}
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * const viewers = useSubscriptionCount('match-7');
 * ```
 */
export const useSubscriptionCount: PusherHooks['useSubscriptionCount'] = (name) =>
  useSubscription('useSubscriptionCount', name, countOf, null, (count) => count);

/** The latest count that pusher-js has received. A subscription counts itself, so that 0 means that there is none yet. */
const countOf = (subscription: Subscription) => ({
  getValue: () => Number(subscription.getChannel()?.subscriptionCount) || null,
  initialValue: null,
});
