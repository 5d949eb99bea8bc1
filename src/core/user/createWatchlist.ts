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

function createWatchlist(session: Session) {
  const store = createStore(NOTHING);
  const isOnline = new Map<string, boolean>();

  const list = (wanted: boolean) => [...isOnline].flatMap(([id, is]) => (is === wanted ? [id] : []));

  const take = (name: unknown, ids: unknown) => {
    if (!Array.isArray(ids)) return;
    for (const id of ids) isOnline.set(String(id), name === 'online');
  };

  /** What was said holds for one sign-in, on one line. */
  const follow = () => {
    const { status, phase, user } = session.get();
    if (status === 'idle' || status === 'error' || phase === 'connecting') {
      isOnline.clear();
      store.update({ ...NOTHING, status: phase ? 'pending' : 'idle' });
    } else if (store.get().status !== 'ready') {
      // Who watches nobody hears nothing.
      const isQuiet = user && !Array.isArray((user as { watchlist?: unknown }).watchlist);
      store.update({ status: status === 'signed-in' && isQuiet ? 'ready' : 'pending' });
    }
  };

  const receive = ({ event, channel, data }: Frame) => {
    const { events, user_ids } = (data ?? {}) as { events?: unknown; user_ids?: unknown };
    if (event === 'pusher:error') {
      const error = readError({ data }, null);
      if (error.code === 4302) store.update({ error });
      return;
    }
    if (event === 'pusher_internal:watchlist_events') {
      if (!Array.isArray(events)) return;
      for (const { name, user_ids: ids } of events as { name?: unknown; user_ids?: unknown }[])
        take(name, ids);
    } else if (!channel && /^(on|off)line$/.test(event)) take(event, user_ids);
    else return;
    store.update({ status: 'ready', online: list(true), offline: list(false) });
  };

  followClient(session, {
    receive(type, data) {
      if (type === 'message') receive(data as Frame);
    },
  });
  session.on(follow);
  follow();
  return { ...store, isOnline: (id: string) => isOnline.get(id) ?? false };
}
