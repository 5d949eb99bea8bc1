import type { SharedSocket, ShareRequest, SocketSharing } from 'react-pusher-user';
import { routeSockets, type SocketRuntime } from './routeSockets';
import { shareableOptions } from './shareableOptions';
import { SharedClient, type SharingOptions } from './SharedClient';

/** Shares sockets among the tabs of an environment. */
export const createSharing = (options: SharingOptions): SocketSharing => ({
  shareSocket: (request) => share(options, request),
});

function share(options: SharingOptions, request: ShareRequest): SharedSocket | null {
  // pusher-js opens all sockets by this member of its runtime, which its types leave out.
  const runtime = request.Pusher.Runtime as Partial<SocketRuntime>;
  if (!canOpenSockets(runtime)) return null;
  const client = new SharedClient(options, request.userId ?? null);
  const { mark, end } = routeSockets(runtime, (url, openReal) => client.open(url, openReal));
  const clientOptions = shareableOptions(request.options, mark);
  if (!clientOptions) {
    end();
    return null;
  }
  return {
    options: clientOptions,
    state: client.state,
    shareAuth: (subject, sender) => client.auth.share(subject, sender),
    replace: () => client.replaceSocket(),
    dispose() {
      end();
      client.dispose();
    },
  };
}

function canOpenSockets(runtime: Partial<SocketRuntime>): runtime is SocketRuntime {
  return typeof runtime.createWebSocket === 'function';
}
