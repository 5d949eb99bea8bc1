import type { Connection } from '../Connection';
import type { Answers, Watchlist } from './Answers';
import { broadcast } from './broadcast';
import type { UserData } from './signatures';

/**
 * Counts the connection's user as online and announces that to the user's watchers.
 *
 * Source: https://pusher.com/docs/channels/using_channels/watchlist-events/
 *
 * @returns the state of the user's own watchlist, or `undefined` if there is none.
 */
export function addOnlineUser(
  connection: Connection,
  { id, watchlist }: UserData,
  answers: Answers,
): Watchlist | undefined {
  const { watchlist: rules } = answers.rules;
  if (!rules || connection.app.watchlistEvents === false) return undefined;
  const { online, watchers } = connection.state;
  const isWatcher = Array.isArray(watchlist);
  if (isWatcher || !rules.onlyWatchersCountAsOnline) {
    const isFirst = online.add(id, connection);
    if (isFirst || rules.announcesEverySignin) {
      broadcast(watchers.get(id), answers.watchlistChanged('online', [id]), connection);
    }
  }
  unwatch(connection);
  return isWatcher ? watch(connection, uniqueIds(watchlist), rules.limit) : undefined;
}

/** Removes the connection. Its users go offline, and their watchers are notified, with the last of their connections. */
export function removeOnlineUsers(connection: Connection, answers: Answers): void {
  unwatch(connection);
  const { online, watchers } = connection.state;
  for (const id of connection.users) {
    const isLast = online.delete(id, connection);
    if (isLast) broadcast(watchers.get(id), answers.watchlistChanged('offline', [id]));
  }
}

function watch(connection: Connection, ids: readonly string[], limit: number): Watchlist {
  if (ids.length > limit) return 'too long';
  const { online, watchers } = connection.state;
  for (const id of ids) {
    connection.watching.add(id);
    watchers.add(id, connection);
  }
  return {
    online: ids.filter((id) => online.get(id).size > 0),
    offline: ids.filter((id) => online.get(id).size === 0),
  };
}

function unwatch(connection: Connection): void {
  for (const id of connection.watching) connection.state.watchers.delete(id, connection);
  connection.watching.clear();
}

/** Entries that are not strings are ignored, as Sockudo does (handler/signin_management.rs). */
function uniqueIds(watchlist: readonly unknown[]): string[] {
  return [...new Set(watchlist.filter((id) => typeof id === 'string'))];
}
