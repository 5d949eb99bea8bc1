import type { Channel } from 'pusher-js';
import { callSafely } from '../lib/callSafely';
import { isPresenceChannel } from './channelNames';
import type { ChannelParticipant, ChannelRequest } from './ChannelParticipant';
import { inheritFrom } from './inheritFrom';
import { overrideMethod } from './overrideMethod';
import { allowAnyMemberId } from './ownPropertiesOnly';
import type { PusherClient } from './PusherClient';
import { type AuthorizerCallback, channelInternalsOf, internalsOf } from './PusherInternals';
import { warnOfMissingChannelInternals } from './warnOfMissingInternals';

/**
 * One channel of a client, for all providers that use it. It stands between pusher-js and the channel's listeners:
 * pusher-js asks it for authorization, and emits events to it first.
 */
export class InterceptedChannel {
  readonly channel: Channel;
  /** Whether the app itself has subscribed to the channel: then it stays subscribed when the last participant leaves. */
  isSubscribedByApp: boolean;
  /**
   * Whether the signed-in user becomes the member, since the auth data name none: pusher-js then waits for the sign-in. Assumed
   * of presence channels until there are auth data.
   */
  entersUser: boolean;
  readonly #client: PusherClient;
  readonly #participants = new Set<ChannelParticipant>();
  readonly #restore: (() => void)[];
  /** The open requests of pusher-js: it may ask several times for one channel. */
  #openRequests: { request: ChannelRequest; callback: AuthorizerCallback }[] = [];
  /** The participant that answers. */
  #responder: ChannelParticipant | null = null;

  /** @throws Error of pusher-js if its build cannot decrypt an encrypted channel */
  constructor(client: PusherClient, name: string) {
    this.#client = client;
    this.isSubscribedByApp = internalsOf(client).channel(name) !== undefined;
    this.channel = internalsOf(client).channels.add(name, client);
    this.entersUser = isPresenceChannel(name);
    const internals = channelInternalsOf(this.channel);
    if (process.env.NODE_ENV !== 'production') warnOfMissingChannelInternals(this.channel);
    allowAnyMemberId(this.channel);
    const { emit } = internals;
    this.#restore = [
      overrideMethod(internals, 'emit', (event, data, metadata) => {
        for (const participant of [...this.#participants])
          if (this.#participants.has(participant)) callSafely(participant.onEvent, event, data, metadata);
        return callQuietly(emit, this.channel, event, data, metadata);
      }),
      overrideMethod(internals, 'pusher', this.#clientForAuthorization()),
    ];
  }

  get participantCount(): number {
    return this.#participants.size;
  }

  /** Whether pusher-js waits for an authorization. */
  get isAuthorizing(): boolean {
    return this.#openRequests.length > 0;
  }

  add(participant: ChannelParticipant): void {
    this.#participants.add(participant);
  }

  /** Removes a participant. Another one answers what pusher-js waits for. */
  remove(participant: ChannelParticipant): void {
    this.#participants.delete(participant);
    if (this.#responder !== participant) return;
    this.#responder = null;
    const [first] = this.#openRequests;
    if (first) this.#authorize(first.request);
  }

  /** pusher-js waits for them no more: their socket is gone, or the channel is left or subscribed to again. */
  dropOpenRequests(): void {
    this.#openRequests = [];
    this.#responder = null;
  }

  /** Restores the channel for the app's own use. */
  restore(): void {
    for (const restore of this.#restore) restore();
    // The app's channel still waits: its own authorizer answers.
    for (const { request, callback } of this.#openRequests.splice(0))
      internalsOf(this.#client).config.channelAuthorizer(request, callback);
  }

  /** The client as this channel sees it: its `channelAuthorizer` is ours. */
  #clientForAuthorization(): PusherClient {
    const channelAuthorizer = (request: ChannelRequest, callback: AuthorizerCallback) => {
      this.#openRequests.push({ request, callback });
      if (this.#openRequests.length === 1) this.#authorize(request);
    };
    const client = this.#client;
    const config = { get: () => ({ ...client.config, channelAuthorizer }) };
    return inheritFrom(client, { config });
  }

  #authorize(request: ChannelRequest): void {
    const [responder] = this.#participants;
    if (!responder) return;
    this.#responder = responder;
    responder.authorize(request, (error, data) => {
      if (this.#responder !== responder) return;
      this.#responder = null;
      this.entersUser = isPresenceChannel(this.channel.name) && !namesMember(data);
      for (const { callback } of this.#openRequests.splice(0))
        // pusher-js removes the shared secret from the data: each callback gets a copy.
        callSafely(callback, error, data && { ...data });
      for (const participant of this.#participants) participant.onAnswered();
    });
  }
}

const namesMember = (authData: object | null): boolean =>
  authData !== null && 'channel_data' in authData && Boolean(authData.channel_data);

/** Emits an event without pusher-js's log entry for each event that has no listener of the app's. */
function callQuietly(
  emit: Channel['emit'],
  channel: Channel,
  ...[event, data, metadata]: Parameters<Channel['emit']>
): Channel {
  const quiet = inheritFrom(channel, { failThrough: { value: null } });
  emit.call(quiet, event, data, metadata);
  return channel;
}
