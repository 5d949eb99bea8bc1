import { memoize } from '../lib/memoize';
import type { ClientAttachment } from './attachToClient';
import type { ChannelParticipant, ChannelRequest } from './ChannelParticipant';
import { InterceptedChannel } from './InterceptedChannel';
import { overrideMethod } from './overrideMethod';
import { allowAnyChannelName } from './ownPropertiesOnly';
import type { PusherClient } from './PusherClient';
import { type AuthorizerCallback, channelInternalsOf, internalsOf } from './PusherInternals';

/**
 * The channels of one client that hooks use. The app's own `subscribe()` and `unsubscribe()` count as one more participant, so
 * that neither takes the channel from the other.
 */
class ChannelInterceptor {
  readonly #client: PusherClient;
  readonly #channels = new Map<string, InterceptedChannel>();
  readonly #subscribeByPusher: PusherClient['subscribe'];
  readonly #unsubscribeByPusher: PusherClient['unsubscribe'];
  readonly #restore: (() => void)[];

  constructor(client: PusherClient) {
    this.#client = client;
    this.#subscribeByPusher = client.subscribe.bind(client);
    this.#unsubscribeByPusher = client.unsubscribe.bind(client);
    this.#restore = [
      allowAnyChannelName(client),
      overrideMethod(client, 'subscribe', (name) => {
        const intercepted = this.#channels.get(name);
        if (intercepted) intercepted.isSubscribedByApp = true;
        return this.#subscribeByPusher(name);
      }),
      overrideMethod(client, 'unsubscribe', (name) => {
        const intercepted = this.#channels.get(name);
        if (!intercepted) {
          this.#unsubscribeByPusher(name);
          return;
        }
        intercepted.isSubscribedByApp = false;
        // As in pusher-js, where the next `subscribe()` gives a channel without listeners.
        intercepted.channel.unbind_all();
      }),
      // pusher-js calls this on each connection: it does not count as the app's own subscription.
      overrideMethod(client, 'subscribeAll', () => {
        for (const channel of client.allChannels()) this.#subscribeByPusher(channel.name);
      }),
    ];
  }

  /**
   * Adds a participant to a channel. `subscribe` subscribes to it.
   *
   * @throws Error of pusher-js if its build cannot decrypt an encrypted channel
   */
  add(name: string, participant: ChannelParticipant): InterceptedChannel {
    const intercepted = this.#channels.get(name) ?? new InterceptedChannel(this.#client, name);
    this.#channels.set(name, intercepted);
    intercepted.add(participant);
    return intercepted;
  }

  /** Subscribes to a channel, unless it is subscribed or pending. */
  subscribe(name: string): void {
    this.#subscribeByPusher(name);
  }

  /** Removes a participant. After the last one, the channel is unsubscribed, unless the app itself has subscribed to it. */
  remove(name: string, participant: ChannelParticipant): void {
    const intercepted = this.#channels.get(name);
    if (!intercepted) return;
    intercepted.remove(participant);
    if (intercepted.participantCount > 0) return;
    this.#channels.delete(name);
    if (!intercepted.isSubscribedByApp) {
      // `dropOpenRequests` clears this.
      const { isAuthorizing } = intercepted;
      intercepted.dropOpenRequests();
      this.#unsubscribe(intercepted, isAuthorizing);
    }
    intercepted.restore();
  }

  /** Subscribes again after a failure, also if pusher-js still considers the subscription pending. */
  resubscribe(name: string): void {
    const intercepted = this.#channels.get(name);
    if (!intercepted) return;
    channelInternalsOf(intercepted.channel).subscriptionPending = false;
    intercepted.dropOpenRequests();
    this.#subscribeByPusher(name);
  }

  /** Asks the client's own authorizer. */
  askOwn(request: ChannelRequest, callback: AuthorizerCallback): unknown {
    return internalsOf(this.#client).config.channelAuthorizer(request, callback);
  }

  dropOpenRequests(): void {
    for (const intercepted of this.#channels.values()) intercepted.dropOpenRequests();
  }

  restore(): void {
    for (const restore of this.#restore) restore();
  }

  /**
   * Unsubscribes a channel at once. pusher-js waits for Pusher's reply before it leaves a pending channel, and it sends
   * `pusher:unsubscribe` only for a subscribed channel. So a channel whose subscription was sent is marked as subscribed.
   */
  #unsubscribe({ channel }: InterceptedChannel, isAuthorizing: boolean): void {
    const internals = channelInternalsOf(channel);
    const isSent = internals.subscriptionPending && !isAuthorizing;
    internals.subscriptionPending = false;
    internals.subscribed ||= isSent;
    this.#unsubscribeByPusher(channel.name);
  }
}

/** The channels of an attachment: created when a channel is first used, so that other apps leave the code out. */
export const channelsOf = /* @__PURE__ */ memoize((attachment: ClientAttachment): ChannelInterceptor => {
  const channels = new ChannelInterceptor(attachment.client);
  attachment.onEvent(({ type }) => {
    if (type === 'lost' || type === 'closed') channels.dropOpenRequests();
  });
  attachment.onDetach(() => {
    channels.restore();
  });
  return channels;
});
