import type { PusherError } from '../PusherError';

/** Why an auth request failed: the codes that sign-ins and channels have in common. */
export type AuthErrorCode =
  | 'unreachable'
  | 'denied'
  | 'http-error'
  | 'invalid-reply'
  | 'handler-error'
  | 'auth-timeout'
  | 'reply-timeout';

/** Form fields of the auth request. */
export type AuthParams = Record<string, string | number | boolean>;

/** What providers and custom handlers are told about the request. */
export interface AuthContext<Failure = PusherError> {
  /** 1 for the first request on this connection, 2 for its first retry, and so on. */
  attempt: number;
  /** Why the last request failed; `null` for the first. A `status` of 401 asks for a fresh token. */
  error: Failure | null;
  /** Aborted when the reply is no longer needed: timed out, signed out, disconnected or unmounted. */
  signal: AbortSignal;
}

/** The callback of a custom handler, as pusher-js has it: call it with an error, or with `null` and the data. */
export type AuthCallback<Data> = (error: Error | null, data: Data | null) => void;

/**
 * What a custom handler returns. Only a promise counts as an answer, and it must be a promise of the data. Any other value,
 * such as the id of a timer, is ignored: then the handler answers by its callback.
 */
export type AuthHandlerResult<Data> =
  | PromiseLike<Data>
  | (object & { then?: undefined })
  | string
  | number
  | bigint
  | boolean
  | symbol
  | null
  | undefined
  | void;

/**
 * Answers an auth request in place of the endpoint: it returns a promise of the data, or calls `callback`. A rejection, an
 * exception or an error given to `callback` fails the request with `handler-error`, or by the HTTP `status` of the error.
 *
 * @example
 * ```ts
 * const byPromise: UserAuthenticationHandler = async ({ socketId, signal }) => {
 *   const response = await fetch(`/sign/${socketId}`, { signal });
 *   return (await response.json()) as AuthData;
 * };
 * const byCallback: UserAuthenticationHandler = ({ socketId }, callback) => {
 *   bridge.sign(socketId, (data) => callback(null, data));
 * };
 * ```
 */
export type AuthHandler<Asking, Data, Failure = PusherError> = (
  request: AuthContext<Failure> & Asking,
  callback: AuthCallback<Data>,
) => AuthHandlerResult<Data>;

/**
 * When a failed auth request is tried again: how many times, always (`true`), never (`false`), or what a function decides.
 * `failureCount` is 0 after the first failure.
 */
export type Retry<Failure = PusherError> =
  number | boolean | ((failureCount: number, error: Failure) => boolean);

/** How long to wait before the next request, in milliseconds. `failureCount` is 0 after the first failure. */
export type RetryDelay<Failure = PusherError> = number | ((failureCount: number, error: Failure) => number);

/** How your server is asked: the seven options of pusher-js with its defaults, and four more. */
export interface AuthOptions<Asking, Data, Failure = PusherError> {
  /** The URL of the auth endpoint. Default `/pusher/user-auth` for users, `/pusher/auth` for channels. */
  endpoint?: string;
  /** How the endpoint is asked. `jsonp` needs the browser build of pusher-js, and sends no headers. Default `ajax`. */
  transport?: 'ajax' | 'jsonp';
  /** Additional form fields. Default `{}`. */
  params?: AuthParams;
  /** Additional headers. Default `{}`. */
  headers?: Record<string, string>;
  /** Returns additional form fields for each request. Default `null`. */
  paramsProvider?: ((context: AuthContext<Failure>) => AuthParams | Promise<AuthParams>) | null;
  /** Returns additional headers for each request; they override `headers`. Default `null`. */
  headersProvider?:
    ((context: AuthContext<Failure>) => Record<string, string> | Promise<Record<string, string>>) | null;
  /** Answers the request in place of the endpoint. Default `null`. */
  customHandler?: AuthHandler<Asking, Data, Failure> | null;
  /** Whether the request includes cookies, as in `fetch`. Default `same-origin`. */
  credentials?: RequestCredentials;
  /** The time limit for one auth request, and then for Pusher's reply, in milliseconds. Default 10,000. */
  timeout?: number;
  /**
   * When a failed request is tried again. Default 3, for failures that are `retryable`. A 401 is tried once more if a provider
   * or handler can refresh the token.
   */
  retry?: Retry<Failure>;
  /** The delay before a retry, in milliseconds. Default: exponential with full jitter, from 500 to 30,000. */
  retryDelay?: RetryDelay<Failure>;
}
