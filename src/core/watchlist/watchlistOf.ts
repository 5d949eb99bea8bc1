import { isObject } from '../lib/isObject';

/** The ids in the `watchlist` of user data, as Pusher reads it. */
export const watchlistOf = (userData: unknown): readonly unknown[] =>
  isObject(userData) && Array.isArray(userData.watchlist) ? userData.watchlist.flat() : [];
