import { followClient } from '../client/followClient';
import type { Frame, PusherClient } from '../client/PusherClient';
import { createEmitter } from '../createEmitter';
import { guard } from '../guard';
import { perSession } from '../perSession';
import type { Session } from '../Session';
import type { ChannelAuthorizer } from './ChannelHost';
import { createSubscription, type Subscription } from './createSubscription';

/** How long a channel that nobody wants stays subscribed, in milliseconds: a remount or another tab takes it over. */
const LINGER = 1000;

export type Channels = ReturnType<typeof channelsOf>;

/** Hears an event's data and metadata: the latest listener of a component. */
export interface LatestListener {
  current: (data: never, metadata: never) => void;
}

/** The channels of a session: counted, so that any number of components share one subscription. */
export const channelsOf = /* @__PURE__ */ perSession((session: Session) => {
  const subscriptions = new Map<string | undefined, Subscription>();
  const { on, emit } = createEmitter();
  let client: PusherClient | null = null;
  let config: PusherClient['config'] | undefined;
  let ownAuthorizer: ChannelAuthorizer;

  const find = (name?: string) => subscriptions.get(name);

  const host = { ownAuthorizer: () => ownAuthorizer, changed: emit };

  /** The one door: pusher-js calls it for every channel that needs it, and on every reconnect. */
  const authorize: ChannelAuthorizer = (asking, callback) => {
    (find(asking.channelName)?.authorize ?? ownAuthorizer)(asking, callback);
  };

  const takeDoor = () => {
    // Again after `switchCluster`, which makes the config anew.
    if (!client || client.config === config) return;
    config = client.config;
    ownAuthorizer = config.channelAuthorizer;
    config.channelAuthorizer = authorize;
  };

  const end = (subscription: Subscription) => {
    clearTimeout(subscription.leaving);
    subscriptions.delete(subscription.name);
    subscription.leave();
  };

  followClient(session, {
    attach(next) {
      client = next;
      takeDoor();
      for (const subscription of subscriptions.values()) {
        // What nobody wants any more is not taken over, either.
        if (subscription.holders) subscription.attach(client);
        else end(subscription);
      }
    },
    receive(event, data) {
      takeDoor();
      const { channel, user_id } = (data ?? {}) as Frame;
      if (event === 'message') find(channel)?.receive(user_id);
      else for (const { follow } of subscriptions.values()) follow();
    },
    detach() {
      // Unless another provider has taken the door since.
      if (config?.channelAuthorizer === authorize) config.channelAuthorizer = ownAuthorizer;
      config = undefined;
    },
  });

  return {
    /** Tells of a channel's changes, by its name. */
    on,
    changed: emit,
    find,
    /** Keeps a channel subscribed until it is released, and listens to those of its events. */
    retain(name: string, events: string[] = [], latest?: LatestListener): () => void {
      const subscription = find(name) ?? createSubscription(name, session, host);
      subscriptions.set(name, subscription);
      // One that lingers is still there.
      if (!subscription.holders++ && !subscription.leaving) subscription.attach(client);
      clearTimeout(subscription.leaving);
      const listen = (data: unknown, metadata: unknown) => latest?.current(data as never, metadata as never);
      const stops = events.map((event) => subscription.events.on(listen, event));
      const [event, data, metadata] = subscription.events.getCached();
      // On this line: what was said on another may have been for another user.
      if (subscription.getState().status === 'subscribed' && events.includes(event ?? ''))
        guard(listen, data, metadata);
      return () => {
        stops.forEach((stop) => stop());
        if (!--subscription.holders)
          subscription.leaving = setTimeout(end, client ? LINGER : 0, subscription);
      };
    },
  };
});
