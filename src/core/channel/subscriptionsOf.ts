import { memoize } from '../lib/memoize';
import type { ChannelSession } from './ChannelSession';
import { Subscription } from './Subscription';
import { subscriptionMapOf } from './subscriptionMapOf';

/** Finds a session's subscription by the channel's name. It is created when it is first asked for, and inert until retained. */
export const subscriptionsOf = /* @__PURE__ */ memoize((session: ChannelSession) => {
  const subscriptions = subscriptionMapOf(session);
  return (name: string): Subscription => {
    const existing = subscriptions.get(name);
    if (existing) return existing;
    const subscription: Subscription = new Subscription(name, session, () => {
      if (subscriptions.get(name) === subscription) subscriptions.delete(name);
    });
    subscriptions.set(name, subscription);
    return subscription;
  };
});
