import type { Channel } from 'pusher-js';
import { createAuthRequest } from '../auth/createAuthRequest';
import type { ClientState, PusherClient } from '../client/PusherClient';
import { createStore } from '../createStore';
import { guard } from '../guard';
import type { Session } from '../Session';
import { channelAuthOptions } from './channelAuthOptions';
import type { ChannelAuthorizer } from './ChannelAuthorizer';
import { ChannelError, type ChannelErrorCode } from './ChannelError';
import { deliverChannelEvent } from './deliverChannelEvent';
import { isChannelName } from './isChannelName';
import { type ChannelState, IDLE, PENDING } from './ChannelState';
import { checkChannelAuth } from './checkChannelAuth';
import { clientEventsOf } from './createClientEvents';
import { rejectionOf } from './rejectionOf';
import type { ChannelFacts, Subscription } from './Subscription';

/** One channel of a session, on one client after the other, while somebody holds it. Without a name it is none. */
export const createSubscription = (
  given: string | undefined,
  session: Session,
  getOwnAuthorizer: () => ChannelAuthorizer,
): Subscription => {
  const name = given ?? '';
  let client: PusherClient | null = null;
  let channel: Channel | undefined;
  /** What the app has subscribed to by itself, and stays subscribed to after us. */
  let existing: Channel | undefined;
  let request: ReturnType<typeof createAuthRequest<ChannelError>> | null = null;
  /** Answer whatever pusher-js asked for, until we have. */
  let answers: Parameters<ChannelAuthorizer>[1][] = [];
  /** Who sent the event of the moment. */
  let sender: string | undefined;

  const isOff = () => given === undefined || session.getOptions().enabled === false || session.error;

  const set = (status: ChannelState['status'], error: ChannelError | null = null) => {
    // The callers give an error to those that have one.
    subscription.update({ status, error } as ChannelState);
  };

  /** Ends what is under way. Returns what was to be answered. */
  const forget = () => {
    const waiting = answers;
    request?.cancel();
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
    if (event === 'pusher:subscription_count') subscription.emit();
    const rejection = subscription.get().status === 'pending' && rejectionOf(event, data);
    if (rejection) fail(rejection);
    deliverChannelEvent(subscription, metadata, data);
  };

  /** Listens, once: the app may have unbound all there was. */
  const listen = () => channel?.unbind_global(hear).bind_global(hear);

  const subscribe = () => {
    set('pending');
    try {
      channel = isChannelName(name) ? client?.subscribe(name) : undefined;
      if (!channel) fail(new ChannelError('invalid-name'));
    } catch (cause) {
      fail(new ChannelError('unsupported', { cause }));
    }
    listen();
    follow();
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

  /** Moves to the session's client. */
  const attach = () => {
    leave();
    [client, channel] = [session.client, undefined];
    existing = client?.channel(name);
    request =
      client &&
      createAuthRequest(
        client,
        ChannelError,
        () => channelAuthOptions(session.getOptions(), getOwnAuthorizer()),
        ({ error }) => {
          // An encrypted channel that is subscribed asks, too: for its next key.
          if (!channel?.subscribed) set('pending', error);
        },
      );
    if (client) subscribe();
  };

  /** Follows the session's client and its line, and how long Pusher takes to reply. */
  const follow = () => {
    if (subscription.holders && client !== session.client) attach();
    // Its name or its kind is at fault.
    if (client && !channel) return;
    const { connection }: Partial<ClientState> = client ?? {};
    if (!connection?.connection) {
      forget();
      // It may have been for another user.
      subscription.held = undefined;
      set((connection ? /^[df]/.test(connection.state) : isOff()) ? 'idle' : 'pending');
    } else if (channel?.subscribed) set('subscribed');
    else if (
      subscription.get().status === 'pending' &&
      !answers.length &&
      // pusher-js may wait for the sign-in, to have a presence channel entered by its user.
      !(session.get().phase && name.startsWith('presence-'))
    )
      request?.sleep(() => {
        fail(new ChannelError('reply-timeout'));
      });
  };

  const send = (reply: unknown): ChannelErrorCode | undefined => {
    const data = checkChannelAuth(reply, name);
    if (!data) return 'invalid-reply';
    // A copy each: pusher-js takes the secret out.
    for (const answer of forget()) answer(null, { ...data });
    follow();
    return undefined;
  };

  const subscription: Subscription = {
    ...createStore<ChannelFacts>({
      ...(isOff() ? IDLE : PENDING),
      trigger(event, data, latest) {
        const promise = clientEventsOf(session)(subscription, event, data, latest?.current.throttle);
        // Unheard, it is no uncaught one.
        promise.catch((error: unknown) => guard(latest?.current.onError, error as ChannelError));
        return promise;
      },
      retry() {
        if (subscription.get().status === 'error') subscribe();
      },
    }),
    name,
    session,
    holders: 0,
    leaving: undefined,
    held: undefined,
    getChannel: () => channel,
    follow,
    leave,
    authorize(asking, callback) {
      if (!request) getOwnAuthorizer()(asking, callback);
      else if (answers.push(callback) < 2) request.run(asking, send, fail);
    },
    receive(from) {
      sender = from;
      listen();
    },
  };
  return subscription;
};
