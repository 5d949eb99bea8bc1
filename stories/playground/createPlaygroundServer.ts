import type { AuthData, UserAuthenticationHandler } from 'react-pusher-user';
import type { Account } from './accounts';
import { createAuthEndpoint } from './createAuthEndpoint';
import { createPageServer } from './createPageServer';
import type { WireLog } from './createWireLog';
import { type ServerRules, WELL_BEHAVED } from './ServerRules';

export type PlaygroundServer = ReturnType<typeof createPlaygroundServer>;

/** A Pusher server and an app's backend, for sign-ins and the events of users. */
export function createPlaygroundServer(log: WireLog, latency: number) {
  const page = createPageServer(log, latency);
  const { server } = page;
  const endpoint = createAuthEndpoint(server);
  let rules = WELL_BEHAVED;

  server.intercept(({ event }) => (rules.ignoresSignin && event === 'pusher:signin' ? 'drop' : undefined));

  return {
    ...page,

    /** Asks the endpoint to sign `account`, as a `customHandler`: an error's `status` is the endpoint's. */
    async authenticate(
      account: Account | null,
      { socketId, attempt, signal }: Parameters<UserAuthenticationHandler>[0],
    ): Promise<AuthData> {
      const data = { socket_id: socketId, attempt };
      return (await page.post({ path: '/pusher/user-auth', socketId, data, signal }, () =>
        endpoint(account, rules.endpoint, (signer, { id, name }) =>
          signer.authenticateUser(socketId, { id, name }),
        ),
      )) as AuthData; // The package checks it.
    },

    /** Behaves by these rules from now on. */
    follow(next: ServerRules) {
      rules = next;
      page.refuse(next.refusesConnections);
    },

    /** Sends the user an event. */
    send: (userId: string, event: string, data: unknown) => server.sendToUser(userId, event, data),

    /** Cuts the user off, for good: pusher-js does not come back by itself. */
    terminate: (userId: string) => server.terminateUserConnections(userId),
  };
}
