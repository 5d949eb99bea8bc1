import type { ChannelState } from './ChannelState';
import type { Interceptor } from './Interceptor';
import type { PusherApp } from './PusherApp';
import type { PusherConnection } from './PusherConnection';
import type { AppChoice, Refusal, TriggerOptions } from './PusherServerOptions';
import type { ServerPeer, ServerSocket } from './ServerSocket';
import type { TrafficRecord } from './TrafficRecord';
import type { Dialect } from './protocol/Dialect';
import type { Member } from './protocol/Member';
import type { ChannelAuth, UserAuth, UserData } from './protocol/signatures';

/** A Pusher Channels server in memory. See {@link createPusherServer}. */
export interface PusherServer {
  readonly dialect: Dialect;
  readonly apps: readonly PusherApp[];
  /** The first app. */
  readonly app: PusherApp;
  /** The open connections, oldest first. */
  readonly connections: readonly PusherConnection[];
  /** Whether `close()` was called. A closed server accepts no connections. */
  readonly closed: boolean;

  /** Accepts a client's socket from a transport. `key` is the app key in the socket's URL. */
  accept(socket: ServerSocket, options: { key: string }): ServerPeer;

  /**
   * Sends an event to all subscribers of one or several channels. Data other than a string is sent as JSON. Cache channels
   * (`cache-…`, `private-cache-…`, `presence-cache-…`, `private-encrypted-cache-…`) store the event for later subscribers.
   * On encrypted channels the data is sent as it is. To encrypt it, trigger the event with the official server SDK, over
   * the HTTP API of `react-pusher-user/testing/node`.
   *
   * @returns the number of connections that the event was sent to. A connection counts once for each of the channels.
   * @throws Error if no app has the id `appId`.
   *
   * @example
   * ```ts
   * server.trigger('news', 'headline', { text: 'Pigs fly' });
   * // Events of the protocol can be triggered too. This simulates thousands of members without a connection for each.
   * for (let n = 0; n < 5000; n++) server.trigger('presence-room', 'pusher_internal:member_added', { user_id: `u${n}` });
   * ```
   */
  trigger(
    channels: string | readonly string[],
    event: string,
    data: unknown,
    options?: TriggerOptions,
  ): number;

  /**
   * Sends an event to every connection of the user that has subscribed to the user's channel. pusher-js subscribes to that
   * channel after a sign-in.
   *
   * @returns the number of connections that the event was sent to.
   * @throws Error if no app has the id `appId`.
   */
  sendToUser(userId: string, event: string, data: unknown, options?: AppChoice): number;

  /**
   * Closes every connection of the user: sends `pusher:error` 4009, then closes with code 4009, after which pusher-js does
   * not reconnect. Sockudo closes without the error. Reverb drops the connections whose presence member has that id.
   *
   * @throws Error if no app has the id `appId`.
   */
  terminateUserConnections(userId: string, options?: AppChoice): void;

  /**
   * The channels that have subscribers.
   *
   * @throws Error if no app has the id `appId`.
   *
   * @example
   * ```ts
   * expect(server.channels().map(({ name }) => name)).toEqual(['news', 'presence-room']);
   * ```
   */
  channels(options?: AppChoice): readonly ChannelState[];

  /**
   * One channel, with or without subscribers.
   *
   * @throws Error if no app has the id `appId`.
   */
  channel(name: string, options?: AppChoice): ChannelState;

  /**
   * Signs user data as the official server SDK does. The result is the response of an authentication endpoint.
   *
   * @throws TypeError if `userData.id` is not a string or is empty. Error if no app has the id `appId`.
   */
  authenticateUser(socketId: string, userData: UserData, options?: AppChoice): UserAuth;

  /**
   * Signs a subscription as the official server SDK does. The result is the response of an authorization endpoint for a
   * private or presence channel. `member` is the member of a presence channel. If omitted, the user who is signed in on the
   * connection becomes the member. For an encrypted channel the result contains the `shared_secret`, provided that the app
   * has an `encryptionMasterKeyBase64`.
   *
   * @throws TypeError if the channel needs no signature, or if `member.user_id` is not a string or is empty. Error if no
   * app has the id `appId`.
   *
   * @example
   * ```ts
   * const client = new memory.Pusher(server.app.key, {
   *   cluster: 'eu',
   *   channelAuthorization: {
   *     customHandler: ({ socketId, channelName }, callback) =>
   *       callback(null, server.authorizeChannel(socketId, channelName, { user_id: 'ada' })),
   *   },
   * });
   * ```
   */
  authorizeChannel(socketId: string, channel: string, member?: Member, options?: AppChoice): ChannelAuth;

  /**
   * Makes the server misbehave: the interceptor is called with every frame in each direction and decides what happens to
   * the frame. With several interceptors, the first verdict counts. Replacement frames are not intercepted again.
   *
   * @returns a function that removes the interceptor.
   *
   * @example
   * ```ts
   * // The server never answers a sign-in.
   * const remove = server.intercept((frame) => (frame.event === 'pusher:signin' ? 'drop' : undefined));
   * ```
   */
  intercept(interceptor: Interceptor): () => void;

  /** Refuses new connections until called with `null`. Open connections stay open. */
  refuseConnections(refusal: Refusal | null): void;

  /**
   * Calls the listener with every frame, and with every connection that opens or closes, in chronological order.
   *
   * @returns a function that removes the listener.
   */
  subscribe(listener: (record: TrafficRecord) => void): () => void;

  /** Closes all connections with code 1001, clears all timers, and removes all interceptors and listeners. */
  close(): void;
}
