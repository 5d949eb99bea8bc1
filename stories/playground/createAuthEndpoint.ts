import { createPusherServer, type PusherServer } from 'react-pusher-user/testing';
import { type Account, ACCOUNTS } from './accounts';
import type { EndpointAnswer } from './ServerRules';

/** Returns the signed response that the Pusher server SDK would return. */
type Sign = (signer: PusherServer, account: Account) => object;

/**
 * Creates an auth endpoint of the app's backend. `account` is the logged-in account, which a real backend reads from the
 * session cookie. `answer` makes the endpoint fail in a given way.
 */
export function createAuthEndpoint(server: PusherServer) {
  // A backend with the right key and the secret of another app, for example from an outdated environment variable.
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
