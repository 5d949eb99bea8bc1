import type { Frame } from '../client/PusherClient';
import { readError } from '../connection/readError';
import { createStore } from '../createStore';
import { perSession } from '../perSession';
import type { Session } from '../Session';
import type { Watchlist } from './Watchlist';

/** Who of a session's watchlist is online. */
export const watchlistOf = /* @__PURE__ */ perSession(createWatchlist);

const NOTHING = { online: [], offline: [], error: null };

/** What Pusher says of some users; whatever a server sends in its place is passed over. */
interface Said {
  name?: unknown;
  user_ids?: unknown;
}

function createWatchlist(session: Session) {
  const store = createStore<Watchlist>({
    ...NOTHING,
    // `pending` or `idle`.
    status: session.initial.status as 'idle',
  });
  /** What was told before anybody asked is not known: then the lists are never whole. */
  let isLate = session.get().status === 'signed-in';

  /** What was said holds for one sign-in, on one line. */
  const follow = () => {
    const { phase, user } = session.get();
    if (phase ? phase === 'connecting' : !user) {
      isLate = false;
      store.update({ ...NOTHING, status: phase ? 'pending' : 'idle' });
    } else if (store.get().status !== 'ready') {
      // Who watches nobody hears nothing.
      const { watchlist } = { ...user } as { watchlist?: unknown };
      const isWatcher = Array.isArray(watchlist) && watchlist.length;
      store.update({ status: phase || isWatcher ? 'pending' : 'ready' });
    }
  };

  session.on((frame) => {
    const { event, channel, data } = frame as Frame;
    const { events, user_ids } = { ...(data as (Said & { events?: unknown }) | null) };
    const error = readError({ data }, null);
    if (event === 'pusher:error' && error.code === 4302) store.update({ status: 'ready', error });
    // Sockudo's are events of their own, which come before the success.
    if (channel || !(events ?? user_ids)) return;
    const lists = { ...store.get() };
    for (const { name, user_ids: said } of (events ?? [{ name: event, user_ids }]) as Said[]) {
      const ids = [said ?? []].flat().map(String);
      for (const list of ['online', 'offline'] as const) {
        const before = lists[list];
        const next =
          name === list ? [...new Set([...before, ...ids])] : before.filter((id) => !ids.includes(id));
        // The same list is the same array.
        if (next.length !== before.length) lists[list] = next;
      }
    }
    store.update({ ...lists, status: isLate ? 'pending' : 'ready' });
  }, null);
  session.on(follow);
  follow();
  return store;
}
