import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Pusher from 'pusher';
import { startPusherServer } from 'react-pusher-user/testing/node';
import type { Backend } from './Backend';

/**
 * Starts a Pusher server and the app's own server. `POST /pusher/user-auth` signs the user that the form field `user` names.
 * `POST /pusher/auth` authorizes that user for any channel.
 */
export async function startBackend(): Promise<{ backend: Backend; close: () => Promise<void> }> {
  const pusher = await startPusherServer();
  const { host, port } = pusher;
  const { id: appId, key, secret } = pusher.server.app;
  const sdk = new Pusher({ appId, key, secret, host, port: String(port), useTLS: false });

  async function answer(request: IncomingMessage): Promise<unknown> {
    // happy-dom asks first, where browsers do not: the request has no body yet.
    if (request.method === 'OPTIONS') return {};
    let body = '';
    for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
    const form = new URLSearchParams(body);
    const socketId = form.get('socket_id') ?? '';
    const channel = form.get('channel_name');
    const user = form.get('user') ?? 'ada';
    if (request.url === '/pusher/user-auth') return sdk.authenticateUser(socketId, { id: user });
    if (request.url !== '/pusher/auth' || channel === null) return undefined;
    const member = channel.startsWith('presence-') ? { user_id: user } : undefined;
    return sdk.authorizeChannel(socketId, channel, member);
  }

  const server = createServer((request, response) => {
    allowOrigin(request, response);
    answer(request).then(
      (reply) => {
        response.statusCode = reply === undefined ? 404 : 200;
        response.end(JSON.stringify(reply ?? {}));
      },
      (error: unknown) => response.writeHead(502).end(String(error)),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const backend: Backend = {
    appId,
    key,
    secret,
    host,
    port,
    authUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  };
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await pusher.close();
  };
  return { backend, close };
}

/** The page of a consumer has another origin. */
function allowOrigin({ headers }: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Access-Control-Allow-Origin', headers.origin ?? '*');
  response.setHeader('Access-Control-Allow-Credentials', 'true');
  response.setHeader('Access-Control-Allow-Headers', headers['access-control-request-headers'] ?? '');
}
