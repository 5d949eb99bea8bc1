import { createPusherServer, type PusherServer } from 'react-pusher-user/testing';
import { type Account, ACCOUNTS } from './accounts';
import type { EndpointAnswer } from './ServerRules';

/** Signs an account: what the server SDK would return. */
type Sign = (signer: PusherServer, account: Account) => object;

/**
 * The app's backend, as far as the playground needs one: an auth endpoint. `account` is whom the session cookie would
 * name; `answer` makes it misbehave.
 */
export function createAuthEndpoint(server: PusherServer) {
  // The right key, but the secret of another app: a mistake as common as a stale environment variable.
  const misconfigured = createPusherServer({ apps: [{ ...server.app, secret: 'the-secret-of-staging' }] });

  return async function authenticate(
    account: Account | null,
    answer: EndpointAnswer,
    sign: Sign,
  ): Promise<Response> {
    if (!account) return new Response('Log in first', { status: 401 });
    switch (answer) {
      case 'allow':
        return Response.json(sign(server, account));
      case 'deny':
        return new Response('Forbidden', { status: 403 });
      case 'fail':
        return new Response('Internal Server Error', { status: 500 });
      case 'stall':
        return new Promise<never>(() => {});
      case 'wrong-secret':
        return Response.json(sign(misconfigured, account));
      case 'wrong-user':
        return Response.json(sign(server, ACCOUNTS.find(({ id }) => id !== account.id) ?? account));
    }
  };
}
