import { isObject } from '../lib/isObject';
import type { Frame } from '../pusher/Frame';

export type Availability = 'online' | 'offline';

/** A user of the watchlist that has come online or gone offline. */
export interface WatchlistChange {
  userId: string;
  availability: Availability;
}

/**
 * Reads a frame of the watchlist: Pusher's `pusher_internal:watchlist_events`, or Sockudo's `online` and `offline`, which
 * come before the success of the sign-in. Anything else, and what makes no sense, gives no changes.
 */
export function readWatchlistFrame({ event, channel, data }: Frame): WatchlistChange[] {
  if (channel || !isObject(data)) return [];
  if (event === 'online' || event === 'offline') return readChanges(event, data.user_ids);
  if (event !== 'pusher_internal:watchlist_events' || !Array.isArray(data.events)) return [];
  return data.events.flatMap((change: unknown) => {
    if (!isObject(change) || (change.name !== 'online' && change.name !== 'offline')) return [];
    return readChanges(change.name, change.user_ids);
  });
}

const readChanges = (availability: Availability, userIds: unknown): WatchlistChange[] =>
  Array.isArray(userIds) ? userIds.map((id) => ({ userId: String(id), availability })) : [];
