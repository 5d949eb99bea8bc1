import type { Channel } from 'pusher-js';
import { callSafely } from '../lib/callSafely';
import { createTimer } from '../lib/createTimer';
import { memoize } from '../lib/memoize';
import { allowsClientEvents, isValidChannelName } from '../pusher/channelNames';
import type { ChannelSession } from './ChannelSession';
import { ChannelError } from './ChannelError';
import type { SendOptions } from './ChannelState';

/** Pusher's limit for the client events of one connection, on all its channels. `period` is in milliseconds. */
const LIMIT = { events: 10, period: 1000 };

/** The channel that an event is sent on. */
interface SendingChannel {
  readonly name: string;
  /** The channel of pusher-js, while it is subscribed. */
  getChannel(): Channel | null;
}

/** A client event that waits for its turn. */
interface WaitingEvent {
  send(): void;
  reject(error: ChannelError): void;
}

/**
 * Sends a session's client events within Pusher's limit.
 *
 * Source: {@link https://pusher.com/docs/channels/using_channels/events/#triggering-client-events | Pusher's client events}
 */
class ClientEvents {
  readonly #timer = createTimer();
  /** When the last events were sent, by `performance.now()`: setting the system clock does not change it. */
  #sentAt: number[] = [];
  #waiting: WaitingEvent[] = [];

  constructor(session: ChannelSession) {
    const rejectWaiting = () => {
      this.#timer.stop();
      for (const { reject } of this.#waiting.splice(0)) reject(new ChannelError('not-subscribed'));
    };
    // Another client, connection or user: the events would be sent in that user's name.
    session.client.subscribe(rejectWaiting);
    session.signin.goneUserCount.subscribe(rejectWaiting);
    session.connectionEvents.on('event', ({ type }) => {
      if (type === 'lost' || type === 'closed') rejectWaiting();
    });
  }

  /** Sends an event, or lets it wait. Rejects with a `ChannelError`, which `onError` is called with as well. */
  send(subscription: SendingChannel, event: string, data: unknown, options: SendOptions = {}): Promise<void> {
    const promise = new Promise<void>((resolve, reject) => {
      const { name } = subscription;
      if (isValidChannelName(name) && !allowsClientEvents(name)) throw new ChannelError('unsupported');
      if (!options.throttle && this.#delay() > 0) throw new ChannelError('rate-limited');
      this.#waiting.push({
        reject,
        send: () => {
          try {
            if (!subscription.getChannel()?.trigger(event, data)) throw new ChannelError('not-subscribed');
            this.#sentAt = [...this.#sentAt, performance.now()].slice(-LIMIT.events);
            resolve();
          } catch (cause) {
            // pusher-js throws for a name with another prefix, and JSON for circular data.
            reject(cause instanceof ChannelError ? cause : new ChannelError('invalid-event', { cause }));
          }
        },
      });
      this.#flush();
    });
    // Avoids an unhandled rejection if nobody awaits the promise.
    promise.catch((error: unknown) => {
      if (error instanceof ChannelError) callSafely(options.onError, error);
    });
    return promise;
  }

  /** For how long Pusher takes no more events, in milliseconds. */
  #delay(): number {
    const tenthLast = this.#sentAt.length < LIMIT.events ? undefined : this.#sentAt[0];
    return tenthLast === undefined ? 0 : tenthLast + LIMIT.period - performance.now();
  }

  /** Sends the waiting events that are within the limit. */
  #flush(): void {
    this.#timer.stop();
    while (this.#waiting.length > 0 && this.#delay() <= 0) this.#waiting.shift()?.send();
    if (this.#waiting.length > 0)
      this.#timer.start(this.#delay(), () => {
        this.#flush();
      });
  }
}

export const clientEventsOf = /* @__PURE__ */ memoize((session: ChannelSession) => new ClientEvents(session));
