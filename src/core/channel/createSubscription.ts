import type { Channel } from 'pusher-js';
import type { AuthCallback } from '../auth/AuthOptions';
import type { Asking } from '../auth/AuthSubject';
import { createAuthRequest } from '../auth/createAuthRequest';
import type { ClientState, Frame, PusherClient } from '../client/PusherClient';
import { readError } from '../connection/readError';
import type { Session } from '../Session';
import { settled } from '../signin/settled';
import type { ChannelAuthData } from './ChannelAuthorizationOptions';
import { channelAuthSubject } from './channelAuthSubject';
import type { ChannelEntry } from './ChannelEntry';
import { ChannelError } from './ChannelError';
import { type ChannelState, IDLE, PENDING, SUBSCRIBED } from './ChannelState';

/** A channel on one client. */
export type Subscription = ReturnType<typeof createSubscription>;

/** What a subscription needs of the channels of its session. */
export interface ChannelHost {
  session: Session;
  /** How the client authorized channels before. */
  ownAuthorizer(): unknown;
  set(entry: ChannelEntry, state: ChannelState): void;
  changed(entry: ChannelEntry): void;
  /** Hands an event to the channel's listeners. */
  deliver(entry: ChannelEntry, event: string, data: unknown, userId?: string): void;
}

/** What Pusher says of a subscription. */
interface SubscriptionFacts {
  error?: string;
  status?: number;
  subscription_count?: number;
}

/** Subscribes to a channel on one client, and follows what becomes of that. */
export function createSubscription(client: PusherClient, entry: ChannelEntry, host: ChannelHost) {
  const { name, kind } = entry;
  const { session, ownAuthorizer } = host;
  const { connection }: ClientState = client;
  const existing = client.channel(name) as Channel | undefined;
  /** Whether the app has subscribed by itself, and goes on doing so after us. */
  const isForeign = existing && !existing.subscriptionCancelled;
  let channel: Channel | undefined;
  /** Whether this line has been asked, or is about to be. */
  let isAsked = false;
  /** Answers what pusher-js asked for, until we have. */
  let answer: AuthCallback<ChannelAuthData> | null = null;

  const set = (state: ChannelState) => {
    host.set(entry, state);
  };

  const request = createAuthRequest(
    client,
    channelAuthSubject(entry, session, ownAuthorizer, (error) => {
      set({ status: 'pending', error });
    }),
  );

  const fail = (error: ChannelError) => {
    request.cancel();
    set({ status: 'error', error });
    const said = { type: 'AuthError', error: error.message, status: error.status };
    host.deliver(entry, 'pusher:subscription_error', said);
    const waiting = answer;
    answer = null;
    waiting?.(error, null);
    // pusher-js would pass over the next subscribe().
    if (channel) channel.subscriptionPending = false;
  };

  const receiveDecrypted = (event: string, data: unknown) => {
    if (!event.startsWith('pusher:')) host.deliver(entry, event, data);
  };

  const subscribe = () => {
    isAsked = false;
    if (kind === 'invalid') fail(new ChannelError('invalid-name'));
    else
      try {
        channel = client.subscribe(name);
        channel.unbind_global(receiveDecrypted);
        if (kind === 'encrypted') channel.bind_global(receiveDecrypted);
        if (channel.subscribed) set(SUBSCRIBED);
      } catch (cause) {
        fail(new ChannelError('unsupported', { cause }));
      }
    follow();
  };

  /** Follows the line: whether it is there, and whether a channel that needs no authorization is being asked for on it. */
  const follow = () => {
    if (!connection.connection) {
      request.cancel();
      answer = null;
      isAsked = false;
      if (channel) set(/^[df]/.test(connection.state) ? IDLE : PENDING);
    } else if (kind === 'public' && !isAsked && entry.state.status === 'pending') {
      isAsked = true;
      void request.run({ socketId: '' }, () => undefined, fail);
    }
  };

  /** Answers pusher-js, which asks whether this connection may subscribe. */
  const authorize = (asking: Asking, callback: AuthCallback<ChannelAuthData>) => {
    // But for a line that has just dropped: pusher-js asks again on the next one.
    if (!connection.connection) return;
    answer = callback;
    const isCurrent = () => answer === callback;
    const send = (data: ChannelAuthData) => {
      const pass = () => {
        if (!isCurrent()) return;
        answer = null;
        callback(null, data);
      };
      if (kind !== 'presence' || typeof data.channel_data === 'string') pass();
      // Without `channel_data`, who is signed in enters.
      else
        settled(session).then(pass, () => {
          if (isCurrent()) fail(new ChannelError('invalid-reply'));
        });
      return undefined;
    };
    void request.run(asking, send, fail);
  };

  const receive = ({ event, data, user_id }: Frame) => {
    const { error, status, subscription_count } = (data ?? {}) as SubscriptionFacts;
    const said = readError({ data: error ? { message: error } : data }, null);
    if (event === 'pusher:subscription_error') {
      fail(new ChannelError('rejected', { status }, said.message));
      return;
    }
    if (event === 'pusher_internal:subscription_succeeded') {
      request.cancel();
      set(SUBSCRIBED);
    } else if (event === 'pusher_internal:subscription_count') {
      entry.subscriptionCount = Number(subscription_count);
      host.changed(entry);
    } else if (event === 'pusher:error' && said.code !== 4301 && entry.state.status === 'pending')
      fail(new ChannelError('rejected', { pusherCode: said.code }, said.message));
    if (kind !== 'encrypted' || event.startsWith('pusher'))
      host.deliver(entry, event.replace('_internal', ''), data, user_id);
  };

  const leave = () => {
    request.cancel();
    channel?.unbind_global(receiveDecrypted);
    if (!channel || isForeign) return;
    // What waits for our answer has asked Pusher for nothing yet.
    if (answer) channel.subscriptionPending = false;
    answer = null;
    client.unsubscribe(name);
  };

  return { subscribe, follow, authorize, receive, leave };
}
