import { memoize } from '../lib/memoize';
import type { ChannelSession } from './ChannelSession';
import type { Subscription } from './Subscription';

/** The subscriptions of a session, by the channel's name. */
export const subscriptionMapOf = /* @__PURE__ */ memoize<ChannelSession, Map<string, Subscription>>(
  () => new Map(),
);
