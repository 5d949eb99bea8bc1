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
  '<!doctype html><meta charset="utf-8"><title>Tab</title><body><script type="module" src="/page.js"></script>';

/** Serves the app of the tabs, with the auth endpoints beside it. Each auth request is recorded. */
export async function serveApp({ key, secret }: { key: string; secret: string }) {
  const scripts = await bundlePage();
  const requests: AuthRequest[] = [];
  const userOf = (request: Request) => request.headers.get('X-User') ?? '';
  const getUser = (request: Request) => (userOf(request) ? { id: userOf(request) } : null);

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
  const answer = async (request: Request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/') return fileResponse(HTML, 'text/html');
    if (pathname === '/user-auth') return signUser(request);
    if (pathname === '/channel-auth') return signChannel(request);
    const script = scripts.get(pathname.slice(1));
    return script === undefined
      ? new Response(null, { status: 404 })
      : fileResponse(script, 'text/javascript');
  };
  const handler = toNodeHandler(answer);
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

function fileResponse(text: string, type: string): Response {
  return new Response(text, { headers: { 'Content-Type': type, 'Cache-Control': 'no-store' } });
}
