import type { Connection } from '../Connection';
import type { Answer } from './Answers';
import type { Member } from './Member';
import { SetMap } from './SetMap';

/** What the connections of an app have in common. */
export class AppState {
  /** By channel. */
  readonly subscribers = new SetMap<Connection>();
  /** Who is in a presence channel, by channel and user id, with the number of connections there. */
  readonly members = new Map<string, Map<string, { member: Member; connections: number }>>();
  /** The last event of each cache channel, until `expires`, in milliseconds since 1970. */
  readonly cache = new Map<string, { event: Answer; expires: number }>();
  /** All who have signed in, by user id. */
  readonly signedIn = new SetMap<Connection>();
  /** Those of them by whom the user counts as online, by user id. */
  readonly online = new SetMap<Connection>();
  /** Whose watchlist has the user, by user id. */
  readonly watchers = new SetMap<Connection>();
}
