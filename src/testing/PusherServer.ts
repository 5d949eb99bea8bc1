import type { ChannelState } from './ChannelState';
import type { Interceptor } from './Interceptor';
import type { PusherApp } from './PusherApp';
import type { PusherConnection } from './PusherConnection';
import type { ServerPeer, ServerSocket } from './ServerSocket';
import type { TrafficRecord } from './TrafficRecord';
import type { Dialect } from './protocol/Dialect';
import type { Member } from './protocol/Member';
import type { ChannelAuth, UserAuth, UserData } from './protocol/signatures';

export interface PusherServerOptions {
  /** Default: one app with the id `app-id`, the key `app-key` and the secret `app-secret`. */
  apps?: readonly PusherApp[];
  /**
   * Which server to stand in for. Default: `'pusher'`, Pusher's own.
   *
   * @example
   * ```ts
   * // What does the app do where a wrong signature ends the connection?
   * const server = createPusherServer({ dialect: 'soketi' });
   * ```
   */
  dialect?: Dialect;
  /** After how many seconds of silence clients should ping; told to them in the handshake. Default: 120. */
  activityTimeout?: number;
}

/** Which app a call is about, by its id. Default: `server.app`. */
export interface AppChoice {
  appId?: string;
}

export interface TriggerOptions extends AppChoice {
  /** The connection that must not get the event, usually the one that caused it. */
  socketId?: string;
}

/** How new connections are turned away: `pusher:error` with both, then a close with the code. */
export interface Refusal {
  code: number;
  message: string;
}

/** A Pusher Channels server in memory; see {@link createPusherServer}. */
export interface PusherServer {
  readonly dialect: Dialect;
  readonly apps: readonly PusherApp[];
  /** The first app. */
  readonly app: PusherApp;
  /** The open connections, oldest first. */
  readonly connections: readonly PusherConnection[];
  /** Whether `close()` was called; clients then find nobody at the other end. */
  readonly closed: boolean;

  /** Takes a client's socket from a transport; `key` is the app key in the socket's URL. */
  accept(socket: ServerSocket, options: { key: string }): ServerPeer;

  /**
   * Sends an event to all who subscribed to the channel or channels. Data that is no string is sent as JSON. A channel
   * named `cache-…`, `private-cache-…`, `presence-cache-…` or `private-encrypted-cache-…` keeps it for who comes later.
   * On encrypted channels the data goes out as it is: the official SDK encrypts, over the HTTP API of `testing/node`.
   *
   * @throws Error when no app has the id `appId`.
   *
   * @example
   * ```ts
   * server.trigger('news', 'headline', { text: 'Pigs fly' });
   * // Any event goes, also one of the protocol: thousands seem to come in, without a connection for each.
   * for (let n = 0; n < 5000; n++) server.trigger('presence-room', 'pusher_internal:member_added', { user_id: `u${n}` });
   * ```
   */
  trigger(channels: string | readonly string[], event: string, data: unknown, options?: TriggerOptions): void;

  /**
   * Sends an event to every connection of the user that has subscribed to the user's channel, as pusher-js does after
   * a sign-in.
   *
   * @throws Error when no app has the id `appId`.
   */
  sendToUser(userId: string, event: string, data: unknown, options?: AppChoice): void;

  /**
   * Closes every connection of the user: `pusher:error` 4009, then a close with 4009, so that pusher-js stays away.
   * Sockudo closes without the error; Reverb cuts the lines of who is in a presence channel by that id.
   *
   * @throws Error when no app has the id `appId`.
   */
  terminateUserConnections(userId: string, options?: AppChoice): void;

  /**
   * The channels that somebody is subscribed to.
   *
   * @throws Error when no app has the id `appId`.
   *
   * @example
   * ```ts
   * expect(server.channels().map(({ name }) => name)).toEqual(['news', 'presence-room']);
   * ```
   */
  channels(options?: AppChoice): readonly ChannelState[];

  /**
   * One channel, whether or not somebody is subscribed to it.
   *
   * @throws Error when no app has the id `appId`.
   */
  channel(name: string, options?: AppChoice): ChannelState;

  /**
   * Signs like the official server SDK: what an authentication endpoint answers. For playgrounds.
   *
   * @throws TypeError when `userData.id` is no string, or is empty; Error when no app has the id `appId`.
   */
  authenticateUser(socketId: string, userData: UserData, options?: AppChoice): UserAuth;

  /**
   * Signs like the official server SDK: what an authorization endpoint answers for a private or presence channel. For a
   * presence channel, `member` says who enters; without it, that is who is signed in on the connection. For an
   * encrypted one it adds the `shared_secret`, where the app has an `encryptionMasterKeyBase64`.
   *
   * @throws TypeError when the channel needs no signature, or `member.user_id` is no string, or is empty; Error when no
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
   * Makes the server misbehave: the interceptor sees every frame in each direction and says what becomes of it. Of
   * several, the first that says anything decides. Frames that it puts in place of others are not shown again.
   *
   * @returns a function that removes the interceptor.
   *
   * @example
   * ```ts
   * // Sign-ins get no answer.
   * const remove = server.intercept((frame) => (frame.event === 'pusher:signin' ? 'drop' : undefined));
   * ```
   */
  intercept(interceptor: Interceptor): () => void;

  /** Turns new connections away until called with `null`. Those that are open stay open. */
  refuseConnections(refusal: Refusal | null): void;

  /**
   * Calls the listener with all that crosses the wire, in the order of time.
   *
   * @returns a function that removes the listener.
   */
  subscribe(listener: (record: TrafficRecord) => void): () => void;

  /** Closes all connections with code 1001, clears every timer, forgets interceptors and listeners. */
  close(): void;
}
