import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createChannelAuthHandler, createUserAuthHandler, toNodeHandler } from 'react-pusher-user/server';
import { bundlePage } from './bundlePage';

/** A request to one of the auth endpoints. */
export interface AuthRequest {
  user: string;
  /** The channel, or `null` for a request that signs the user. */
  channel: string | null;
}

const HTML =
  '<!doctype html><meta charset="utf-8"><title>Tab</title><body><script type="module" src="/app.js"></script>';

/** Serves the app of the tabs, with the auth endpoints beside it. Each auth request is recorded. */
export async function serveApp({ key, secret }: { key: string; secret: string }) {
  const script = await bundlePage();
  const requests: AuthRequest[] = [];
  const userOf = (request: Request) => request.headers.get('X-User') ?? '';
  const getUser = (request: Request) => ({ id: userOf(request) });

  const signUser = createUserAuthHandler({
    key,
    secret,
    getUser: (request) => {
      requests.push({ user: userOf(request), channel: null });
      return getUser(request);
    },
  });
  const signChannel = createChannelAuthHandler({
    key,
    secret,
    getUser,
    authorize: ({ user, channelName }) => {
      requests.push({ user: user?.id ?? '', channel: channelName });
      return user !== null;
    },
  });
  const page = (body: string, type: string) => () =>
    new Response(body, { headers: { 'Content-Type': type, 'Cache-Control': 'no-store' } });
  const routes: Record<string, (request: Request) => Response | Promise<Response>> = {
    '/': page(HTML, 'text/html'),
    '/app.js': page(script, 'text/javascript'),
    '/user-auth': signUser,
    '/channel-auth': signChannel,
  };
  const handler = toNodeHandler((request) => {
    const handle = routes[new URL(request.url).pathname];
    return handle?.(request) ?? new Response('Not found', { status: 404 });
  });
  const server = createServer((request, response) => {
    handler(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo; // A server on a port has no other kind of address.
  return {
    /** A secure context, as Web Locks need it. */
    url: `http://localhost:${port}`,
    requests,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
