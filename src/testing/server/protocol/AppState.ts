import type { Answer } from './Answer';
import type { Member } from './Member';
import { SetMap } from './SetMap';

/** What the server remembers about one app, across its connections. `Connection` is their type, which refers to this one. */
export class AppState<Connection> {
  /** The subscribed connections, by channel. */
  readonly subscribers = new SetMap<Connection>();
  /** The members of each presence channel, by channel and user id, with the number of their subscribed connections. */
  readonly members = new Map<string, Map<string, { member: Member; connections: number }>>();
  /** The last event of each cache channel. `expires` is in milliseconds since 1970. */
  readonly cache = new Map<string, { event: Answer; expires: number }>();
  /** The signed-in connections, by user id. */
  readonly signedIn = new SetMap<Connection>();
  /** The signed-in connections that make their user count as online, by user id. */
  readonly online = new SetMap<Connection>();
  /** The connections whose watchlist contains the user, by user id. */
  readonly watchers = new SetMap<Connection>();
}
