import { followClient } from '../client/followClient';
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

  followClient(session, {
    receive(_, frame) {
      const { event = '', channel, data } = { ...(frame as Partial<Frame> | null) };
      const { events, user_ids } = { ...(data as (Said & { events?: unknown }) | null) };
      const error = readError({ data }, null);
      if (event === 'pusher:error' && error.code === 4302) store.update({ status: 'ready', error });
      // Sockudo's are events of their own, which come before the success.
      if (channel || !/:watchlist_events$|^o(n|ff)line$/.test(event)) return;
      let { online, offline } = store.get();
      for (const said of (events ?? [{ name: event, user_ids }]) as Said[])
        for (const each of Array.isArray(said.user_ids) ? said.user_ids : []) {
          const id = String(each);
          // The same list is the same array.
          const put = (list: readonly string[], isIn: boolean) =>
            list.includes(id) === isIn ? list : isIn ? [...list, id] : list.filter((other) => other !== id);
          online = put(online, said.name === 'online');
          offline = put(offline, said.name === 'offline');
        }
      store.update({ status: isLate ? 'pending' : 'ready', online, offline });
    },
  });
  session.on(follow);
  follow();
  return store;
}
