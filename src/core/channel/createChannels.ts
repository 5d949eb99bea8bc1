import type { Frame, PusherClient } from '../client/PusherClient';
import type { Listener } from '../createStore';
import { guard } from '../guard';
import { perSession } from '../perSession';
import type { Session } from '../Session';
import type { ChannelAuthorizer } from './ChannelAuthorizer';
import { createSubscription } from './createSubscription';
import type { Subscription } from './Subscription';

/** How long a channel that nobody wants stays subscribed, in milliseconds: a remount or another tab takes it over. */
const LINGER = 1000;

/** The channels of a session: counted, so that any number of components share one subscription. */
export const channelsOf = /* @__PURE__ */ perSession((session: Session) => {
  const subscriptions = new Map<string, Subscription>();
  let client: PusherClient | null = null;
  let config: PusherClient['config'] | undefined;
  let ownAuthorizer: ChannelAuthorizer;

  const create = (name?: string) => createSubscription(name, session, () => ownAuthorizer);

  /** What names no channel. */
  const none = create();

  /** It is made when it is first asked for, and inert until it is held. */
  const find = (name: string | undefined): Subscription => {
    if (name === undefined) return none;
    let subscription = subscriptions.get(name);
    if (!subscription) subscriptions.set(name, (subscription = create(name)));
    return subscription;
  };

  /** The one door: pusher-js calls it for every channel that needs it, and on every reconnect. */
  const authorize: ChannelAuthorizer = (asking, callback) => {
    find(asking.channelName).authorize(asking, callback);
  };

  const end = (subscription: Subscription) => {
    clearTimeout(subscription.leaving);
    subscriptions.delete(subscription.name);
    subscription.leave();
  };

  const follow = () => {
    const isNew = client !== session.client;
    client = session.client;
    // Again after `switchCluster`, which makes the config anew.
    if (config !== client?.config) {
      // Unless another provider has taken the door since.
      if (config?.channelAuthorizer === authorize) config.channelAuthorizer = ownAuthorizer;
      config = client?.config;
      if (config) {
        ownAuthorizer = config.channelAuthorizer;
        config.channelAuthorizer = authorize;
      }
    }
    for (const subscription of subscriptions.values()) {
      // What nobody wants any more is not taken over, either.
      if (isNew && !subscription.holders) end(subscription);
      else subscription.follow();
    }
  };

  session.on(follow);
  session.on((frame) => {
    const { channel, user_id } = frame as Frame;
    subscriptions.get(channel ?? '')?.receive(user_id);
  }, null);
  follow();

  return {
    find,
    /** Keeps a channel subscribed until it is released, and listens to its state, or to its events of these names. */
    retain(name: string | undefined, listener: Listener, names: string | readonly string[] = ''): () => void {
      const subscription = find(name);
      const { held } = subscription;
      const events = typeof names === 'string' ? [names] : names;
      const stops = events.map((event) => {
        const stop = subscription.addListener(listener, event);
        if (held?.[0] === event) guard(listener.current, held[1], held[2]);
        return stop;
      });
      if (name !== undefined && !subscription.holders++) {
        clearTimeout(subscription.leaving);
        subscription.follow();
      }
      return () => {
        for (const stop of stops) stop();
        if (!--subscription.holders)
          subscription.leaving = setTimeout(end, client ? LINGER : 0, subscription);
      };
    },
  };
});
