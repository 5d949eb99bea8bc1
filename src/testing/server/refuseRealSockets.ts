import type PusherJs from 'pusher-js';
import { createPusherServer } from './createPusherServer';
import { pusherClassOf } from './pusherClassOf';
import { InMemorySocket } from './sockets/InMemorySocket';
import { routeSockets } from './sockets/routeSockets';

/** Source: https://pusher.com/docs/channels/library_auth_reference/pusher-websockets-protocol/#4000-4099 */
const DO_NOT_RECONNECT = 4001;

/**
 * Refuses the sockets of pusher-js clients that lead to no server in memory. Nothing reaches the network: the client gets an
 * error of the protocol with your message, after which it neither reconnects nor tries another transport.
 *
 * @param Pusher - the pusher-js of your app, from `import Pusher from 'pusher-js'`
 * @param onRefused - called with the URL of each refused socket. It returns the message for the client, or `null` to let the
 * socket open.
 * @returns a function that lets pusher-js open real sockets again
 *
 * @example
 * ```ts
 * const allow = refuseRealSockets(Pusher, (url) => `This test has no network, and opened ${url}.`);
 * ```
 */
export function refuseRealSockets(
  Pusher: typeof PusherJs,
  onRefused: (url: string) => string | null,
): () => void {
  const route = (url: string) => {
    const message = onRefused(url);
    if (message === null) return null;
    const server = createPusherServer();
    server.refuseConnections({ code: DO_NOT_RECONNECT, message });
    return new InMemorySocket(url, server, server.app.key, (deliver) => void Promise.resolve().then(deliver));
  };
  return routeSockets(pusherClassOf(Pusher).Runtime, route, { last: true });
}
