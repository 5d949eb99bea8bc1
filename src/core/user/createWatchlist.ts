import { followClient } from '../client/followClient';
import type { Frame } from '../client/PusherClient';
import { readError } from '../connection/readError';
import { createStore } from '../createStore';
import { perSession } from '../perSession';
import type { Session } from '../Session';
import type { Watchlist } from './Watchlist';

/** Who of a session's watchlist is online. */
export const watchlistOf = /* @__PURE__ */ perSession(createWatchlist);

const NOTHING: Watchlist = { status: 'idle', online: [], offline: [], error: null };

/** What Pusher says of some users; whatever a server sends in its place is passed over. */
interface Said {
  name?: unknown;
  user_ids?: unknown;
}

function createWatchlist(session: Session) {
  const store = createStore<Watchlist>({ ...NOTHING, status: session.initial.phase ? 'pending' : 'idle' });
  /** The last word on each user: `online` or `offline`. */
  const words = new Map<string, unknown>();
  /** What was told before anybody asked is not known: then the lists are never whole. */
  let isLate = session.get().status === 'signed-in';

  /** The same list is the same array. */
  const list = (word: 'online' | 'offline') => {
    const last = store.get()[word];
    const ids = [...words.keys()].filter((id) => words.get(id) === word);
    return ids.join(' ') === last.join(' ') ? last : ids;
  };

  /** What was said holds for one sign-in, on one line. */
  const follow = () => {
    const { status, phase, user } = session.get();
    if (/^[ie]/.test(status) || phase === 'connecting') {
      words.clear();
      isLate = false;
      store.update({ ...NOTHING, status: phase ? 'pending' : 'idle' });
    } else if (store.get().status !== 'ready') {
      // Who watches nobody hears nothing.
      const { watchlist } = { ...user } as { watchlist?: unknown };
      const isWatcher = Array.isArray(watchlist) && watchlist.length > 0;
      store.update({ status: phase || isWatcher ? 'pending' : 'ready' });
    }
  };

  const receive = ({ event, channel, data }: Frame) => {
    const { events, user_ids } = (data ?? {}) as Said & { events?: unknown };
    const error = readError({ data }, null);
    if (event === 'pusher:error' && error.code === 4302) store.update({ status: 'ready', error });
    // Sockudo's are events of their own, which come before the success.
    if (channel || !/^(pusher_internal:watchlist_events|o(n|ff)line)$/.test(event)) return;
    for (const said of [events ?? { name: event, user_ids }].flat() as (Said | null)[])
      if (Array.isArray(said?.user_ids)) for (const id of said.user_ids) words.set(String(id), said.name);
    store.update({
      ...(!isLate && { status: 'ready' }),
      online: list('online'),
      offline: list('offline'),
    });
  };

  followClient(session, {
    receive(type, data) {
      if (type === 'message') receive(data as Frame);
    },
  });
  session.on(follow);
  follow();
  return store;
}
