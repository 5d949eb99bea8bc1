import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startPusherServer } from 'react-pusher-user/testing/node';
import { until } from './until';

/** What the auth endpoint asks for. */
export const TOKEN = 'Bearer token';

/** A Pusher server and an auth endpoint, each on a port. */
export async function startLoopback() {
  const pusher = await startPusherServer();
  const { server, host, port } = pusher;

  const authenticate = async (request: IncomingMessage) => {
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
    const socketId = new URLSearchParams(body).get('socket_id') ?? '';
    return JSON.stringify(server.authenticateUser(socketId, { id: 'ada' }));
  };
  const endpoint = createServer((request, response) => {
    if (request.headers.authorization !== TOKEN) response.writeHead(403).end();
    else void authenticate(request).then((reply) => response.end(reply));
  });
  await new Promise<void>((done) => endpoint.listen(0, host, done));

  return {
    server,
    appKey: server.app.key,
    /** Where the server is, as both sides take it. */
    options: {
      cluster: '',
      wsHost: host,
      wsPort: port,
      forceTLS: false,
      enabledTransports: ['ws' as const],
    },
    // An address on a port, not a pipe.
    endpoint: `http://${host}:${(endpoint.address() as AddressInfo).port}/pusher/user-auth`,
    /** Until the connections of a measured round are gone. */
    untilQuiet: () => until(() => server.connections.length === 0),
    async end() {
      await pusher.close();
      endpoint.closeAllConnections();
      await new Promise((done) => endpoint.close(done));
    },
  };
}

export type Loopback = Awaited<ReturnType<typeof startLoopback>>;
