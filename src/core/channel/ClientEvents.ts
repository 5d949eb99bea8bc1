import { createTimer } from '../lib/createTimer';
import { memoize } from '../lib/memoize';
import { allowsClientEvents, isValidChannelName } from '../pusher/channelNames';
import type { ChannelSession } from './ChannelSession';
import { ChannelError } from './ChannelError';
import type { ClientEventOptions } from './ClientEventOptions';
import { ClientEventRate } from './ClientEventRate';
import { type SendingChannel, OutgoingEvent } from './OutgoingEvent';

/** How many events may wait: they take 12 seconds. */
const MAX_WAITING = 100;

/**
 * Sends a session's client events within Pusher's limit.
 *
 * Source: {@link https://pusher.com/docs/channels/using_channels/events/#triggering-client-events | Pusher's client events}
 */
class ClientEvents {
  readonly #timer = createTimer();
  readonly #rate = new ClientEventRate();
  #waiting: OutgoingEvent[] = [];

  constructor(session: ChannelSession) {
    const rejectWaiting = () => {
      this.#timer.stop();
      for (const event of this.#waiting.splice(0)) event.reject(new ChannelError('not-subscribed'));
    };
    // No client, another connection or another user: the events would be sent in that user's name.
    session.client.subscribe(() => {
      if (!session.client.getValue()) rejectWaiting();
    });
    session.signin.goneUserCount.subscribe(rejectWaiting);
    session.connectionEvents.on('event', ({ type }) => {
      if (type === 'lost' || type === 'closed') rejectWaiting();
    });
  }

  /**
   * Sends an event, or lets it wait. Rejects with a `ChannelError`, which `onError` is called with as well. An event that
   * replaces one returns the promise of that one. An event that may not wait overtakes those that wait.
   */
  send(
    channel: SendingChannel,
    event: string,
    data: unknown,
    options: ClientEventOptions = {},
  ): Promise<void> {
    const { throttle, onError } = options;
    const replaced = this.#waiting.find((waiting) => waiting.isReplacedBy(channel, event, throttle));
    if (replaced) {
      replaced.replace(channel, data, onError);
      return replaced.promise;
    }
    const added = new OutgoingEvent(channel, event, data, options);
    const refusal = this.#refusalOf(channel, throttle);
    if (refusal) added.reject(refusal);
    else if (throttle) {
      this.#waiting.push(added);
      this.#flush();
    } else this.#sendNow(added);
    return added.promise;
  }

  #refusalOf({ name }: SendingChannel, throttle: ClientEventOptions['throttle']): ChannelError | null {
    if (isValidChannelName(name) && !allowsClientEvents(name)) return new ChannelError('unsupported');
    if (!throttle && this.#rate.delay > 0) return new ChannelError('rate-limited', {}, 'not sent');
    if (throttle && this.#waiting.length >= MAX_WAITING)
      return new ChannelError('rate-limited', {}, `not sent, as ${MAX_WAITING} wait already`);
    return null;
  }

  #sendNow(event: OutgoingEvent): void {
    if (event.send()) this.#rate.count();
  }

  /** Sends the waiting events that are within the limit. */
  #flush(): void {
    this.#timer.stop();
    for (let first = this.#waiting[0]; first; first = this.#waiting[0]) {
      const delay = first.throttle === 'latest' ? this.#rate.evenDelay : this.#rate.safeDelay;
      if (delay > 0) {
        this.#timer.start(delay, () => {
          this.#flush();
        });
        return;
      }
      this.#waiting.shift();
      this.#sendNow(first);
    }
  }
}

export const clientEventsOf = /* @__PURE__ */ memoize((session: ChannelSession) => new ClientEvents(session));
