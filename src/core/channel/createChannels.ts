import type { AuthCallback } from '../auth/AuthOptions';
import type { Asking } from '../auth/AuthSubject';
import { followClient } from '../client/followClient';
import type { Frame, PusherClient } from '../client/PusherClient';
import { readError } from '../connection/readError';
import { createEmitter } from '../createEmitter';
import { perSession } from '../perSession';
import type { Session } from '../Session';
import type { ChannelAuthData } from './ChannelAuthorizationOptions';
import { ChannelError } from './ChannelError';
import { createSubscription, type Subscription } from './createSubscription';

/** How long a channel that nobody wants stays subscribed, in milliseconds: a remount or another tab takes it over. */
const LINGER = 1000;

/** The channels of a session: counted, so that any number of components share one subscription. */
export const channelsOf = /* @__PURE__ */ perSession(createChannels);

export type Channels = ReturnType<typeof createChannels>;

interface Claims {
  count: number;
  /** Runs while nobody wants the channel. */
  timer?: ReturnType<typeof setTimeout>;
  subscription: Subscription;
}

function createChannels(session: Session) {
  const claimed = new Map<string, Claims>();
  const { on, emit } = createEmitter();
  let client: PusherClient | null = null;
  let ownAuthorizer: PusherClient['config']['channelAuthorizer'];
  let sender: string | undefined;

  const find = (name = '') => claimed.get(name)?.subscription;

  const host = { ownAuthorizer: () => ownAuthorizer, sender: () => sender, changed: emit };

  /** The one door: pusher-js calls it for every channel that needs it, and on every reconnect. */
  const authorize = (asking: Required<Asking>, callback: AuthCallback<ChannelAuthData>) => {
    (find(asking.channelName)?.authorize ?? ownAuthorizer)(asking, callback);
  };

  const takeDoor = ({ config }: PusherClient) => {
    // Again after `switchCluster`, which makes the config anew.
    if (config.channelAuthorizer !== authorize) ownAuthorizer = config.channelAuthorizer;
    config.channelAuthorizer = authorize;
  };

  const end = (name: string) => {
    const claims = claimed.get(name);
    clearTimeout(claims?.timer);
    claimed.delete(name);
    claims?.subscription.attach(null);
  };

  const attach = (next: PusherClient | null) => {
    client = next;
    if (client) takeDoor(client);
    for (const [name, { count, subscription }] of claimed) {
      // What nobody wants any more is not taken over, either.
      if (count) subscription.attach(client);
      else end(name);
    }
  };

  const receiveFrame = ({ event, channel, data, user_id }: Frame) => {
    sender = user_id;
    const subscription = find(channel);
    const { code, message } = readError({ data }, null);
    if (event === 'pusher:error' && code !== 4301 && subscription?.getState().status === 'pending')
      subscription.fail(new ChannelError('rejected', { pusherCode: code }, message));
  };

  followClient(session, {
    attach,
    receive(event, data) {
      if (client) takeDoor(client);
      if (event === 'message') receiveFrame(data as Frame);
      else for (const { subscription } of claimed.values()) subscription.follow();
    },
    detach({ config }) {
      config.channelAuthorizer = ownAuthorizer;
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
      let claims = claimed.get(name);
      if (!claims) {
        const subscription = createSubscription(name, session, host);
        claimed.set(name, (claims = { count: 0, subscription }));
        subscription.attach(client);
      }
      claims.count++;
      clearTimeout(claims.timer);
      return () => {
        if (--claims.count) return;
        if (client) claims.timer = setTimeout(end, LINGER, name);
        else end(name);
      };
    },
  };
}
