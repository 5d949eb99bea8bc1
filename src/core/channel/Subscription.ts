import type { Channel } from 'pusher-js';
import { createStore, type Store } from '../lib/createStore';
import { isShallowEqual } from '../lib/isShallowEqual';
import type { ClientAttachment } from '../pusher/attachToClient';
import { isValidChannelName } from '../pusher/channelNames';
import type { ChannelSession } from './ChannelSession';
import { ChannelError } from './ChannelError';
import { ChannelEvents } from './ChannelEvents';
import type { ChannelFacts, ChannelState } from './ChannelState';
import { clientEventsOf } from './ClientEvents';
import { HolderSet } from './HolderSet';
import { JoinedChannel } from './JoinedChannel';
import { stateWithoutClient } from './stateWithoutClient';

/** How long a channel stays subscribed when no component uses it, in milliseconds: a remount keeps the subscription. */
const LEAVE_DELAY = 1000;

/**
 * A session's subscription to a channel, on one client after the other. The channel is left a second after the last component
 * has released it, or at once when the client is replaced or closed, or the user changes. If another provider or the app itself
 * uses the channel of the same client, it stays subscribed there: see `ChannelInterceptor.remove`.
 */
export class Subscription {
  readonly name: string;
  readonly session: ChannelSession;
  readonly store: Store<ChannelFacts>;
  readonly events: ChannelEvents;
  readonly holders = new HolderSet(
    () => {
      this.#endSubscription();
    },
    () => (this.#attachment && !this.#isOfGoneUser ? LEAVE_DELAY : 0),
  );
  readonly #onEnd: () => void;
  #attachment: ClientAttachment | null = null;
  #joined: JoinedChannel | null = null;
  /** Whether the user has gone since the channel was subscribed: the next connection may be another user's. */
  #isOfGoneUser = false;
  /** Remove its listeners from the session's stores. */
  #stops: (() => void)[] = [];

  /** `onEnd` is called when the subscription ends, because no component uses the channel. */
  constructor(name: string, session: ChannelSession, onEnd: () => void) {
    this.name = name;
    this.session = session;
    this.#onEnd = onEnd;
    this.events = new ChannelEvents(name, () => session.getOptions());
    this.store = createStore<ChannelFacts>(
      {
        ...stateWithoutClient(session),
        trigger: (event, data, options) => clientEventsOf(session).send(this, event, data, options),
        retry: () => {
          this.#retry();
        },
      },
      isShallowEqual,
    );
  }

  /** The channel of pusher-js, while it is subscribed. */
  getChannel(): Channel | null {
    return this.store.getValue().status === 'subscribed' ? (this.#joined?.channel ?? null) : null;
  }

  /** Keeps the channel subscribed until the returned function is called. */
  retain(): () => void {
    const isFirst = this.holders.isEmpty;
    const release = this.holders.add({ name: this.session.tools.nameHolder?.() ?? null });
    if (isFirst) this.#start();
    return release;
  }

  /** The same channel in another session. */
  copyFor(session: ChannelSession): Subscription {
    return new Subscription(this.name, session, () => undefined);
  }

  readonly getState = (): ChannelState => this.store.getValue();
  readonly setState = (state: ChannelState): void => {
    if (state.status === 'subscribed') this.#isOfGoneUser = false;
    this.store.set({ ...this.store.getValue(), ...state });
  };
  readonly onDetailsChange = (): void => {
    this.store.notify();
  };

  #start(): void {
    if (this.#stops.length === 0)
      this.#stops = [
        this.session.client.subscribe(() => {
          this.#onClientChange();
        }),
        this.session.connection.store.subscribe(() => {
          if (!this.#attachment) this.setState(stateWithoutClient(this.session));
        }),
        this.session.signin.goneUserCount.subscribe(() => {
          this.#isOfGoneUser = true;
          if (this.holders.isEmpty) this.#endSubscription();
        }),
      ];
    this.#onClientChange();
  }

  #onClientChange(): void {
    const attachment = this.session.client.getValue();
    if (attachment && attachment === this.#attachment) return;
    // A subscription that only lingers does not move to another client.
    if (this.holders.isEmpty) {
      this.#endSubscription();
      return;
    }
    this.#leaveClient(attachment);
    this.#attachment = attachment;
    if (attachment) this.#join(attachment);
    else this.setState(stateWithoutClient(this.session));
  }

  #join(attachment: ClientAttachment): void {
    if (!isValidChannelName(this.name)) {
      this.setState({ status: 'error', error: new ChannelError('invalid-name') });
      return;
    }
    try {
      this.#joined = new JoinedChannel(attachment, this);
    } catch (cause) {
      this.setState({ status: 'error', error: new ChannelError('unsupported', { cause }) });
    }
  }

  /** `next`: the client on which the session goes on without a gap. */
  #leaveClient(next: ClientAttachment | null): void {
    this.#joined?.leave();
    this.#joined = null;
    if (!next) this.events.forgetCached();
  }

  #endSubscription(): void {
    this.holders.stop();
    this.#leaveClient(null);
    this.#attachment = null;
    for (const stop of this.#stops.splice(0)) stop();
    this.#onEnd();
  }

  #retry(): void {
    if (this.holders.isEmpty || this.getState().status !== 'error') return;
    if (this.#joined) this.#joined.retry();
    else if (this.#attachment) this.#join(this.#attachment);
  }
}
