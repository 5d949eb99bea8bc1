import type { SharedSocket, ShareRequest, SocketSharing } from 'react-pusher-user';
import { routeSockets, type SocketRuntime } from './routeSockets';
import { shareableOptions } from './shareableOptions';
import { SharedClient } from './SharedClient';
import type { TabEnvironment } from './TabEnvironment';

/** Shares sockets among the tabs of an environment. Without one, nothing is shared. */
export const createSharing = (environment: TabEnvironment | null): SocketSharing => ({
  shareSocket: (request) => environment && share(environment, request),
});

function share(environment: TabEnvironment, request: ShareRequest): SharedSocket | null {
  const client = new SharedClient(environment, request);
  // pusher-js opens all sockets by this member of its runtime, which its types leave out.
  const runtime = request.Pusher.Runtime as Partial<SocketRuntime>;
  if (!canOpenSockets(runtime)) return null;
  const { mark, end } = routeSockets(runtime, (url, openReal) => client.open(url, openReal));
  const options = shareableOptions(request.options, mark);
  if (!options) {
    end();
    return null;
  }
  return {
    options,
    state: client.state,
    shareAuth: (subject, send) => client.auth.share(subject, send),
    dispose() {
      end();
      client.dispose();
    },
  };
}

function canOpenSockets(runtime: Partial<SocketRuntime>): runtime is SocketRuntime {
  return typeof runtime.createWebSocket === 'function';
}
