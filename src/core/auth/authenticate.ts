import type { PusherRuntime } from '../client/PusherClient';
import { parseJson } from '../parseJson';
import type { PusherError, PusherErrorDetails } from '../PusherError';
import type { AuthCallback, AuthContext } from './AuthOptions';
import type { Asking, FailureClass, Provided } from './AuthSubject';

/** Asks the app to sign a user or a channel for a socket, once: the reply, which is not checked yet, or a failure. */
export const authenticate = async (
  asking: AuthContext & Asking,
  provided: Promise<Provided>,
  runtime: PusherRuntime,
  Failure: FailureClass,
): Promise<unknown> => {
  try {
    const [options, params, headers] = await provided;
    const { customHandler, endpoint = '/pusher/user-auth' } = options;
    const { channelName } = asking;
    // Byte for byte as pusher-js writes it.
    const body = [
      { socket_id: asking.socketId },
      channelName && { channel_name: channelName },
      options.params,
      params,
    ]
      .flatMap((fields) => Object.entries(fields ?? {}))
      .map((field) => field.map(encodeURIComponent).join('='))
      .join('&');
    if (customHandler ?? options.transport === 'jsonp')
      return await called((callback) =>
        customHandler
          ? customHandler(asking, callback)
          : runtime.getAuthorizers().jsonp(runtime, body, { endpoint }, '', callback),
      );
    return await post(Failure, endpoint, {
      // The `credentials` and the `signal`: `fetch` passes over what it does not know.
      ...options,
      ...asking,
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...options.headers, ...headers },
      body,
    });
  } catch (cause) {
    // An HTTP `status` on what a handler or provider failed with counts as the endpoint's.
    return refusal(Failure, (cause as { status?: unknown } | null | undefined)?.status, { cause });
  }
};

/** What a function in the callback style calls back with, or the promise that it returns resolves to. */
const called = (run: (callback: AuthCallback<unknown>) => unknown) =>
  new Promise((resolve, reject) => {
    // An async handler that resolves to nothing has called back, or still will.
    Promise.resolve(
      run((error, data) => {
        if (error) reject(error);
        else resolve(data);
      }),
    ).then((data) => {
      if (data !== undefined) resolve(data);
    }, reject);
  });

const post = async (Failure: FailureClass, endpoint: string, request: RequestInit): Promise<unknown> => {
  try {
    const response = await fetch(endpoint, request);
    const text = await response.text();
    // In seconds, or as a date: the casts, since JavaScript reads a string as a number, and `null` as 0.
    const after = response.headers.get('Retry-After') as unknown as number;
    return response.ok
      ? parseJson(text)
      : refusal(Failure, response.status, {
          retryAfter: after * 1000 || Date.parse(after as unknown as string) - Date.now() || undefined,
        });
  } catch {
    // No `cause`: it may quote a header, and browsers tell nothing in it.
    return new Failure('unreachable');
  }
};

/** A failure by its HTTP status, where it has one. The cast: a pattern reads a number as its digits. */
const refusal = (Failure: FailureClass, status: unknown, details: PusherErrorDetails): PusherError =>
  typeof status === 'number'
    ? new Failure(/40[13]/.test(status as unknown as string) ? 'denied' : 'http-error', {
        status,
        ...details,
      })
    : new Failure('handler-error', details);
