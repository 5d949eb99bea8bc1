import type { Member } from './Member';

/** What the rules may ask of a connection. */
export interface Participant {
  readonly userId: string | null;
  /** All who have signed in on it, where a server lets one follow another. */
  readonly users: ReadonlySet<string>;
  /** As whom it takes part in presence channels. */
  readonly members: ReadonlyMap<string, Member>;
}

/** How a server keeps watchlists. */
export interface WatchlistRules {
  /** The most users that may be on one. */
  readonly limit: number;
  /** Whether only a user who brings a watchlist, be it empty, counts as online for others. */
  readonly onlyWatchersAreSeen: boolean;
  /** Whether watchers hear of each connection of a user that signs in, and not only of the first. */
  readonly announcesEverySignin: boolean;
}

/** How a server keeps the last events of cache channels. */
export interface CacheRules {
  /** How long, in milliseconds. */
  readonly ttl: number;
  /** Whether it keeps them while nobody is subscribed. */
  readonly outlivesSubscribers: boolean;
  readonly takesClientEvents: boolean;
  /** Whether there are encrypted cache channels. */
  readonly takesEncrypted: boolean;
}

/** Where servers differ in what they do, and not only in what they say. */
export interface Rules {
  /** Whether `pusher:signin` means anything. */
  readonly hasUsers: boolean;
  /** The id by which the server knows the user, or `null` where it refuses such user data. */
  userIdOf(userData: Record<string, unknown>): string | null;
  /** Whether another user may sign in on a connection that has one. */
  readonly letsUsersChange: boolean;
  /** Whether an event to a user goes to the connections that signed in, subscribed or not, or to who subscribed. */
  readonly userEventsGoTo: 'who signed in' | 'who subscribed';
  /** Whether only the user may subscribe to the user's channel. */
  readonly guardsUserChannels: boolean;
  /** Whether ending the user's connections ends this one. */
  isOf(connection: Participant, userId: string): boolean;
  /** Whether who is signed in may enter a presence channel without `channel_data`. */
  readonly takesUserAsMember: boolean;
  /** `null` where users have no watchlists. */
  readonly watchlist: WatchlistRules | null;
  readonly cache: CacheRules;
  /** Whether subscribers may hear how many they are. */
  readonly countsSubscriptions: boolean;
}
