import { createPusherServer, type PusherServer } from 'react-pusher-user/testing';
import { type Account, ACCOUNTS } from './accounts';
import type { EndpointAnswer } from './ServerRules';

/**
 * The app's backend, as far as the playground needs one: `POST /pusher/user-auth`. `account` is whom the session cookie
 * would name; `answer` makes it misbehave.
 */
export function createAuthEndpoint(server: PusherServer) {
  // The right key, but the secret of another app: a mistake as common as a stale environment variable.
  const misconfigured = createPusherServer({ apps: [{ ...server.app, secret: 'the-secret-of-staging' }] });

  return async function userAuth(
    socketId: string,
    account: Account | null,
    answer: EndpointAnswer,
  ): Promise<Response> {
    const sign = (signer: PusherServer, { id, name }: Account) =>
      Response.json(signer.authenticateUser(socketId, { id, name }));

    if (!account) return new Response('Log in first', { status: 401 });
    switch (answer) {
      case 'allow':
        return sign(server, account);
      case 'deny':
        return new Response('Forbidden', { status: 403 });
      case 'fail':
        return new Response('Internal Server Error', { status: 500 });
      case 'stall':
        return new Promise<never>(() => {});
      case 'wrong-secret':
        return sign(misconfigured, account);
      case 'wrong-user':
        return sign(server, ACCOUNTS.find(({ id }) => id !== account.id) ?? account);
    }
  };
}
