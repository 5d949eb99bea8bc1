import type { Channel } from 'pusher-js';
import type { AuthCallback } from '../auth/AuthOptions';
import type { Asking } from '../auth/AuthSubject';
import { createAuthRequest } from '../auth/createAuthRequest';
import type { ClientState, PusherClient } from '../client/PusherClient';
import { guard } from '../guard';
import { channelAuthOptions } from './channelAuthOptions';
import type { ChannelAuthData } from './ChannelAuthorizationOptions';
import { ChannelError, type ChannelErrorCode } from './ChannelError';
import { checkChannelData } from './checkChannelData';
import { isChannelAuth } from './isChannelAuth';
import { hearRejection } from './hearRejection';
import type { HeldEvent, SetState, Subscription } from './Subscription';

/** What a subscription needs of its channel. */
interface Line {
  joined: Channel;
  /**
   * What a cache channel holds, by Pusher's last word on this line: Pusher tells the first of us only.
   *
   * Source: {@link https://pusher.com/docs/channels/using_channels/cache-channels/ | Pusher's cache channels}
   */
  held?: HeldEvent | null;
  follow(): void;
  leave(): void;
}

/**
 * A channel on one client, until it is left. We stand between it and pusher-js: it asks us to be authorized, and what
 * pusher-js tells its listeners is told to us first.
 *
 * @throws Error of pusher-js where its build cannot decrypt
 */
export const createChannel = (client: PusherClient, subscription: Subscription, set: SetState) => {
  const { name, session } = subscription;
  // `object`: what is private cannot be typed over.
  const { connection } = client as object as ClientState;
  // What the app has subscribed to by itself, it stays subscribed to after us.
  const existing = client.channel(name) as Channel | undefined;
  const channel = client.channels.add(name, client);
  const { emit, pusher } = channel;
  /** Answer whatever pusher-js asked for, until we have. */
  const answers: AuthCallback<ChannelAuthData>[] = [];

  const request = createAuthRequest(
    client,
    ChannelError,
    () => channelAuthOptions(session.getOptions(), client),
    ({ error }) => {
      // An encrypted channel that is subscribed asks, too: for its next key.
      if (!channel.subscribed) set('pending', error);
    },
  );

  /** Ends what is under way. Returns what was to be answered. */
  const forget = () => {
    request.cancel();
    return answers.splice(0);
  };

  const fail = (error: ChannelError) => {
    set('error', error);
    for (const answer of forget()) guard(answer, error, null);
  };

  const send = (reply: Partial<ChannelAuthData> | null | undefined): ChannelErrorCode | undefined => {
    if (!isChannelAuth(reply, name)) return 'invalid-reply';
    // A copy each: pusher-js takes the secret out.
    for (const answer of forget()) answer(null, { ...reply });
    follow();
    return undefined;
  };

  /** The channel's door: pusher-js asks on every connection, and where an encrypted one has another key. */
  const authorize = (asking: Asking, callback: AuthCallback<ChannelAuthData>) => {
    if (answers.push(callback) < 2) request.run(asking, send, fail);
  };

  /** Takes in what pusher-js tells of the channel, before the app's own listeners on it. */
  const hear: Channel['emit'] = (event, data: unknown, metadata) => {
    // By now it may be subscribed.
    follow();
    if (event === 'pusher:subscription_count') subscription.notify();
    if (subscription.getValue().status === 'pending') hearRejection(event, data, fail);
    checkChannelData(
      subscription,
      ({ events, clientEvents }) => events?.[event] ?? clientEvents?.[event],
      event,
      data,
      (checked) => {
        const heard: HeldEvent = [checked, { ...metadata, event }];
        // The last event of the server's on a cache channel, or that there is none.
        if (/\bcache-/.test(name) && !/^(client-|pusher:[^c])/.test(event)) line.held = heard;
        subscription.notify(event, ...heard);
        // For who listens to several.
        subscription.notify(null, ...heard);
      },
    );
    // A copy without `failThrough`, which would log of each event that a hook hears that nobody listens. The cast: it is all that
    // `emit` reads.
    return emit.call({ ...(channel as object), failThrough: null } as never, event, data, metadata);
  };

  /** Follows the line, and how long Pusher takes to reply where nothing is asked for any more. */
  const follow = () => {
    if (!connection.connection) {
      forget();
      // It may have been for another user.
      line.held = null;
      set(/^[df]/.test(connection.state) ? 'idle' : 'pending');
    } else if (!answers.length) {
      request.cancel();
      if (channel.subscribed) set('subscribed');
      else if (
        subscription.getValue().status === 'pending' &&
        // pusher-js may wait for the sign-in, to have a presence channel entered by its user.
        !(session.getValue().phase && name.startsWith('presence-'))
      )
        request.sleep(() => {
          fail(new ChannelError('reply-timeout'));
        });
    }
  };

  const leave = () => {
    const isAsked = !forget().length && channel.subscriptionPending;
    // Another provider on this client may stand before us by now, and hears through us.
    if (channel.emit === hear) Object.assign(channel, { emit, pusher });
    // pusher-js would only leave a pending one after Pusher's reply, and pass over the next subscribe().
    channel.subscriptionPending = false;
    if (existing) return;
    channel.subscribed ||= isAsked;
    client.unsubscribe(name);
  };

  Object.assign(channel, {
    // A listener would not be told who sent it, and be gone with the app's `unbind_all()`.
    emit: hear,
    // The cast: `Object.create` has no type. Private channels ask their client's `channelAuthorizer`.
    pusher: Object.create(client, { config: { value: { channelAuthorizer: authorize } } }) as PusherClient,
  });
  const line: Line = { joined: channel, follow, leave };
  set('pending');
  client.subscribe(name);
  return line;
};
