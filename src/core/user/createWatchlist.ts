import type { Frame } from '../client/PusherClient';
import { readError } from '../connection/readError';
import { createStore } from '../createStore';
import { perSession } from '../perSession';
import type { Session } from '../Session';
import type { Watchlist } from './Watchlist';

/** Who of a session's watchlist is online. */
export const watchlistOf = /* @__PURE__ */ perSession(createWatchlist);

const NOTHING: Omit<Watchlist, 'status'> = { online: [], offline: [], error: null };

/** What Pusher says of some users; whatever a server sends in its place is passed over. */
interface Said {
  name?: string;
  user_ids?: unknown[];
}

function createWatchlist(session: Session) {
  const store = createStore<Watchlist>({
    ...NOTHING,
    // `pending` or `idle`.
    status: session.initialValue.status as 'idle',
  });
  let lists = NOTHING;
  let isHeard = false;

  /** What was said holds for one sign-in, on one line. */
  const follow = () => {
    const { phase, user } = session.get();
    if (phase ? phase === 'connecting' : !user) {
      lists = NOTHING;
      isHeard = false;
    }
    // Who watches nobody hears nothing.
    const isWatcher = (user as { watchlist?: { flat?: () => unknown[] } } | null)?.watchlist?.flat?.().length;
    store.update({
      ...lists,
      status: (phase ?? (isWatcher && !isHeard)) ? 'pending' : user ? 'ready' : 'idle',
    });
  };

  const receive = (frame: unknown) => {
    const { event, channel, data } = frame as Frame;
    const { events, user_ids } = { ...(data as (Said & { events?: Said[] }) | null) };
    const error = readError({ data }, null);
    const isLong = event === 'pusher:error' && error.code === 4302;
    // Sockudo's are events of their own, which come before the success.
    if (channel || !(events ?? user_ids ?? isLong)) return;
    lists = { ...lists, ...(isLong && { error }) };
    for (const { name, user_ids: said } of events ?? [{ name: event, user_ids }]) {
      const ids = [said ?? []].flat().map(String);
      for (const list of ['online', 'offline'] as const) {
        const before = lists[list];
        const next =
          name === list ? [...new Set([...before, ...ids])] : before.filter((id) => !ids.includes(id));
        // The same list is the same array.
        if (next.length !== before.length) lists[list] = next;
      }
    }
    isHeard = true;
    follow();
  };

  session.on(receive, null);
  session.on(follow);
  follow();
  // What was said before anybody asked.
  [{ event: 'pusher:error', data: session.error }, ...(session.frames ?? [])].forEach(receive);
  session.frames = null;
  return store;
}
