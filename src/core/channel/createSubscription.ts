import type { Channel } from 'pusher-js';
import type { AuthCallback } from '../auth/AuthOptions';
import type { Asking } from '../auth/AuthSubject';
import { createAuthRequest } from '../auth/createAuthRequest';
import { checkData } from '../checkData';
import type { ClientState, PusherClient } from '../client/PusherClient';
import { readError } from '../connection/readError';
import { createEmitter } from '../createEmitter';
import type { Session } from '../Session';
import { settled } from '../signin/settled';
import type { ChannelAuthData } from './ChannelAuthorizationOptions';
import { channelAuthSubject } from './channelAuthSubject';
import { ChannelError } from './ChannelError';
import type { ChannelHost } from './ChannelHost';
import { channelKind } from './channelKind';
import { channelSchemas } from './channelSchemas';
import { type ChannelState, PENDING } from './ChannelState';

/** A channel that is wanted: how it stands, and what it hears. */
export type Subscription = ReturnType<typeof createSubscription>;

/** One channel of a session, on one client after the other. */
export function createSubscription(name: string, session: Session, host: ChannelHost) {
  const kind = channelKind(name);
  const events = createEmitter();
  let state: ChannelState = PENDING;
  let subscriptionCount: number | null = null;
  let client: PusherClient | null = null;
  let channel: Channel | undefined;
  /** Whether the app has subscribed by itself, and goes on doing so after us. */
  let isForeign: boolean | undefined;
  let request: ReturnType<typeof createAuthRequest<ChannelAuthData, ChannelError>> | undefined;
  /** Whether Pusher's reply is awaited where there is no auth to wait for. */
  let isAwaited = false;
  /** Answers what pusher-js asked for, until we have. */
  let answer: AuthCallback<ChannelAuthData> | null = null;

  const set = (status: ChannelState['status'], error: ChannelError | null = null) => {
    if (state.status === status && state.error === error) return;
    // The callers give an error to those that have one.
    state = { status, error } as ChannelState;
    host.changed(name);
  };

  const forget = () => {
    request?.cancel();
    answer = null;
    isAwaited = false;
  };

  const fail = (error: ChannelError) => {
    const waiting = answer;
    forget();
    set('error', error);
    waiting?.(error, null);
    // pusher-js would pass over the next subscribe().
    if (channel) channel.subscriptionPending = false;
  };

  const subject = channelAuthSubject(kind, session, host.ownAuthorizer, (error) => {
    set('pending', error);
  });

  /** Hears everything that pusher-js tells of the channel. */
  const hear = (event: string, data: unknown) => {
    const facts = (data ?? {}) as { error?: string; status?: number; subscription_count?: number };
    if (event === 'pusher:subscription_succeeded') {
      forget();
      set('subscribed');
    } else if (event === 'pusher:subscription_error' && state.status !== 'error') {
      const { message } = readError({ data: { message: facts.error } }, null);
      fail(new ChannelError('rejected', { status: facts.status }, message));
    } else if (event === 'pusher:subscription_count') {
      subscriptionCount = Number(facts.subscription_count);
      host.changed(name);
    }
    const options = session.getOptions();
    const schemas = channelSchemas(options, name);
    const schema = schemas.events?.[event] ?? schemas.clientEvents?.[event];
    checkData(options, schema, [event, data, name], (checked) => {
      const user_id = host.sender();
      events.emit(event, checked, { event, ...(user_id && { user_id }) });
    });
  };

  const subscribe = () => {
    if (!client) return;
    if (kind === 'invalid') {
      fail(new ChannelError('invalid-name'));
      return;
    }
    try {
      channel = client.subscribe(name);
    } catch (cause) {
      fail(new ChannelError('unsupported', { cause }));
      return;
    }
    // Again after a failure, or on the app's own channel: once.
    channel.unbind_global(hear).bind_global(hear);
    if (channel.subscribed) set('subscribed');
    follow();
  };

  /** Follows the line: whether it is there. */
  const follow = () => {
    if (!client || !channel) return;
    const { connection }: ClientState = client;
    if (!connection.connection) {
      forget();
      subscriptionCount = null;
      set(/^[df]/.test(connection.state) ? 'idle' : 'pending');
    } else if (kind === 'public' && state.status === 'pending' && !isAwaited) {
      isAwaited = true;
      void request?.run({ socketId: '' }, () => undefined, fail);
    }
  };

  /** Answers pusher-js, which asks whether this connection may subscribe. */
  const authorize = (asking: Asking, callback: AuthCallback<ChannelAuthData>) => {
    // But for a line that has just dropped: pusher-js asks again on the next one.
    if (!client || !(client as ClientState).connection.connection) return;
    answer = callback;
    const ifWanted = (run: () => void) => () => {
      if (answer === callback) run();
    };
    const send = (data: ChannelAuthData) => {
      const pass = ifWanted(() => {
        answer = null;
        callback(null, data);
      });
      // Without `channel_data`, who is signed in enters a presence channel.
      if (kind !== 'presence' || data.channel_data) pass();
      else
        void settled(session).then(
          pass,
          ifWanted(() => fail(new ChannelError('invalid-reply'))),
        );
      return undefined;
    };
    void request?.run(asking, send, fail);
  };

  const leave = () => {
    const isUnanswered = answer;
    forget();
    channel?.unbind_global(hear);
    if (!channel || isForeign) return;
    // It has asked Pusher for nothing yet.
    if (isUnanswered) channel.subscriptionPending = false;
    client?.unsubscribe(name);
  };

  /** Moves to another client, or to none. */
  const attach = (next: PusherClient | null) => {
    leave();
    [client, channel] = [next, undefined];
    if (next) {
      const existing = next.channel(name) as Channel | undefined;
      isForeign = existing && !existing.subscriptionCancelled;
      request = createAuthRequest(next, subject);
      subscribe();
    } else set(session.getOptions().enabled === false || session.error ? 'idle' : 'pending');
  };

  return {
    events,
    getState: () => state,
    getCount: () => subscriptionCount,
    getChannel: () => channel,
    attach,
    follow,
    authorize,
    fail,
    /** Asks again after an error. */
    retry() {
      if (state.status !== 'error') return;
      set('pending');
      subscribe();
    },
  };
}
