import type { SigninErrorCode } from 'react-pusher-user';

/** What to do about each error, in short. `docs/errors.md` has more. */
export const REMEDIES: Record<SigninErrorCode, string> = {
  unreachable:
    'Open the endpoint’s request in the Network tab. Check its URL, CORS and whether the server runs.',
  denied:
    'Log in to the app again, or let `headersProvider` fetch a new token. Check `credentials` for other origins.',
  'http-error': 'Read the log of the auth endpoint: it answered with an error of its own.',
  'invalid-reply': 'Return what authenticateUser() of the server SDK returns, unchanged, as JSON.',
  'handler-error': 'The cause is an exception in a handler or provider of the app: fix it there.',
  'auth-timeout': 'Find out why the endpoint takes so long, or raise `userAuthentication.timeout`.',
  rejected: 'Compare the key and the secret on the server with those of the Pusher app.',
  'reply-timeout': 'Switch user authentication on for the Pusher app, or check the version of the server.',
  'user-mismatch': 'The endpoint signs another user than `userId`. Check whose session it reads.',
  terminated: 'Call signin() to connect and sign in again, if the user may.',
  'connection-failed': 'See the Connection tab: host, port, `forceTLS`, `cluster` and the network.',
  disabled: 'Set `enabled`, or call signin() while the provider is mounted.',
  aborted: 'Nothing: the app itself has ended this sign-in.',
};
