import type { Channel } from 'pusher-js';
import { createAuthRequest } from '../auth/createAuthRequest';
import type { ClientState, PusherClient } from '../client/PusherClient';
import { guard } from '../guard';
import type { Session } from '../Session';
import { settled } from '../signin/settled';
import { channelAuthOptions } from './channelAuthOptions';
import { ChannelError } from './ChannelError';
import type { ChannelAuthorizer, ChannelHost } from './ChannelHost';
import { channelKind } from './channelKind';
import { type ChannelState, PENDING } from './ChannelState';
import { checkChannelAuth } from './checkChannelAuth';
import { checkChannelEvent } from './checkChannelEvent';
import { createChannelEvents } from './createChannelEvents';
import { readRejection } from './readRejection';

/** A channel that is wanted: how it stands, and what it hears. */
export type Subscription = ReturnType<typeof createSubscription>;

/** One channel of a session, on one client after the other. */
export const createSubscription = (name: string, session: Session, host: ChannelHost) => {
  const kind = channelKind(name);
  const events = createChannelEvents(name);
  let state: ChannelState = PENDING;
  let client: PusherClient | null = null;
  let channel: Channel | undefined;
  /** What the app has subscribed to by itself, and stays subscribed to after us. */
  let existing: Channel | undefined;
  let request: ReturnType<typeof createAuthRequest<ChannelError>> | null = null;
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

  /** Hears everything that pusher-js tells of the channel. */
  const hear = (event: string, data: unknown) => {
    const metadata = { event, user_id: sender };
    sender = undefined;
    if (event === 'pusher:subscription_succeeded') {
      forget();
      follow();
    }
    if (event === 'pusher:subscription_count') host.changed(name);
    const rejection = state.status === 'pending' && readRejection(event, data);
    if (rejection) fail(rejection);
    guard(checkChannelEvent, session.getOptions(), [event, data, name], (checked) => {
      events.emit(event, checked, metadata);
    });
  };

  /** Listens, once: the app may have unbound all there was. */
  const listen = () => channel?.unbind_global(hear).bind_global(hear);

  const subscribe = () => {
    set('pending');
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
    // Its name or its kind is at fault.
    if (client && !channel) return;
    const { connection }: Partial<ClientState> = client ?? {};
    clearTimeout(timer);
    if (!connection?.connection) {
      forget();
      const isOff = session.getOptions().enabled === false || session.error;
      set((connection ? /^[df]/.test(connection.state) : isOff) ? 'idle' : 'pending');
    } else if (channel?.subscribed) set('subscribed');
    else if (state.status === 'pending' && !answers.length) {
      const { timeout = 10_000 } = session.getOptions().channelAuthorization ?? {};
      // Past 2^31 ms, timers fire at once.
      timer = setTimeout(fail, Math.min(timeout, 2e9), new ChannelError('reply-timeout'));
    }
  };

  const send = (reply: unknown): ChannelError | void => {
    const data = checkChannelAuth(reply, kind);
    if (!data) return new ChannelError('invalid-reply');
    const waiting = answers;
    const pass = (member: unknown) => {
      if (answers !== waiting) return;
      // A copy each: pusher-js takes the secret out.
      if (member) for (const answer of forget()) answer(null, { ...data });
      else fail(new ChannelError('invalid-reply'));
      follow();
    };
    if (kind !== 'presence' || data.channel_data) pass(data);
    else {
      // Who is signed in enters, however long that takes.
      request?.cancel();
      settled(session).then(pass, () => pass(null));
    }
  };

  const leave = () => {
    const isUnasked = forget().length > 0;
    channel?.unbind_global(hear);
    if (!channel || existing) return;
    // pusher-js would only leave a pending one after Pusher's reply, and subscribe again if that never comes.
    channel.subscribed ||= channel.subscriptionPending && !isUnasked;
    channel.subscriptionPending = false;
    client?.unsubscribe(name);
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
      if (answers.push(callback) > 1) return;
      clearTimeout(timer);
      void request?.run(asking, send, fail);
    }) as ChannelAuthorizer,
    leave,
    /** Moves to another client, or to none. */
    attach(next: PusherClient | null) {
      leave();
      [client, channel] = [next, undefined];
      existing = next?.channel(name);
      request =
        next &&
        createAuthRequest(
          next,
          ChannelError,
          () => channelAuthOptions(session.getOptions(), host.ownAuthorizer()),
          ({ error }) => {
            // An encrypted channel that is subscribed asks, too: for its next key.
            if (!channel?.subscribed) set('pending', error);
          },
        );
      if (next) subscribe();
      else follow();
    },
    /** A frame has come, which pusher-js has yet to read, and who sent it. */
    receive(from: string | undefined) {
      sender = from;
      listen();
    },
    /** Asks again after an error. */
    retry() {
      if (state.status === 'error') subscribe();
    },
  };
};
