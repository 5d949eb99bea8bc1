import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PusherApp } from 'react-pusher-user/testing';
import type Pusher from 'pusher';
import { createStreams } from './createStreams';
import type { AuthMode, AuthRequest } from './PusherFixture';
import type { startLines } from './startLines';

interface Reply {
  status?: number;
  type?: string;
  body: string;
}

const json = (value: unknown, status = 200): Reply => ({
  status,
  type: 'application/json',
  body: JSON.stringify(value),
});

/**
 * Starts the application's backend. It signs users in with the official SDK, and executes the commands that tests send
 * with `POST /control/…`. The form field `user` is the user to sign in, `watchlist` is a user whom that user watches, and
 * `mode` makes the endpoint misbehave.
 */
export async function startBackend(
  { key, secret }: PusherApp,
  pusher: Pusher,
  lines: ReturnType<typeof startLines>,
) {
  const requests: AuthRequest[] = [];
  const streams = createStreams(pusher);

  /** Signs a user that the SDK refuses to sign. */
  function signAnything(socketId: string, user: object): Reply {
    const user_data = JSON.stringify(user);
    const signature = createHmac('sha256', secret).update(`${socketId}::user::${user_data}`).digest('hex');
    return json({ auth: `${key}:${signature}`, user_data });
  }

  function authenticate(form: URLSearchParams, id: string): Reply | null {
    const socketId = form.get('socket_id') ?? '';
    const reply = pusher.authenticateUser(socketId, {
      id,
      user_info: { name: `User ${id}` },
      ...(form.has('watchlist') && { watchlist: form.getAll('watchlist') }),
    });
    switch (form.get('mode') as AuthMode | null) {
      case 'deny':
        return { status: 403, body: 'Forbidden' };
      case 'unauthorized':
        return { status: 401, body: 'Unauthorized' };
      case 'fail':
        return { status: 500, body: 'Internal Server Error' };
      case 'html':
        return { type: 'text/html', body: '<!doctype html><title>Log in</title>' };
      case 'bad-signature':
        return json({ ...reply, auth: reply.auth.replace(/:.*/, `:${'0'.repeat(64)}`) });
      case 'no id':
        return signAnything(socketId, { user_info: { name: id } });
      case 'a number as id':
        return signAnything(socketId, { id: 7 });
      case 'hang':
        return null;
      default:
        return json(reply);
    }
  }

  /** Authorizes `user` for any channel, unless `mode` is `deny`. */
  function authorize(form: URLSearchParams): Reply {
    const channel = form.get('channel_name') ?? '';
    const socketId = form.get('socket_id') ?? '';
    const user_id = form.get('user') ?? 'ada';
    if (form.get('mode') === 'deny') return { status: 403, body: 'Forbidden' };
    const member = { user_id, user_info: { name: `User ${user_id}` } };
    return json(
      pusher.authorizeChannel(socketId, channel, channel.startsWith('presence-') ? member : undefined),
    );
  }

  async function control(path: string, body: string): Promise<Reply> {
    const command = JSON.parse(body || '{}') as {
      userId?: string;
      channel?: string;
      event?: string;
      data?: unknown;
      line?: number;
    };
    const { userId = '', channel = '', event = '', data, line = 0 } = command;
    if (path === '/control/send') await pusher.sendToUser(userId, event, data);
    else if (path === '/control/trigger') await pusher.trigger(channel, event, data);
    else if (path === '/control/terminate') await pusher.terminateUserConnections(userId);
    else if (path === '/control/start-stream') streams.start(userId, channel);
    else if (path === '/control/stop-stream') return json(await streams.stop(userId));
    else if (path === '/control/open-line') return json(await lines.open());
    else if (path === '/control/cut-line') lines.cut(line);
    else if (path !== '/control/requests') return { status: 404, body: path };
    return json(requests.filter(({ user }) => user === userId));
  }

  async function answer(request: IncomingMessage): Promise<Reply | null> {
    const url = new URL(request.url ?? '/', 'http://backend');
    const body = await read(request);
    if (request.method === 'OPTIONS') return { status: 204, body: '' };
    if (url.pathname === '/pusher/auth') return authorize(new URLSearchParams(body));
    if (url.pathname !== '/pusher/user-auth') return control(url.pathname, body);
    const { method = '', headers } = request;
    const form = method === 'GET' ? url.searchParams : new URLSearchParams(body);
    const user = form.get('user') ?? 'ada';
    requests.push({ user, method, url: url.pathname + url.search, headers, body });
    const reply = authenticate(form, user);
    const callback = url.searchParams.get('callback');
    if (!reply || !callback) return reply;
    return { ...reply, type: 'text/javascript', body: `${callback}(${reply.body});` };
  }

  const server = createServer((request, response) => {
    allowOrigin(request, response);
    answer(request).then(
      (reply) => {
        if (!reply) return;
        response
          .writeHead(reply.status ?? 200, { 'Content-Type': reply.type ?? 'text/plain' })
          .end(reply.body);
      },
      (error: unknown) => response.writeHead(502).end(String(error)),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((done) => {
        streams.stopAll();
        server.close(() => {
          done();
        });
        server.closeAllConnections();
      }),
  };
}

async function read(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += String(chunk);
  return body;
}

/** The tested page has another origin, and may send cookies and custom headers. */
function allowOrigin({ headers }: IncomingMessage, response: ServerResponse): void {
  response.setHeader('Access-Control-Allow-Origin', headers.origin ?? '*');
  response.setHeader('Access-Control-Allow-Credentials', 'true');
  response.setHeader('Access-Control-Allow-Private-Network', 'true');
  response.setHeader('Access-Control-Allow-Methods', 'GET, POST');
  response.setHeader('Access-Control-Allow-Headers', headers['access-control-request-headers'] ?? '');
  response.setHeader('Access-Control-Max-Age', '600');
}
