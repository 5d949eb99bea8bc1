import type { PusherRuntime } from '../client/PusherClient';
import { parseJson } from '../parseJson';
import type { PusherErrorDetails } from '../PusherError';
import type { AuthCallback, AuthContext, AuthErrorCode } from './AuthOptions';
import type { AnyAuthOptions, Asking } from './AuthSubject';

/** The code of a failure with its details, or no code and the reply, which is not checked yet. */
export type Outcome = [code: AuthErrorCode, details?: PusherErrorDetails] | [code: '', reply: unknown];

/** What the providers said, to which options, and when. */
export type Provided = [
  options: AnyAuthOptions,
  since: number,
  params?: object | null,
  headers?: object | null,
];

/** Asks the providers, which need not know for which socket. */
export async function provide(context: AuthContext, options: AnyAuthOptions): Promise<Provided> {
  const { customHandler, paramsProvider, headersProvider } = options;
  const [params, headers] = await Promise.all(
    // Each in a function of its own: where one throws, the other is heard all the same.
    [paramsProvider, headersProvider].map(async (ask) => (customHandler ? null : ask?.(context))),
  );
  return [options, Date.now(), params, headers];
}

/** Asks the app to sign a user or a channel for a socket, once. */
export async function authenticate(
  asking: AuthContext & Asking,
  provided: Promise<Provided>,
  runtime: PusherRuntime,
): Promise<Outcome> {
  const { socketId: socket_id, channelName: channel_name, signal } = asking;
  try {
    const [options, , params, headers] = await provided;
    const { customHandler, transport = 'ajax', endpoint = '/pusher/user-auth', credentials } = options;
    // Byte for byte as pusher-js writes it.
    const body = [{ socket_id, ...(channel_name && { channel_name }) }, options.params, params]
      .flatMap((fields) => Object.entries(fields ?? {}))
      .map((field) => field.map(encodeURIComponent).join('='))
      .join('&');
    if (customHandler ?? transport !== 'ajax')
      return [
        '',
        await called((callback) => {
          if (customHandler) return customHandler(asking, callback);
          runtime.getAuthorizers()[transport](runtime, body, { endpoint }, 'user-authentication', callback);
        }),
      ];
    return await post(endpoint, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        ...options.headers,
        ...headers,
      },
      body,
      credentials,
      signal,
    });
  } catch (cause) {
    // An HTTP `status` on what a handler or provider failed with counts as the endpoint's.
    const { status } = (cause ?? {}) as { status?: unknown };
    return typeof status === 'number' ? statusFailure(status, { cause }) : ['handler-error', { cause }];
  }
}

/** What a function in the callback style calls back with, or the promise that it returns resolves to. */
function called(run: (callback: AuthCallback<unknown>) => unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const returned = run((error, data) => {
      if (error) reject(error);
      else resolve(data);
    });
    // An async handler that resolves to nothing has called back, or still will.
    Promise.resolve(returned).then((data) => {
      if (data !== undefined) resolve(data);
    }, reject);
  });
}

async function post(endpoint: string, request: RequestInit): Promise<Outcome> {
  let response, text;
  try {
    response = await fetch(endpoint, request);
    text = await response.text();
  } catch {
    // No `cause`: it may quote a header, and browsers tell nothing in it.
    return ['unreachable'];
  }
  if (response.ok) return ['', parseJson(text)];
  // In seconds, or as a date.
  const after = String(response.headers.get('Retry-After'));
  return statusFailure(response.status, {
    retryAfter: Number(after) * 1000 || Date.parse(after) - Date.now() || undefined,
  });
}

const statusFailure = (status: number, details: PusherErrorDetails): Outcome => [
  status === 401 || status === 403 ? 'denied' : 'http-error',
  { status, ...details },
];
