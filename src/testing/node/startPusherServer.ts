import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { createPusherServer } from 'react-pusher-user/testing/server';
import type { Dialect, PusherServer } from 'react-pusher-user/testing/server';
import { acceptWebSockets } from './acceptWebSockets';
import { answerMalformed } from './answerMalformed';
import { httpApi } from './httpApi';
import type { RequestListener } from './RequestRecord';

/** The options of `startPusherServer`. */
export interface StartOptions {
  /** The port to listen on. Default: 0, which uses any free port. */
  port?: number;
  /** The address to listen on. Default: `127.0.0.1`, which other machines cannot reach. */
  host?: string;
  /**
   * The dialect of a new server, as in `createPusherServer()`. Default: `'pusher'`. Ignored if you pass a server, which has
   * its own dialect.
   */
  dialect?: Dialect;
  /**
   * Is called with each request to the HTTP API after its answer, and with each client whose WebSocket or TLS is refused. To
   * see the frames on WebSockets, call `server.subscribe()`.
   *
   * @example
   * ```ts
   * await startPusherServer(undefined, {
   *   onRequest: ({ method, path, status, problem }) => console.log(method, path, status, problem),
   * });
   * ```
   */
  onRequest?: RequestListener;
}

/** A server that listens on a port. See {@link startPusherServer}. */
export interface RunningPusherServer {
  readonly host: string;
  readonly port: number;
  /** For example `http://127.0.0.1:6001`. */
  readonly url: string;
  readonly server: PusherServer;
  /**
   * Closes all WebSockets with code 1001, stops listening, and resolves when both are done. A server that
   * `startPusherServer` created is closed too. A server that you passed stays open, and you can start it again.
   */
  close(): Promise<void>;
}

/**
 * Lets a Pusher Channels server listen on a port: with WebSockets for pusher-js, and with the HTTP API for the official
 * server SDKs (events, batches of events, terminating a user's connections, channels and their members). The signatures of
 * the requests are verified. Requires the package `ws`.
 *
 * @param server - the server that listens. Default: a new server from `createPusherServer()`, with the `dialect` of the
 * options.
 * @param options - where to listen, and what to do with requests
 * @throws Error (the promise rejects) if the port is taken.
 *
 * @example
 * ```ts
 * import PusherServerSdk from 'pusher';
 * import Pusher from 'pusher-js';
 * import { startPusherServer } from 'react-pusher-user/testing/node';
 *
 * const { host, port, server, close } = await startPusherServer();
 * const { id: appId, key, secret } = server.app;
 * const client = new Pusher(key, {
 *   cluster: 'local', wsHost: host, wsPort: port, forceTLS: false, enabledTransports: ['ws'],
 * });
 * const sdk = new PusherServerSdk({ appId, key, secret, host, port: String(port), useTLS: false });
 * await sdk.trigger('news', 'headline', { text: 'Pigs fly' });
 *
 * client.disconnect();
 * await close();
 * ```
 */
export async function startPusherServer(
  server?: PusherServer,
  { port: requestedPort = 0, host = '127.0.0.1', dialect, onRequest = () => {} }: StartOptions = {},
): Promise<RunningPusherServer> {
  const pusherServer = server ?? createPusherServer({ dialect });
  const http = createServer(httpApi(pusherServer, onRequest));
  answerMalformed(http, onRequest);
  const closeWebSockets = acceptWebSockets(http, pusherServer, onRequest);
  const port = await listen(http, requestedPort, host);
  let closing: Promise<void> | undefined;

  const close = async () => {
    const httpClosed = new Promise<void>((resolve) => void http.close(() => resolve()));
    if (!server) pusherServer.close();
    await closeWebSockets();
    http.closeAllConnections();
    await httpClosed;
  };
  return {
    host,
    port,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    server: pusherServer,
    close: () => (closing ??= close()),
  };
}

function listen(http: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', (cause: NodeJS.ErrnoException) => {
      const problem =
        cause.code === 'EADDRINUSE'
          ? `port ${port} is taken: stop the process that uses it, or omit \`port\` to use a free port`
          : cause.message;
      reject(new Error(`startPusherServer() cannot listen on ${host}: ${problem}.`, { cause }));
    });
    http.listen(port, host, () => {
      const address = http.address();
      // A server that listens on a port has an object here: a string is for pipes, and null for closed servers.
      if (address && typeof address === 'object') resolve(address.port);
    });
  });
}
