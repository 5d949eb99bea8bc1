import { followClient } from '../client/followClient';
import type { Frame, PusherClient } from '../client/PusherClient';
import { createEmitter } from '../createEmitter';
import { perSession } from '../perSession';
import type { Session } from '../Session';
import type { ChannelAuthorizer } from './ChannelHost';
import { createSubscription, type Subscription } from './createSubscription';

/** How long a channel that nobody wants stays subscribed, in milliseconds: a remount or another tab takes it over. */
const LINGER = 1000;

/** The channels of a session: counted, so that any number of components share one subscription. */
export const channelsOf = /* @__PURE__ */ perSession(createChannels);

export type Channels = ReturnType<typeof createChannels>;

function createChannels(session: Session) {
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
    subscription.attach(null);
  };

  const attach = (next: PusherClient | null) => {
    client = next;
    takeDoor();
    for (const subscription of subscriptions.values()) {
      // What nobody wants any more is not taken over, either.
      if (subscription.holders) subscription.attach(client);
      else end(subscription);
    }
  };

  followClient(session, {
    attach,
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
  // pusher-js may never load.
  session.on(() => {
    if (!client) attach(null);
  });

  return {
    /** Tells of a channel's changes, by its name. */
    on,
    changed: emit,
    find,
    /** Keeps a channel subscribed until it is released. */
    retain(name: string): () => void {
      let subscription = find(name);
      if (!subscription) {
        subscriptions.set(name, (subscription = createSubscription(name, session, host)));
        subscription.attach(client);
      }
      const held = subscription;
      held.holders++;
      clearTimeout(held.leaving);
      return () => {
        held.holders--;
        if (!held.holders) held.leaving = setTimeout(end, client ? LINGER : 0, held);
      };
    },
  };
}
