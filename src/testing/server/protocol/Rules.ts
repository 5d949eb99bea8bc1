import type { Member } from './Member';

/** The part of a connection that rules may read. */
export interface Participant {
  readonly userId: string | null;
  /** The ids of all users that signed in on the connection. Some servers accept several, one after the other. */
  readonly users: ReadonlySet<string>;
  /** The connection's member in each presence channel, by channel. */
  readonly members: ReadonlyMap<string, Member>;
}

export interface WatchlistRules {
  /** The largest number of users in a watchlist. */
  readonly limit: number;
  /** Whether only users with a watchlist of their own, which may be empty, count as online. */
  readonly onlyWatchersCountAsOnline: boolean;
  /** Whether watchers get an event for each connection that a user signs in on, and not only for the first. */
  readonly announcesEverySignin: boolean;
}

/** How a server stores the last events of cache channels. */
export interface CacheRules {
  /** How long an event is stored, in milliseconds. */
  readonly ttl: number;
  /** Whether the event stays stored when the last subscriber leaves the channel. */
  readonly outlivesSubscribers: boolean;
  readonly storesClientEvents: boolean;
  /** Whether encrypted channels can be cache channels. */
  readonly storesEncryptedEvents: boolean;
}

/** Where servers differ in what they do, and not only in the frames that they send. */
export interface Rules {
  readonly supportsUsers: boolean;
  /** The user's id, or `null` if the server refuses such user data. */
  userIdOf(userData: Record<string, unknown>): string | null;
  /** Whether a second user may sign in on a connection. */
  readonly allowsUserChange: boolean;
  /** Which connections get an event to a user: all that signed in, or those that subscribed to the user's channel. */
  readonly userEventsGoTo: 'signed-in connections' | 'subscribed connections';
  /** Whether only the user may subscribe to the user's channel. */
  readonly protectsUserChannels: boolean;
  /** Whether terminating the user's connections closes this connection. */
  isTerminatedWith(connection: Participant, userId: string): boolean;
  /** Whether a signed-in user may subscribe to a presence channel without `channel_data`. */
  readonly acceptsUserAsMember: boolean;
  /** `null` if users have no watchlists. */
  readonly watchlist: WatchlistRules | null;
  readonly cache: CacheRules;
  /** Whether subscribers can get the subscription count. */
  readonly sendsSubscriptionCount: boolean;
}
