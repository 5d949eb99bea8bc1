import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createUserAuthHandler, toNodeHandler } from 'react-pusher-user/server';
import { startPusherServer } from 'react-pusher-user/testing/node';

/** Starts what a reader of the site may have: a Pusher server on a port, and an auth endpoint that signs the user `reader` in. */
export async function startOwnApp(pageUrl: string) {
  const { server, port, close } = await startPusherServer();
  const { key, secret } = server.app;
  const handler = createUserAuthHandler({
    key,
    secret,
    getUser: () => ({ id: 'reader' }),
    allowedOrigins: [new URL(pageUrl).origin],
  });
  const answer = toNodeHandler(handler);
  const backend = createServer((request, response) => {
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(backend, 'listening');
  const { port: backendPort } = backend.address() as AddressInfo; // A server on a port has no other kind of address.
  return {
    server,
    /** What the reader enters into the controls of the playground. The key comes last: with it, the page connects. */
    controls: {
      wsHost: '127.0.0.1',
      wsPort: String(port),
      endpoint: `http://127.0.0.1:${backendPort}/pusher/user-auth`,
      appKey: key,
    },
    async close() {
      backend.close();
      await close();
    },
  };
}
