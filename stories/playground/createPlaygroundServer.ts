import type { AuthData, UserAuthenticationHandler } from 'react-pusher-user';
import type { Account } from './accounts';
import { createAuthEndpoint } from './createAuthEndpoint';
import { createPageServer, type PageServerOptions } from './createPageServer';
import type { TrafficLog } from './createTrafficLog';
import { type ServerRules, DEFAULT_RULES } from './ServerRules';

export type PlaygroundServer = ReturnType<typeof createPlaygroundServer>;

/** Creates a Pusher server in this page, and a backend that signs users in and sends events to them. */
export function createPlaygroundServer(log: TrafficLog, latency: number, options?: PageServerOptions) {
  const page = createPageServer(log, latency, options);
  const { server } = page;
  const endpoint = createAuthEndpoint(server);
  let rules = DEFAULT_RULES;

  server.intercept(({ event }) => (rules.ignoresSignin && event === 'pusher:signin' ? 'drop' : undefined));

  return {
    ...page,

    /** A `customHandler` that requests a signature for `account` from the auth endpoint. */
    async authenticate(
      account: Account | null,
      { socketId, attempt, signal }: Parameters<UserAuthenticationHandler>[0],
    ): Promise<AuthData> {
      const data = { socket_id: socketId, attempt };
      return (await page.post({ path: '/pusher/user-auth', socketId, data, signal }, () =>
        endpoint(account, rules.endpoint, (signer, { id, name }) =>
          signer.authenticateUser(socketId, { id, user_info: { name } }),
        ),
      )) as AuthData; // Safe: the package validates the response.
    },

    applyRules(next: ServerRules) {
      rules = next;
      page.refuse(next.refusesConnections);
    },

    send: (userId: string, event: string, data: unknown) => server.sendToUser(userId, event, data),

    /** Closes the user's connections. pusher-js does not reconnect. */
    terminate: (userId: string) => server.terminateUserConnections(userId),
  };
}
