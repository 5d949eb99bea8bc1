import type { Subscription } from '../core/channel/Subscription';
import type { PusherHooks } from './PusherHooks';
import { useSubscription } from './useSubscription';

/**
 * Subscribes to a channel, and tells how many connections are subscribed to it; `null` until Pusher has said so.
 *
 * “Subscription count events” must be switched on for the app. Presence channels have none: see `usePresence`.
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
  useSubscription('useSubscriptionCount', name, countOf, () => null);

/** What pusher-js knows, also of a subscription before this one. */
const countOf = (subscription: Subscription) => ({
  getValue: () => Number(subscription.getChannel()?.subscriptionCount) || null,
  initialValue: null,
});
