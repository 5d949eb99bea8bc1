import { rememberNodeRequest } from './nodeRequestOf';
import type { NodeRequest } from './NodeRequest';
import type { NodeResponse } from './NodeResponse';
import { sendResponse } from './sendResponse';
import { toRequest } from './toRequest';

/** The options of {@link toNodeHandler}. */
export interface NodeHandlerOptions {
  /**
   * Whether a proxy in front of the server sets `X-Forwarded-Proto` and `X-Forwarded-Host`, and removes those that a client
   * has sent. They then make the URL of the request. Default: `false`.
   */
  trustProxy?: boolean;
}

/** Fastify's request and reply have those of `node:http` as `raw`. */
interface FastifyRequest {
  raw: NodeRequest;
}
interface FastifyReply {
  raw: NodeResponse;
  /** Tells Fastify that somebody else sends the reply. */
  hijack(): unknown;
}

/** Handles a request of `node:http`, Express or Fastify. Never rejects. */
export interface NodeHandler {
  (request: NodeRequest, response: NodeResponse, next?: (error?: unknown) => void): void;
  (request: FastifyRequest, reply: FastifyReply): Promise<void>;
}

/**
 * Turns a handler of requests into one for `node:http`, Express or Fastify.
 *
 * In Express, it works with and without a body parser. In Fastify, use it as an `onRequest` hook, which runs before Fastify
 * reads the body: Fastify refuses forms otherwise. If the client goes, the request's `signal` aborts.
 *
 * @param handler - handles a `Request`, as `createUserAuthHandler` and `createChannelAuthHandler` do
 * @param options - what to do with errors and hosts
 *
 * @example
 * ```ts
 * createServer(toNodeHandler(handler)); // node:http
 * app.post('/pusher/user-auth', toNodeHandler(handler)); // Express
 * app.post('/pusher/user-auth', { onRequest: toNodeHandler(handler) }, () => undefined); // Fastify
 * ```
 */
export function toNodeHandler(
  handler: (request: Request) => Response | Promise<Response>,
  { trustProxy = false }: NodeHandlerOptions = {},
): NodeHandler {
  // Fastify wants two parameters of an async function.
  return async (
    from: NodeRequest | FastifyRequest,
    to: NodeResponse | FastifyReply,
    ...[next]: [next?: (error?: unknown) => void]
  ) => {
    const nodeRequest = 'raw' in from ? from.raw : from;
    if ('raw' in to) {
      to.hijack();
      await handle(nodeRequest, to.raw, from).catch(fail(to.raw));
    } else {
      await handle(nodeRequest, to, from).catch(next ?? fail(to));
    }
  };

  async function handle(nodeRequest: NodeRequest, response: NodeResponse, from: unknown): Promise<void> {
    const gone = new AbortController();
    response.once('close', () => {
      if (!response.writableFinished) gone.abort();
    });
    const request = toRequest(nodeRequest, gone.signal, trustProxy);
    if (request) rememberNodeRequest(request, from);
    const reply = request ? await handler(request) : new Response('Bad Request', { status: 400 });
    await sendResponse(reply, nodeRequest, response);
  }
}

/** Without a framework that handles errors, an exception would end the process. */
const fail = (response: NodeResponse) => (error: unknown) => {
  // eslint-disable-next-line no-console -- the log of the server is the only place where the app's developer sees it
  console.error(error);
  if (response.headersSent) response.destroy();
  else {
    response.statusCode = 500;
    response.end();
  }
};
