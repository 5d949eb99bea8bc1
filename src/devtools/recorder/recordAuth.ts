import type { AuthInterceptor, InspectedAuthRequest, Inspector } from 'react-pusher-user';
import type { AuthEntry } from './AuthEntry';
import type { EntryLog } from './EntryLog';
import type { LatencyLog } from './LatencyLog';

/** Records each auth request. Returns the function that ends it. */
export function recordAuth(
  inspector: Inspector,
  entries: EntryLog<AuthEntry>,
  latencies: LatencyLog,
): () => void {
  const ids = new WeakMap<InspectedAuthRequest, number>();
  let count = 0;
  const settle = (request: InspectedAuthRequest, change: Partial<AuthEntry>) => {
    const id = ids.get(request);
    entries.replace(
      (entry) => entry.id === id && entry.status === 'waiting',
      (entry) => ({ ...entry, ...change }),
    );
  };
  const interceptor: AuthInterceptor = {
    before(request) {
      const id = ++count;
      ids.set(request, id);
      latencies.begin('auth request', String(id));
      const { channelName = null, attempt } = request;
      entries.add({
        id,
        time: Date.now(),
        channelName,
        attempt,
        status: 'waiting',
        failure: null,
        milliseconds: null,
      });
      // A time limit cancels the request as well: the sign-in or the channel shows it then.
      request.signal.addEventListener('abort', () => settle(request, { status: 'cancelled' }));
      return Promise.resolve(null);
    },
    after(request, failure) {
      const milliseconds = latencies.end('auth request', String(ids.get(request)));
      settle(request, { status: failure ? 'failed' : 'answered', failure, milliseconds });
    },
  };
  return inspector.interceptAuth(interceptor);
}
