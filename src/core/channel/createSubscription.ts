import type { PusherClient } from '../client/PusherClient';
import { createStore, type Listen } from '../createStore';
import { guard } from '../guard';
import type { Session } from '../Session';
import { ChannelError } from './ChannelError';
import { createChannel } from './createChannel';
import type { ChannelState } from './ChannelState';
import { clientEventsOf } from './createClientEvents';
import type { ChannelFacts, SetState, Subscription } from './Subscription';

/** A channel of a session, on one client after the other, while somebody holds it. Without a name it is none. */
export const createSubscription = (
  name: string | undefined,
  session: Session,
  subscriptions: Map<string | undefined, Subscription>,
): Subscription => {
  let client: PusherClient | null = null;
  /** The channel on the client at work, if it may have this name. */
  let line: ReturnType<typeof createChannel> | null = null;
  /** How many want it. */
  let holders = 0;
  /** Runs while nobody wants it. */
  let leaving: ReturnType<typeof setTimeout> | undefined;

  /** How it stands without a client. A name that is `null` comes from JavaScript. */
  const getRest = () =>
    name == null || session.getOptions().enabled === false || session.lastError ? 'idle' : 'pending';

  const set: SetState = (status, error = null) => {
    // The callers give an error to those that have one.
    subscription.update({ status, error } as ChannelState);
  };

  /** Begins anew, on the session's client, or, where nobody wants it any more, ends. */
  const move = () => {
    line?.leave();
    line = null;
    client = session.pusherClient;
    if (!holders) {
      clearTimeout(leaving);
      subscriptions.delete(name);
      unfollow();
    } else if (client && name != null) {
      // Source: https://pusher.com/docs/channels/using_channels/channels/#channel-naming-conventions
      // pusher-js would take a property of all objects for a channel.
      if (!/^[\w=@,.;-]{1,164}$/.test(name) || name in {}) set('error', new ChannelError('invalid-name'));
      else
        try {
          line = createChannel(client, subscription, set);
        } catch (cause) {
          set('error', new ChannelError('unsupported', { cause }));
        }
    }
  };

  const follow = () => {
    if (client !== session.pusherClient) move();
    line?.follow();
    if (!client) set(getRest());
  };

  /** One more wants it, or one less. */
  const count = (by: number, listen?: Listen | null, name?: string | null) => {
    const held = line?.held;
    if (held && (name === null || name === held[1].event)) guard(listen, ...held);
    holders += by;
    // It stays subscribed for a second: a remount or another tab takes it over.
    if (!holders) leaving = setTimeout(move, client ? 1000 : 0);
    else if (holders < 2) {
      follow();
      clearTimeout(leaving);
    }
  };

  const subscription: Subscription = {
    ...createStore<ChannelFacts>(
      {
        status: getRest(),
        error: null,
        trigger: (...event) => clientEventsOf(session)(subscription, ...event),
        retry() {
          if (holders && subscription.getValue().status === 'error') {
            move();
            follow();
          }
        },
      },
      count,
    ),
    // The cast: who has none has no channel either, which would ask for it.
    name: name as never,
    session,
    getChannel: () => (subscription.getValue().status === 'subscribed' ? line?.joined : undefined),
  };
  const unfollow = session.on(follow);
  return subscription;
};
