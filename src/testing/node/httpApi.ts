import type { IncomingMessage, RequestListener as HttpListener, ServerResponse } from 'node:http';
import type { PusherServer } from 'react-pusher-user/testing/server';
import { HttpError } from './HttpError';
import type { ApiEvent } from './parseEvents';
import { readRequest } from './readRequest';
import type { RequestListener, TriggeredEvent } from './RequestRecord';
import { routes } from './routes';
import { verifyRequest } from './verifyRequest';

/** The part of Pusher's HTTP API that the official server SDKs call, as a listener for `http.createServer`. */
export function httpApi(server: PusherServer, onRequest: RequestListener): HttpListener {
  return (request, response) => {
    const events: TriggeredEvent[] = [];
    const end = (status: number, body: string, type: string, problem?: string) => {
      reply(response, status, body, type);
      onRequest({ kind: 'api', ...describe(request), status, problem, events, time: Date.now() });
    };
    answer(server, request, events).then(
      (body) => end(200, JSON.stringify(body), 'application/json'),
      (error: unknown) => {
        const [status, message] =
          error instanceof HttpError
            ? [error.status, error.message]
            : [500, 'The server failed with an unexpected error.'];
        end(status, message, 'text/plain', message);
      },
    );
  };
}

/** The parts of a request that a record may contain: the query has a signature. */
function describe({ method = 'GET', url = '/' }: IncomingMessage) {
  const [path = '/', search = ''] = url.split('?', 2);
  return { method, path, appKey: new URLSearchParams(search).get('auth_key') ?? undefined };
}

async function answer(
  server: PusherServer,
  message: IncomingMessage,
  events: TriggeredEvent[],
): Promise<object> {
  const request = await readRequest(message);
  for (const { method, path, handle } of routes) {
    const groups = path.exec(request.path)?.groups;
    if (!groups) continue;
    if (request.method !== method)
      throw new HttpError(405, `This path does not support ${request.method}: use ${method}.`);
    const params = decodeParams(groups);
    const app = server.apps.find(({ id }) => id === params.appId);
    if (!app) throw new HttpError(404, `This server has no app with the id "${params.appId}".`);
    verifyRequest(app, request);
    return handle(server, request, params, (event) => events.push(...trigger(server, app.id, event)));
  }
  throw new HttpError(404, `This server has no route for ${request.method} ${request.path}.`);
}

/** Triggers the event on each of its channels. */
function trigger(server: PusherServer, appId: string, event: ApiEvent): TriggeredEvent[] {
  const { channels, name, data, socketId } = event;
  const bytes = Buffer.byteLength(data);
  return channels.map((channel) => {
    const receivers = server.trigger(channel, name, data, { appId, socketId });
    return { channel, event: name, bytes, receivers };
  });
}

function decodeParams(groups: Record<string, string>): Record<string, string> {
  try {
    return Object.fromEntries(
      Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
  } catch {
    throw new HttpError(400, 'The path is not valid: encode its parts with encodeURIComponent().');
  }
}

function reply(response: ServerResponse, status: number, body: string, type: string): void {
  response.writeHead(status, { 'content-type': type, server: 'react-pusher-user' }).end(body);
}
