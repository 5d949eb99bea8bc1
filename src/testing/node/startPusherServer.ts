import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { createPusherServer } from 'react-pusher-user/testing';
import type { Dialect, PusherServer } from 'react-pusher-user/testing';
import { acceptWebSockets } from './acceptWebSockets';
import { httpApi } from './httpApi';

export interface StartOptions {
  /** The port to listen on. Default: 0, which takes any that is free. */
  port?: number;
  /** The address to listen on. Default: `127.0.0.1`, which other machines do not reach. */
  host?: string;
  /** Which server a new one stands in for, as in `createPusherServer()`. Default: `'pusher'`. */
  dialect?: Dialect;
}

/** A server that listens; see {@link startPusherServer}. */
export interface RunningPusherServer {
  readonly host: string;
  readonly port: number;
  /** As in `http://127.0.0.1:6001`. */
  readonly url: string;
  readonly server: PusherServer;
  /**
   * Closes all sockets with code 1001, then the port, and resolves when nothing is left. A `server` that was made
   * here is closed too; one that you passed lives on, and may be started again.
   */
  close(): Promise<void>;
}

/**
 * Puts a Pusher Channels server on a port: WebSockets for pusher-js, and the HTTP API for the official server SDKs
 * (events, batches of events, ending a user's connections, channels and who is in them), with signed requests verified. It needs `ws`.
 *
 * @param server - Default: a new one from `createPusherServer()`, in the `dialect` of the options.
 * @throws Error (rejects) when the port is taken.
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
  { port: wantedPort = 0, host = '127.0.0.1', dialect }: StartOptions = {},
): Promise<RunningPusherServer> {
  const engine = server ?? createPusherServer({ dialect });
  const http = createServer(httpApi(engine));
  const closeWebSockets = acceptWebSockets(http, engine);
  const port = await listen(http, wantedPort, host);
  let closing: Promise<void> | undefined;

  const close = async () => {
    const httpClosed = new Promise<void>((resolve) => void http.close(() => resolve()));
    if (!server) engine.close();
    await closeWebSockets();
    http.closeAllConnections();
    await httpClosed;
  };
  return {
    host,
    port,
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    server: engine,
    close: () => (closing ??= close()),
  };
}

function listen(http: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', (cause: NodeJS.ErrnoException) => {
      const problem =
        cause.code === 'EADDRINUSE'
          ? `port ${port} is taken: stop what uses it, or leave \`port\` out to get a free one`
          : cause.message;
      reject(new Error(`startPusherServer() cannot listen on ${host}: ${problem}.`, { cause }));
    });
    http.listen(port, host, () => {
      const address = http.address();
      // Never a string or null, which stand for pipes and for servers that do not listen.
      if (address && typeof address === 'object') resolve(address.port);
    });
  });
}
