import { type Account, ACCOUNTS } from '../playground/accounts';
import { createAuthEndpoint } from '../playground/createAuthEndpoint';
import type { createPageServer } from '../playground/createPageServer';
import type { Value } from '../playground/createValue';
import type { BackendAnswer, BackendRules } from './BackendRules';
import type { Backend } from './backends';

type Page = Pick<ReturnType<typeof createPageServer>, 'server' | 'exchange'>;

/** Creates the backend of an example's app. It has the two auth endpoints, and Ada is logged in. */
export function createBackend({ server, exchange }: Page, rules: Pick<Value<BackendRules>, 'get'>): Backend {
  const endpoint = createAuthEndpoint(server);

  function respond(account: Account | null, answer: BackendAnswer, sign: Parameters<typeof endpoint>[2]) {
    switch (answer) {
      case 'unreachable':
        // As `fetch` fails without a network.
        return Promise.reject(new TypeError('Failed to fetch'));
      case 'invalid-reply':
        return Response.json({ ok: true });
      case 'expired':
        return new Response('The session has expired', { status: 401 });
      default:
        return endpoint(account, answer, sign);
    }
  }

  const authenticate = (account: Account | null, socketId: string) =>
    respond(account, rules.get().endpoint, (signer, { id, name }) =>
      signer.authenticateUser(socketId, {
        id,
        name,
        watchlist: [...(rules.get().watchlist ?? othersThan(id))],
      }),
    );
  const authorize = (account: Account | null, socketId: string, channel: string) =>
    respond(account, rules.get().channelEndpoint, (signer, { id, name }) =>
      signer.authorizeChannel(socketId, channel, { user_id: id, user_info: { name } }),
    );

  return {
    owns: (socketId) => server.connections.some((connection) => connection.socketId === socketId),
    answer({ path, form, account, signal }) {
      const socketId = form.get('socket_id') ?? '';
      const data = Object.fromEntries(form);
      return exchange({ path, socketId, data, signal }, () =>
        path === '/pusher/auth'
          ? authorize(account, socketId, form.get('channel_name') ?? '')
          : authenticate(account, socketId),
      );
    },
  };
}

const othersThan = (userId: string): string[] =>
  ACCOUNTS.map(({ id }): string => id).filter((id) => id !== userId);
