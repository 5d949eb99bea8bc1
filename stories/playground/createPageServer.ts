import Pusher from 'pusher-js';
import {
  createPusherServer,
  inMemorySockets,
  type PusherConnection,
  type PusherServerOptions,
} from 'react-pusher-user/testing';
import { type OpenPageServer, pageServers } from '../server/pageServers';
import type { TrafficLog } from './createTrafficLog';
import { createValue } from './createValue';

/** A request to the app's backend. */
export interface PageRequest {
  path: string;
  socketId: string;
  /** The data that the log shows for this request. */
  data: object;
  /** Aborts the request. */
  signal?: AbortSignal;
}

export interface PageServerOptions extends PusherServerOptions {
  /** Drops all connections each time this many milliseconds have passed. */
  dropEvery?: number;
}

type Answer = () => Response | Promise<Response>;

const APPLICATION_DISABLED = { code: 4003, message: 'Application disabled' };

/**
 * Creates a Pusher server in this page, to which pusher-js connects, and a simulated network to the app's backend.
 * `latency` slows both down, so that a person can see each state.
 */
export function createPageServer(
  log: TrafficLog,
  latency: number,
  { dropEvery, ...options }: PageServerOptions = {},
) {
  const server = createPusherServer(options);
  const sockets = inMemorySockets(server, Pusher, { latency });
  server.subscribe(log.write);
  const isDenying = createValue(false);
  const openServer: OpenPageServer = { server, log, isDenying };
  pageServers.add(openServer);
  const timer = dropEvery === undefined ? undefined : setInterval(() => drop(), dropEvery);

  function drop(matches: (connection: PusherConnection) => boolean = () => true) {
    for (const connection of server.connections) if (matches(connection)) connection.drop();
  }

  /** Carries a request to the app's backend and its response back, and logs both. */
  async function exchange({ path, socketId, data, signal }: PageRequest, answer: Answer): Promise<Response> {
    const logResponse = (status: number | 'aborted' | 'failed') =>
      log.write({ type: 'response', time: Date.now(), socketId, path, status });
    log.write({ type: 'request', time: Date.now(), socketId, path, data });
    try {
      const abortion = signal ? [rejectOnAbort(signal)] : [];
      await Promise.race([new Promise((resolve) => setTimeout(resolve, 2 * latency)), ...abortion]);
      const response = await Promise.race([isDenying.get() ? forbidden() : answer(), ...abortion]);
      logResponse(response.status);
      return response;
    } catch (error) {
      logResponse(signal?.aborted ? 'aborted' : 'failed');
      throw error;
    }
  }

  return {
    server,
    log,
    isDenying,

    /** The props of a `<PusherProvider>` that connects to this server. */
    connection: { appKey: server.app.key, cluster: 'in-memory', loadPusher: sockets.loadPusher },

    exchange,

    /** Simulates a POST request. Throws an error with the `status` of a response that is not OK. */
    async post(request: PageRequest, answer: Answer): Promise<unknown> {
      const response = await exchange(request, answer);
      if (!response.ok) throw Object.assign(new Error(await response.text()), { status: response.status });
      return response.json();
    },

    /** Refuses new connections, or accepts them again. */
    refuse(isRefusing: boolean, refusal = APPLICATION_DISABLED) {
      server.refuseConnections(isRefusing ? refusal : null);
    },

    /** Drops the matching connections without a close frame, as a lost network does. pusher-js reconnects. */
    drop,

    close() {
      clearInterval(timer);
      pageServers.remove(openServer);
      sockets.restore();
      server.close();
    },
  };
}

const forbidden = () => new Response('Denied by the server console', { status: 403 });

const rejectOnAbort = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    const abort = () => reject(new Error('The request was aborted.'));
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
