import type { Channel } from 'pusher-js';
import { callSafely } from '../lib/callSafely';
import { ChannelError } from './ChannelError';
import type { ClientEventOptions } from './ClientEventOptions';

/** The channel that an event is sent on. */
export interface SendingChannel {
  readonly name: string;
  /** The channel of pusher-js, while it is subscribed. */
  getChannel(): Channel | null;
}

/** A client event, from the call that sends it until its promise settles. */
export class OutgoingEvent {
  readonly promise: Promise<void>;
  readonly throttle: ClientEventOptions['throttle'];
  readonly #event: string;
  #channel: SendingChannel;
  #data: unknown;
  #onError: ClientEventOptions['onError'];
  // The executor of a promise runs at once.
  #resolve!: () => void;
  #reject!: (error: ChannelError) => void;

  constructor(
    channel: SendingChannel,
    event: string,
    data: unknown,
    { throttle, onError }: ClientEventOptions,
  ) {
    this.throttle = throttle;
    this.#event = event;
    this.#channel = channel;
    this.#data = data;
    this.#onError = onError;
    this.promise = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    // Avoids an unhandled rejection if nobody awaits the promise.
    this.promise.catch((error: unknown) => {
      if (error instanceof ChannelError) callSafely(this.#onError, error);
    });
  }

  /** Whether a newer event takes its place. */
  isReplacedBy(channel: SendingChannel, event: string, throttle: ClientEventOptions['throttle']): boolean {
    return (
      throttle === 'latest' &&
      this.throttle === 'latest' &&
      this.#channel.name === channel.name &&
      this.#event === event
    );
  }

  /** Gives its place and its promise to a newer event. */
  replace(channel: SendingChannel, data: unknown, onError: ClientEventOptions['onError']): void {
    this.#channel = channel;
    this.#data = data;
    this.#onError = onError;
  }

  /** Sends the event, and settles the promise. Returns whether the event was sent. */
  send(): boolean {
    try {
      if (!this.#channel.getChannel()?.trigger(this.#event, this.#data))
        throw new ChannelError('not-subscribed');
      this.#resolve();
      return true;
    } catch (cause) {
      // pusher-js throws for a name with another prefix, and JSON for circular data.
      this.reject(cause instanceof ChannelError ? cause : new ChannelError('invalid-event', { cause }));
      return false;
    }
  }

  reject(error: ChannelError): void {
    this.#reject(error);
  }
}
