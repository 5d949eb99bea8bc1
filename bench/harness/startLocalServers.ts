import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startPusherServer } from 'react-pusher-user/testing/node';
import { waitUntil } from './waitUntil';

/** The `Authorization` header that the auth endpoint requires. */
export const TOKEN = 'Bearer token';

/** A Pusher server and an auth endpoint, each on a local port. */
export async function startLocalServers() {
  const pusher = await startPusherServer();
  const { server: pusherServer, host, port } = pusher;

  const authenticate = async (request: IncomingMessage) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
    const socketId = new URLSearchParams(body).get('socket_id') ?? '';
    return JSON.stringify(pusherServer.authenticateUser(socketId, { id: 'ada' }));
  };
  const authServer = createServer((request, response) => {
    if (request.headers.authorization !== TOKEN) response.writeHead(403).end();
    else void authenticate(request).then((reply) => response.end(reply));
  });
  await new Promise<void>((resolve) => authServer.listen(0, host, resolve));
  // `address()` returns a string only for a pipe, and this server listens on a port.
  const { port: authPort } = authServer.address() as AddressInfo;

  return {
    pusherServer,
    appKey: pusherServer.app.key,
    /** The connection options, which pusher-js and `PusherProvider` share. */
    options: {
      cluster: '',
      wsHost: host,
      wsPort: port,
      forceTLS: false,
      enabledTransports: ['ws' as const],
    },
    authEndpoint: `http://${host}:${authPort}/pusher/user-auth`,
    waitUntilDisconnected: () => waitUntil(() => pusherServer.connections.length === 0),
    async end() {
      await pusher.close();
      authServer.closeAllConnections();
      await new Promise((resolve) => authServer.close(resolve));
    },
  };
}

export type LocalServers = Awaited<ReturnType<typeof startLocalServers>>;
