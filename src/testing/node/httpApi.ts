import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { PusherServer } from 'react-pusher-user/testing';
import { HttpError } from './HttpError';
import { readRequest } from './readRequest';
import { routes } from './routes';
import { verifyRequest } from './verifyRequest';

/** The part of Pusher's HTTP API that the official server SDKs call, as a listener for `http.createServer`. */
export function httpApi(server: PusherServer): RequestListener {
  return (request, response) => {
    answer(server, request).then(
      (body) => reply(response, 200, JSON.stringify(body), 'application/json'),
      (error: unknown) => {
        const [status, message] =
          error instanceof HttpError
            ? [error.status, error.message]
            : [500, 'The server failed with an unexpected error.'];
        reply(response, status, message, 'text/plain');
      },
    );
  };
}

async function answer(server: PusherServer, message: IncomingMessage): Promise<object> {
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
    return handle(server, request, params);
  }
  throw new HttpError(404, `This server has no route for ${request.method} ${request.path}.`);
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
  response.writeHead(status, { 'content-type': type }).end(body);
}
