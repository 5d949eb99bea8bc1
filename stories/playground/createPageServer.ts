import Pusher from 'pusher-js';
import {
  createPusherServer,
  inMemorySockets,
  type PusherConnection,
  type PusherServerOptions,
} from 'react-pusher-user/testing';
import type { WireLog } from './createWireLog';

/** A request to the app's backend. */
export interface PageRequest {
  path: string;
  socketId: string;
  /** What the log shows of it. */
  data: object;
  /** Aborted when the answer is no longer wanted. */
  signal?: AbortSignal;
}

/**
 * A Pusher server in this page, and the way to the app's backend. Real pusher-js connects to it; everything takes
 * `latency` milliseconds, so that eyes can follow.
 */
export function createPageServer(log: WireLog, latency: number, options?: PusherServerOptions) {
  const server = createPusherServer(options);
  const memory = inMemorySockets(server, Pusher, { latency });
  server.subscribe(log.write);

  return {
    server,

    /** What a `<PusherProvider>` needs to connect here. */
    connection: { appKey: server.app.key, cluster: 'in-memory', loadPusher: memory.loadPusher },

    /** As `fetch(path, { method: 'POST', … })` would; what is no success is an error with its `status`. */
    async post(
      { path, socketId, data, signal }: PageRequest,
      answer: () => Response | Promise<Response>,
    ): Promise<unknown> {
      const respond = (status: number | 'given up') =>
        log.write({ type: 'response', time: Date.now(), socketId, path, status });
      log.write({ type: 'request', time: Date.now(), socketId, path, data });
      try {
        const gone = signal ? [aborted(signal)] : [];
        await Promise.race([new Promise((resolve) => setTimeout(resolve, 2 * latency)), ...gone]);
        const response = await Promise.race([answer(), ...gone]);
        respond(response.status);
        if (!response.ok) throw Object.assign(new Error(await response.text()), { status: response.status });
        return await response.json();
      } catch (error) {
        if (signal?.aborted) respond('given up');
        throw error;
      }
    },

    /** Turns new connections away, or takes them again. */
    refuse(isRefusing: boolean, refusal = { code: 4003, message: 'Application disabled' }) {
      server.refuseConnections(isRefusing ? refusal : null);
    },

    /** Cuts the lines that are meant, as a tunnel would: pusher-js reconnects after a second. */
    drop(isMeant: (connection: PusherConnection) => boolean = () => true) {
      for (const connection of server.connections) if (isMeant(connection)) connection.drop();
    },

    /** Ends everything that this server began. */
    close() {
      memory.restore();
      server.close();
    },
  };
}

const aborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    const abort = () => reject(new Error('The answer is no longer wanted.'));
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
