import type { Channel } from 'pusher-js';
import type { AuthRequest } from '../auth/AuthRequest';
import { createTimer } from '../lib/createTimer';
import type { ClientAttachment } from '../pusher/attachToClient';
import { channelsOf } from '../pusher/ChannelInterceptor';
import type { ChannelAnswer, ChannelParticipant } from '../pusher/ChannelParticipant';
import type { ConnectionEvent } from '../pusher/ConnectionEvent';
import type { InterceptedChannel } from '../pusher/InterceptedChannel';
import { ChannelError } from './ChannelError';
import { createChannelRequest } from './createChannelRequest';
import type { JoinedChannelHost } from './JoinedChannelHost';
import { readRejection } from './readRejection';

/** A channel on one client, from the subscription until it is left. */
export class JoinedChannel {
  readonly #host: JoinedChannelHost;
  readonly #attachment: ClientAttachment;
  readonly #intercepted: InterceptedChannel;
  readonly #request: AuthRequest<ChannelError>;
  /** Runs while Pusher's reply to the subscription is awaited. */
  readonly #replyTimer = createTimer();
  readonly #stops: (() => void)[];
  /** Passes the result of the request to pusher-js. */
  #answer: ChannelAnswer | null = null;

  /** @throws Error of pusher-js if its build cannot decrypt an encrypted channel */
  constructor(attachment: ClientAttachment, host: JoinedChannelHost) {
    this.#host = host;
    this.#attachment = attachment;
    const { session } = host;
    this.#request = createChannelRequest(attachment, host, {
      onProgress: this.#onProgress,
      onAuthorized: this.#onAuthorized,
      onFailure: this.#fail,
    });
    this.#intercepted = channelsOf(attachment).add(host.name, this.#participant);
    const isSubscribed = this.channel.subscribed && attachment.watch.getSnapshot().state === 'connected';
    host.setState({ status: isSubscribed ? 'subscribed' : 'pending', error: null });
    this.#stops = [
      attachment.onEvent((event) => {
        this.#onConnectionEvent(event);
      }),
      // A presence channel may wait for the sign-in.
      session.signin.store.subscribe(() => {
        this.#updateState();
      }),
    ];
    channelsOf(attachment).subscribe(host.name);
    this.#updateState();
  }

  /** The channel of pusher-js. */
  get channel(): Channel {
    return this.#intercepted.channel;
  }

  /** Asks again after an error. */
  retry(): void {
    this.#request.cancel();
    this.#host.setState({ status: 'pending', error: null });
    channelsOf(this.#attachment).resubscribe(this.#host.name);
    this.#updateState();
  }

  leave(): void {
    for (const stop of this.#stops) stop();
    this.#request.cancel();
    this.#replyTimer.stop();
    channelsOf(this.#attachment).remove(this.#host.name, this.#participant);
  }

  readonly #participant: ChannelParticipant = {
    authorize: (request, answer) => {
      this.#replyTimer.stop();
      this.#answer = answer;
      this.#request.run(request);
    },
    onAnswered: () => {
      this.#updateState();
    },
    onEvent: (event, data, metadata) => {
      if (event.startsWith('pusher:')) this.#onPusherEvent(event, data);
      this.#host.events.receive(event, data, metadata);
    },
  };

  /** Pusher's own events of the channel may change the state of the subscription. */
  #onPusherEvent(event: string, data: unknown): void {
    if (event === 'pusher:subscription_succeeded') this.#host.setState({ status: 'subscribed', error: null });
    this.#updateState();
    if (event === 'pusher:subscription_count') this.#host.onDetailsChange();
    const rejection = this.#host.getState().status === 'pending' ? readRejection(event, data) : null;
    if (rejection) this.#fail(rejection);
  }

  #onConnectionEvent({ type }: ConnectionEvent): void {
    if (type === 'frame') return;
    if (type === 'lost' || type === 'closed') {
      this.#request.cancel();
      // The next socket may be another user's.
      this.#host.events.forgetCached();
    }
    this.#updateState();
  }

  /** Brings the state up to date with the connection and with pusher-js. */
  #updateState(): void {
    const { setState, getState, session } = this.#host;
    const { state } = this.#attachment.watch.getSnapshot();
    if (state !== 'connected') {
      const isStopped = state === 'closed';
      this.#replyTimer.stop();
      setState({ status: isStopped ? 'idle' : 'pending', error: null });
    } else if (this.channel.subscribed && getState().status !== 'error') {
      this.#replyTimer.stop();
      setState({ status: 'subscribed', error: null });
    } else {
      const waitsForSignin =
        this.#intercepted.entersUser && session.signin.store.getValue().status === 'pending';
      const isPending = getState().status === 'pending';
      this.#awaitReply(isPending && !this.#intercepted.isAuthorizing && !waitsForSignin);
    }
  }

  /** Limits the time of Pusher's reply. Other events do not extend the limit. */
  #awaitReply(isAwaited: boolean): void {
    if (!isAwaited) this.#replyTimer.stop();
    else if (!this.#replyTimer.isRunning)
      this.#replyTimer.start(this.#request.timeout, () => {
        this.#fail(new ChannelError('reply-timeout'));
      });
  }

  readonly #onProgress = (error: ChannelError | null): void => {
    // An encrypted channel that is subscribed asks for its next key.
    if (!this.channel.subscribed) this.#host.setState({ status: 'pending', error });
  };

  readonly #onAuthorized = (data: object): void => {
    if (this.channel.subscribed) this.#host.setState({ status: 'subscribed', error: null });
    this.#answer?.(null, data);
  };

  readonly #fail = (error: ChannelError): void => {
    this.#request.cancel();
    this.#replyTimer.stop();
    this.#host.setState({ status: 'error', error });
    this.#answer?.(error, null);
  };
}
