import { createStore } from '../createStore';
import { memoize } from '../memoize';
import type { Session } from '../Session';
import type { Watchlist } from './Watchlist';

/** What Pusher says of some users; whatever a server sends in its place is passed over. */
interface Said {
  name?: string;
  user_ids?: unknown[];
}
interface SaidFrame {
  event: string;
  data?: (Said & { events?: Said[] }) | null;
}

/** Whose user data may have a watchlist. */
interface Watcher {
  watchlist?: { flat?: () => unknown[] };
}

/** Who of a session's watchlist is online. */
export const watchlistOf = /* @__PURE__ */ memoize((session: Session) => {
  const store = createStore<Watchlist>({
    online: [],
    offline: [],
    error: null,
    // `pending` or `idle`.
    status: session.initialValue.status as 'idle',
  });
  /** The last word on each, for one sign-in, on one line. */
  const said = new Map<string, unknown>();
  let error: Watchlist['error'] = null;

  /** Those of whom that was said last: the same list is the same array. */
  const listOf = (name: 'online' | 'offline') => {
    const last = store.getValue()[name];
    const ids = [...said].flatMap(([id, word]) => (word === name ? id : []));
    return JSON.stringify(last) === JSON.stringify(ids) ? last : ids;
  };

  const follow = () => {
    const { phase, user } = session.getValue();
    for (const { event, data } of session.frames.splice(0) as SaidFrame[])
      // Sockudo's are events of their own, which come before the success.
      for (const { user_ids, name } of data?.events ?? [{ ...data, name: event }])
        for (const id of [user_ids ?? []].flat()) said.set(String(id), name);
    if (session.lastError?.code === 4302) error = session.lastError;
    // Before Pusher is asked, all is of another sign-in, or of another line.
    if (phase ? phase !== 'verifying' : !user) {
      said.clear();
      error = null;
    }
    store.update({
      status:
        // Who watches nobody hears nothing.
        (phase ?? (!said.size && !error && (user as Watcher | null)?.watchlist?.flat?.().length))
          ? 'pending'
          : user
            ? 'ready'
            : 'idle',
      offline: listOf('offline'),
      online: listOf('online'),
      error,
    });
  };

  session.on(follow);
  follow();
  return store;
});
