import { memoize } from '../lib/memoize';
import type { ChannelSession } from './ChannelSession';
import { Subscription } from './Subscription';

/** A session whose channels are subscribed to. */
interface SubscribingSession extends ChannelSession {
  readonly subscriptions: Map<string, Subscription>;
}

/** Finds a session's subscription by the channel's name. It is created when it is first asked for, and inert until retained. */
export const subscriptionsOf = /* @__PURE__ */ memoize((session: SubscribingSession) => {
  const { subscriptions } = session;
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
