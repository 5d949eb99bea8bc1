/** What the server can tell about a channel. Not every server has each, for each kind of channel. */
export type ChannelAttribute = 'user_count' | 'subscription_count' | 'cache';

/** The attributes that were asked for. */
export interface ChannelInfo {
  /** How many users a presence channel has. */
  user_count?: number;
  /** How many connections have subscribed. */
  subscription_count?: number;
  /** The latest event of a cache channel. `ttl` is in seconds. */
  cache?: { data: string; ttl: number } | null;
}

/** Options of an event. */
export interface TriggerOptions {
  /** The socket that does not get the event, because its client has caused it. */
  socketId?: string;
  /** What to tell about the channels. */
  info?: readonly ChannelAttribute[];
}

/** An event for one channel, in `triggerBatch`. */
export interface BatchEvent extends TriggerOptions {
  channel: string;
  event: string;
  data: unknown;
}

/**
 * The HTTP API of Pusher. Every promise rejects with a `PusherApiError` if the call fails, and with a `PusherServerError` if
 * an option is missing or wrong.
 *
 * A call is tried again after a 5xx status. Without an answer, an event is not sent again, because the first may have
 * arrived: do that yourself where a second one does no harm.
 */
export interface PusherApi {
  /**
   * Sends an event to the subscribers of a channel, or of at most 100 channels. A string is sent as it is, other data as
   * JSON: at most 10 kB on Pusher. An event for a `private-encrypted-…` channel is encrypted, and goes to that channel alone.
   *
   * @example
   * ```ts
   * await api.trigger('private-orders', 'created', { id: 7 }, { socketId });
   * ```
   */
  trigger(
    channels: string | readonly string[],
    event: string,
    data: unknown,
    options?: TriggerOptions,
  ): Promise<{ channels?: Record<string, ChannelInfo> }>;

  /** Sends at most 10 events at once. The info of each is at the same place in `batch`. */
  triggerBatch(events: readonly BatchEvent[]): Promise<{ batch?: ChannelInfo[] }>;

  /** Sends an event to every connection on which the user is signed in. */
  sendToUser(userId: string, event: string, data: unknown): Promise<void>;

  /** Closes every connection on which the user is signed in. pusher-js does not reconnect. */
  terminateUserConnections(userId: string): Promise<void>;

  /**
   * The channels that have subscribers.
   *
   * @example
   * ```ts
   * const rooms = await api.getChannels({ prefix: 'presence-', info: ['user_count'] });
   * ```
   */
  getChannels(filter?: {
    prefix?: string;
    info?: readonly ChannelAttribute[];
  }): Promise<Record<string, ChannelInfo>>;

  /** One channel, with or without subscribers. */
  getChannel(
    channel: string,
    options?: { info?: readonly ChannelAttribute[] },
  ): Promise<ChannelInfo & { occupied: boolean }>;

  /** The users of a presence channel. */
  getUsers(channel: string): Promise<{ id: string }[]>;
}
