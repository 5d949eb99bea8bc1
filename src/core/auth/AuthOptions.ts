import type { PusherError } from '../PusherError';

/** Why an auth request failed: codes that sign-ins and channels share. */
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

/** What providers and custom handlers are told of the request they serve. */
export interface AuthContext<Failure = PusherError> {
  /** 1 for the first request on this connection, 2 for its first retry, … */
  attempt: number;
  /** Why the last request failed: a 401 here asks for a fresh token. */
  error: Failure | null;
  /** Aborted when the reply is no longer wanted: timed out, signed out, dropped, unmounted. */
  signal: AbortSignal;
}

/** What a custom handler answers, in pusher-js's callback style. */
export type AuthCallback<Data> = (error: Error | null, data: Data | null) => void;

/** Answers an auth request by itself: calls back, or returns a promise of the data. */
export type AuthHandler<Asking, Data, Failure = PusherError> = (
  request: AuthContext<Failure> & Asking,
  callback: AuthCallback<Data>,
) => Promise<Data | void> | void;

/** When a failed auth request is made again: how many times, always or never, or what a function decides. */
export type Retry<Failure = PusherError> =
  number | boolean | ((failureCount: number, error: Failure) => boolean);

/** How long to wait before the next request, in milliseconds; `failureCount` is 0 after the first failure. */
export type RetryDelay<Failure = PusherError> = number | ((failureCount: number, error: Failure) => number);

/** How the app's server is asked: the seven options of pusher-js, with its defaults, and what it lacks. */
export interface AuthOptions<Asking, Data, Failure = PusherError> {
  /** Default `/pusher/user-auth` for users, `/pusher/auth` for channels. */
  endpoint?: string;
  /** Default `ajax`; `jsonp` needs pusher-js's browser build, and sends no headers. */
  transport?: 'ajax' | 'jsonp';
  /** More form fields. Default `{}`. */
  params?: AuthParams;
  /** More headers. Default `{}`. */
  headers?: Record<string, string>;
  /** Form fields made anew for each request. Default `null`. */
  paramsProvider?: ((context: AuthContext<Failure>) => AuthParams | Promise<AuthParams>) | null;
  /** Headers made anew for each request; they win over `headers`. Default `null`. */
  headersProvider?:
    ((context: AuthContext<Failure>) => Record<string, string> | Promise<Record<string, string>>) | null;
  /** Answers in place of the endpoint. Default `null`. */
  customHandler?: AuthHandler<Asking, Data, Failure> | null;
  /** Whether cookies go along, as `fetch` has it. Default `same-origin`. */
  credentials?: RequestCredentials;
  /** The most that one auth request, and then Pusher's reply, may take, in milliseconds. Default 10,000. */
  timeout?: number;
  /** Default 3, for failures that are `retryable`; a 401 is tried once more where a provider or handler can refresh. */
  retry?: Retry<Failure>;
  /** Default exponential with full jitter, from 0.5 s up to 30 s. */
  retryDelay?: RetryDelay<Failure>;
}
