import Pusher from 'pusher-js';
import type { AuthData, UserAuthenticationHandler } from 'react-pusher-user';
import { createPusherServer, inMemorySockets } from 'react-pusher-user/testing';
import type { Account } from './accounts';
import { createAuthEndpoint } from './createAuthEndpoint';
import type { WireLog } from './createWireLog';
import { type ServerRules, WELL_BEHAVED } from './ServerRules';

export type PlaygroundServer = ReturnType<typeof createPlaygroundServer>;

/**
 * A Pusher server and an app's backend, both in this page. Real pusher-js connects to it; everything takes `latency`
 * milliseconds, so that eyes can follow.
 */
export function createPlaygroundServer(log: WireLog, latency: number) {
  const server = createPusherServer();
  const memory = inMemorySockets(server, Pusher, { latency });
  const userAuth = createAuthEndpoint(server);
  let rules = WELL_BEHAVED;

  server.subscribe(log.write);
  server.intercept(({ event }) => (rules.ignoresSignin && event === 'pusher:signin' ? 'drop' : undefined));

  /** As `fetch('/pusher/user-auth', …)` would, with the session of `account`. */
  async function post(socketId: string, account: Account | null, signal: AbortSignal): Promise<Response> {
    await wait(2 * latency, signal);
    return Promise.race([userAuth(socketId, account, rules.endpoint), aborted(signal)]);
  }

  return {
    /** What a `<PusherProvider>` needs to connect here. */
    connection: { appKey: server.app.key, cluster: 'in-memory', loadPusher: memory.loadPusher },

    /** Asks the endpoint to sign `account`, as a `customHandler`: an error's `status` is the endpoint's. */
    async authenticate(
      account: Account | null,
      { socketId, attempt, signal }: Parameters<UserAuthenticationHandler>[0],
    ): Promise<AuthData> {
      log.write({ type: 'request', time: Date.now(), socketId, attempt });
      const respond = (status: number | 'given up') =>
        log.write({ type: 'response', time: Date.now(), socketId, status });
      try {
        const response = await post(socketId, account, signal);
        respond(response.status);
        if (!response.ok) throw Object.assign(new Error(await response.text()), { status: response.status });
        return (await response.json()) as AuthData;
      } catch (error) {
        if (signal.aborted) respond('given up');
        throw error;
      }
    },

    /** Behaves by these rules from now on. */
    follow(next: ServerRules) {
      rules = next;
      const refusal = { code: 4003, message: 'Application disabled' };
      server.refuseConnections(next.refusesConnections ? refusal : null);
    },

    /** Sends the user an event. */
    send: (userId: string, event: string, data: unknown) => server.sendToUser(userId, event, data),

    /** Cuts the user off, for good: pusher-js does not come back by itself. */
    terminate: (userId: string) => server.terminateUserConnections(userId),

    /** Cuts the line, as a tunnel would: pusher-js reconnects after a second. */
    drop() {
      for (const connection of server.connections) connection.drop();
    },

    /** Ends everything that this server began. */
    close() {
      memory.restore();
      server.close();
    },
  };
}

const wait = (delay: number, signal: AbortSignal) =>
  Promise.race([new Promise((resolve) => setTimeout(resolve, delay)), aborted(signal)]);

const aborted = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    const abort = () => reject(new Error('The answer is no longer wanted.'));
    if (signal.aborted) abort();
    else signal.addEventListener('abort', abort, { once: true });
  });
