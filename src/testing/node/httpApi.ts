import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { PusherServer } from 'react-pusher-user/testing';
import type { ApiRequest } from './readRequest';
import { HttpError } from './HttpError';
import { parseBatch, parseEvent } from './parseEvents';
import { readRequest } from './readRequest';
import { verifyRequest } from './verifyRequest';

type Route = [path: RegExp, act: (server: PusherServer, request: ApiRequest, params: Params) => void];
type Params = Record<string, string>;

/** Each path names the app by `appId`. Source: https://pusher.com/docs/channels/library_auth_reference/rest-api/ */
const ROUTES: Route[] = [
  [
    /^\/apps\/(?<appId>[^/]+)\/events$/,
    (server, { body }, { appId }) => {
      const { channels, name, data, socketId } = parseEvent(body);
      server.trigger(channels, name, data, { appId, socketId });
    },
  ],
  [
    /^\/apps\/(?<appId>[^/]+)\/batch_events$/,
    (server, { body }, { appId }) => {
      for (const { channels, name, data, socketId } of parseBatch(body)) {
        server.trigger(channels, name, data, { appId, socketId });
      }
    },
  ],
  [
    /^\/apps\/(?<appId>[^/]+)\/users\/(?<userId>[^/]+)\/terminate_connections$/,
    (server, _request, { appId, userId = '' }) => server.terminateUserConnections(userId, { appId }),
  ],
];

/** The part of Pusher's HTTP API that its server SDKs call, as a listener for `http.createServer`. */
export function httpApi(server: PusherServer): RequestListener {
  return (request, response) => {
    answer(server, request).then(
      () => reply(response, 200, '{}', 'application/json'),
      (error: unknown) => {
        const [status, message] =
          error instanceof HttpError ? [error.status, error.message] : [500, 'The server failed.'];
        reply(response, status, message, 'text/plain');
      },
    );
  };
}

async function answer(server: PusherServer, message: IncomingMessage): Promise<void> {
  const request = await readRequest(message);
  for (const [path, act] of ROUTES) {
    const groups = path.exec(request.path)?.groups;
    if (!groups) continue;
    if (request.method !== 'POST') throw new HttpError(405, 'This path takes POST.');
    const params = decodeParams(groups);
    const app = server.apps.find(({ id }) => id === params.appId);
    if (!app) throw new HttpError(404, `This server has no app with the id "${params.appId}".`);
    verifyRequest(app, request);
    act(server, request, params);
    return;
  }
  throw new HttpError(404, `This server does not know ${request.method} ${request.path}.`);
}

function decodeParams(groups: Params): Params {
  try {
    return Object.fromEntries(
      Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
  } catch {
    throw new HttpError(400, 'The path is not well encoded.');
  }
}

function reply(response: ServerResponse, status: number, body: string, type: string): void {
  response.writeHead(status, { 'content-type': type }).end(body);
}
