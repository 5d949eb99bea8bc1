import type { Connection } from '../Connection';
import type { Answers, Watchlist } from './Answers';
import type { UserData } from './signatures';
import { tell } from './tell';

/**
 * Takes in who signed in, tells those who watch, and gives what there is to say about the user's own watchlist.
 *
 * Source: https://pusher.com/docs/channels/using_channels/watchlist-events/
 */
export function comeOnline(
  connection: Connection,
  { id, watchlist }: UserData,
  answers: Answers,
): Watchlist | undefined {
  const { watchlist: rules } = answers.rules;
  if (!rules || connection.app.watchlistEvents === false) return undefined;
  const { online, watchers } = connection.state;
  const isWatcher = Array.isArray(watchlist);
  if (isWatcher || !rules.onlyWatchersAreSeen) {
    const isFirst = online.add(id, connection);
    if (isFirst || rules.announcesEverySignin) {
      tell(watchers.get(id), answers.watchlistChanged('online', [id]), connection);
    }
  }
  unwatch(connection);
  return isWatcher ? watch(connection, idsOf(watchlist), rules.limit) : undefined;
}

/** Takes out who was signed in, and tells those who watch where it was the last connection. */
export function goOffline(connection: Connection, answers: Answers): void {
  unwatch(connection);
  const { online, watchers } = connection.state;
  for (const id of connection.users) {
    if (online.delete(id, connection)) tell(watchers.get(id), answers.watchlistChanged('offline', [id]));
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

/** Each once; what is no id is passed over, as Sockudo does (handler/signin_management.rs). */
function idsOf(watchlist: readonly unknown[]): string[] {
  return [...new Set(watchlist.filter((id) => typeof id === 'string'))];
}
