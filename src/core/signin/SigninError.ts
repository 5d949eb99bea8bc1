import { explain, PusherError, type PusherErrorDetails } from '../PusherError';

/** What has happened, and what to do about it. `$` stands for the server's words or the HTTP status. */
const TEXTS = {
  unreachable: 'The auth endpoint could not be reached.',
  denied:
    'The auth endpoint answered $. Check that the request carries the session: `headers`, `credentials`.',
  'http-error': "The auth endpoint answered $. See `cause` and the endpoint's log.",
  'invalid-reply':
    "The auth reply is not { auth, user_data } as the server SDK's authenticateUser() returns it: two strings, the second JSON with a non-empty string `id`.",
  'handler-error': 'A handler or provider in `userAuthentication` failed: see `cause`.',
  'auth-timeout':
    'No auth reply in time. Check the endpoint or handler, or raise `userAuthentication.timeout`.',
  rejected: 'Pusher rejected the sign-in ($). Check the key and the secret that your server signs with.',
  'reply-timeout':
    'Pusher did not answer the sign-in. Is user authentication switched on for this app and server?',
  'user-mismatch':
    'The signed-in user is not the user in `userId`. Check whose session the auth endpoint reads.',
  terminated: 'The server ended the connection ($). signin() connects and signs in again.',
  'connection-failed': 'No connection to Pusher ($).',
  disabled: 'signin() needs its <PusherProvider> to be mounted, and not `enabled={false}`.',
  aborted: 'The sign-in was cancelled: the app signed out, disconnected or unmounted its provider.',
};

/**
 * Why a sign-in failed. `docs/errors.md` has the remedy for each code.
 *
 * - `unreachable`: the auth endpoint could not be reached;
 * - `denied`: it answered 401 or 403;
 * - `http-error`: it answered another error status;
 * - `invalid-reply`: its reply is not `{ auth, user_data }`;
 * - `handler-error`: `customHandler`, `paramsProvider` or `headersProvider` failed;
 * - `auth-timeout`: no reply from the endpoint or the handler in time;
 * - `rejected`: Pusher rejected the signature or the user;
 * - `reply-timeout`: Pusher did not answer the sign-in in time;
 * - `user-mismatch`: the signed-in user is not the one the app expects;
 * - `terminated`: the server ended the connection;
 * - `connection-failed`: the server refused the connection, no server answers, or pusher-js did not load or has no transport;
 * - `disabled`: the provider is unmounted or not `enabled`;
 * - `aborted`: signed out, disconnected or unmounted meanwhile (rejects the promise, never shown as a state).
 */
export type SigninErrorCode = keyof typeof TEXTS;

/**
 * A sign-in that failed. Its message says what to do; it holds no token, header or signature.
 *
 * @example
 * ```tsx
 * const { error, signin } = useSignin();
 * if (error?.code === 'denied') return <LoginForm onLogin={() => void signin()} />;
 * ```
 */
export class SigninError extends PusherError<SigninErrorCode> {
  /** `words`: the server's own. `reason`: what else was found out. Both become part of the message. */
  constructor(
    code: SigninErrorCode,
    details: PusherErrorDetails = {},
    words: string | number | undefined = details.status,
    reason?: string,
  ) {
    super(code, explain(TEXTS[code], words, reason), details);
    this.name = 'SigninError';
  }
}
