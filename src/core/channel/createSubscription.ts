import type { Channel } from 'pusher-js';
import { createAuthRequest } from '../auth/createAuthRequest';
import type { ClientState, PusherClient } from '../client/PusherClient';
import { createEmitter } from '../createEmitter';
import { guard } from '../guard';
import type { Session } from '../Session';
import { settled } from '../signin/settled';
import type { ChannelAuthData } from './ChannelAuthorizationOptions';
import { channelAuthSubject } from './channelAuthSubject';
import { ChannelError } from './ChannelError';
import type { ChannelAuthorizer, ChannelHost } from './ChannelHost';
import { channelKind } from './channelKind';
import { type ChannelState, PENDING } from './ChannelState';
import { checkChannelEvent } from './checkChannelEvent';
import { readRejection } from './readRejection';

/** A channel that is wanted: how it stands, and what it hears. */
export type Subscription = ReturnType<typeof createSubscription>;

/** One channel of a session, on one client after the other. */
export function createSubscription(name: string, session: Session, host: ChannelHost) {
  const kind = channelKind(name);
  const events = createEmitter();
  let state: ChannelState = PENDING;
  let client: PusherClient | null = null;
  let channel: Channel | undefined;
  /** Whether the app has subscribed by itself, and goes on doing so after us. */
  let isForeign: boolean | undefined;
  let request: ReturnType<typeof createAuthRequest<ChannelAuthData, ChannelError>> | undefined;
  /** Answer whatever pusher-js asked for, until we have. */
  let answers: Parameters<ChannelAuthorizer>[1][] = [];
  /** The most that Pusher may take to reply. */
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Who sent the event of the moment. */
  let sender: string | undefined;

  const set = (status: ChannelState['status'], error: ChannelError | null = null) => {
    if (state.status === status && state.error === error) return;
    // The callers give an error to those that have one.
    state = { status, error } as ChannelState;
    host.changed(name);
  };

  /** Ends what is under way. Returns what was to be answered. */
  const forget = () => {
    const waiting = answers;
    request?.cancel();
    clearTimeout(timer);
    answers = [];
    return waiting;
  };

  const fail = (error: ChannelError) => {
    const waiting = forget();
    set('error', error);
    for (const answer of waiting) guard(answer, error, null);
    // pusher-js would pass over the next subscribe().
    if (channel) channel.subscriptionPending = false;
  };

  const subject = channelAuthSubject(kind, session, host.ownAuthorizer, (error) => {
    // An encrypted channel that is subscribed asks, too: for its next key.
    if (!channel?.subscribed) set('pending', error);
  });

  /** Hears everything that pusher-js tells of the channel. */
  const hear = (event: string, data: unknown) => {
    const rejection = state.status === 'pending' && readRejection(event, data);
    const metadata = { event, ...(sender && { user_id: sender }) };
    sender = undefined;
    if (rejection) fail(rejection);
    if (event === 'pusher:subscription_succeeded') {
      forget();
      follow();
    }
    if (event === 'pusher:subscription_count') host.changed(name);
    checkChannelEvent(session.getOptions(), [event, data, name], (checked) => {
      events.emit(event, checked, metadata);
    });
  };
  const hearSafely = (event: string, data: unknown) => guard(hear, event, data);

  /** Listens, once: the app may have unbound all there was. */
  const listen = () => channel?.unbind_global(hearSafely).bind_global(hearSafely);

  const subscribe = () => {
    try {
      channel = kind === 'invalid' ? undefined : client?.subscribe(name);
      if (!channel) fail(new ChannelError('invalid-name'));
    } catch (cause) {
      fail(new ChannelError('unsupported', { cause }));
    }
    listen();
    follow();
  };

  /** Follows the line: whether it is there, and how long Pusher takes to reply. */
  const follow = () => {
    if (!client || !channel) return;
    const { connection }: ClientState = client;
    if (!connection.connection) {
      forget();
      set(/^[df]/.test(connection.state) ? 'idle' : 'pending');
    } else if (channel.subscribed) set('subscribed');
    else if (state.status === 'pending' && !answers.length) {
      const { timeout = 10_000 } = session.getOptions().channelAuthorization ?? {};
      clearTimeout(timer);
      // Past 2^31 ms, timers fire at once.
      timer = setTimeout(fail, Math.min(timeout, 2e9), new ChannelError('reply-timeout'));
    }
  };

  const send = (data: ChannelAuthData) => {
    const waiting = answers;
    const pass = () => {
      if (answers !== waiting) return;
      // A copy each: pusher-js takes the secret out.
      for (const answer of forget()) answer(null, { ...data });
      follow();
    };
    if (kind !== 'presence' || data.channel_data) pass();
    else {
      // Who is signed in enters, however long that takes.
      request?.cancel();
      void settled(session).then(pass, () => {
        if (answers === waiting) fail(new ChannelError('invalid-reply'));
      });
    }
    return undefined;
  };

  const leave = () => {
    const isUnasked = forget().length > 0;
    channel?.unbind_global(hearSafely);
    if (!client || !channel || isForeign) return;
    // pusher-js would only leave a pending one after Pusher's reply, and subscribe again if that never comes.
    if (channel.subscriptionPending) channel.subscribed = !isUnasked;
    channel.subscriptionPending = false;
    client.unsubscribe(name);
  };

  return {
    name,
    /** How many want it. */
    holders: 0,
    /** Runs while nobody wants it. */
    leaving: undefined as typeof timer,
    events,
    getState: () => state,
    /** What pusher-js knows: of a subscription before this one, too. */
    getCount: () => (state.status === 'subscribed' && Number(channel?.subscriptionCount)) || null,
    getChannel: () => channel,
    follow,
    authorize: ((asking, callback) => {
      // But for a line that has just dropped: pusher-js asks again on the next one.
      if (!(client as ClientState | null)?.connection.connection || answers.push(callback) > 1) return;
      clearTimeout(timer);
      void request?.run(asking, send, fail);
    }) as ChannelAuthorizer,
    /** Moves to another client, or to none. */
    attach(next: PusherClient | null) {
      leave();
      [client, channel] = [next, undefined];
      set(!next && (session.getOptions().enabled === false || session.error) ? 'idle' : 'pending');
      if (!next) return;
      const existing = next.channel(name) as Channel | undefined;
      isForeign = existing && !existing.subscriptionCancelled;
      request = createAuthRequest(next, subject);
      subscribe();
    },
    /** A frame has come, which pusher-js has yet to read, and who sent it. */
    receive(from: string | undefined) {
      sender = from;
      listen();
    },
    /** Asks again after an error. */
    retry() {
      if (state.status !== 'error') return;
      set('pending');
      subscribe();
    },
  };
}
