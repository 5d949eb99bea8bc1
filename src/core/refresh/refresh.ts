import type { User } from '../types/Register';
import type { RefreshableSession } from './RefreshableSession';
import type { RefreshTools } from './RefreshTools';
import { runRefresh } from './runRefresh';

/** The refresh of one session that is under way. */
interface CurrentRefresh {
  promise: Promise<User>;
  /** Whether the app's server is asked: its answer may be older than the next call. */
  hasAsked: boolean;
  /** The refresh that follows. */
  next: Promise<User> | null;
}

const currentRefreshes = new WeakMap<RefreshableSession, CurrentRefresh>();

/**
 * Signs a session's user in anew. One refresh runs at a time. Calls share it until it asks the app's server. Later calls share
 * the refresh that follows: the answer may be older than what they were made for.
 */
export function refresh(session: RefreshableSession, tools: RefreshTools): Promise<User> {
  const current = currentRefreshes.get(session);
  if (!current) return start(session, tools);
  if (!current.hasAsked) return current.promise;
  const startNext = () => start(session, tools);
  current.next ??= current.promise.then(startNext, startNext);
  return current.next;
}

function start(session: RefreshableSession, tools: RefreshTools): Promise<User> {
  const promise = runRefresh(session, tools, () => {
    current.hasAsked = true;
  });
  const current: CurrentRefresh = { promise, hasAsked: false, next: null };
  currentRefreshes.set(session, current);
  const end = () => {
    if (!current.next) currentRefreshes.delete(session);
  };
  promise.then(end, end);
  return promise;
}
