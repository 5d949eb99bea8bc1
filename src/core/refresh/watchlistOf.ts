import { isObject } from '../lib/isObject';
import { parseJson } from '../lib/parseJson';

/** The ids in the `watchlist` of user data, as Pusher reads it. */
export function watchlistOf(userData: string): readonly unknown[] {
  const user = parseJson(userData);
  return isObject(user) && Array.isArray(user.watchlist) ? user.watchlist.flat() : [];
}
