import { memoize } from '../memoize';
import type { Session } from '../Session';
import { createSubscription } from './createSubscription';
import type { Subscription } from './Subscription';

/** Finds a session's channel by its name: made when it is first asked for, and inert until it is held. */
export const channelsOf = /* @__PURE__ */ memoize((session: Session) => {
  const subscriptions = new Map<string | undefined, Subscription>();
  return (name: string | undefined): Subscription => {
    let subscription = subscriptions.get(name);
    if (!subscription)
      subscriptions.set(name, (subscription = createSubscription(name, session, subscriptions)));
    return subscription;
  };
});
