import type { PusherRuntime } from '../client/PusherClient';
import { parseJson } from './authData';
import { SigninError, type SigninErrorDetails } from './SigninError';
import type {
  AuthCallback,
  UserAuthenticationHandler,
  UserAuthenticationOptions,
} from './UserAuthenticationOptions';

/**
 * Asks the app to sign a user for a socket, once. What it resolves to is not checked yet.
 *
 * @throws SigninError for every way to fail
 */
export async function authenticate(
  context: Parameters<UserAuthenticationHandler>[0],
  options: UserAuthenticationOptions,
  runtime: PusherRuntime,
): Promise<unknown> {
  const { customHandler, transport = 'ajax', endpoint = '/pusher/user-auth', credentials } = options;
  try {
    if (customHandler) return await called((callback) => customHandler(context, callback));
    // Byte for byte as pusher-js writes it.
    const body = [{ socket_id: context.socketId }, options.params, await options.paramsProvider?.(context)]
      .flatMap((fields) => Object.entries(fields ?? {}))
      .map((field) => field.map(encodeURIComponent).join('='))
      .join('&');
    if (transport !== 'ajax')
      return await called((callback) => {
        runtime.getAuthorizers()[transport](runtime, body, { endpoint }, 'user-authentication', callback);
      });
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded',
      ...options.headers,
      ...(await options.headersProvider?.(context)),
    };
    return await post(endpoint, { method: 'POST', headers, body, credentials, signal: context.signal });
  } catch (cause) {
    if (cause instanceof SigninError) throw cause;
    // An HTTP `status` on what a handler or provider failed with counts as the endpoint's.
    const { status } = (cause ?? {}) as { status?: unknown };
    throw typeof status === 'number'
      ? statusError(status, { cause })
      : new SigninError('handler-error', { cause });
  }
}

/** What a function in the callback style calls back with, or the promise that it returns resolves to. */
function called(run: (callback: AuthCallback) => unknown): Promise<unknown> {
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

async function post(endpoint: string, request: RequestInit): Promise<unknown> {
  let response, text;
  try {
    response = await fetch(endpoint, request);
    text = await response.text();
  } catch {
    // No `cause`: it may quote a header, and browsers tell nothing in it.
    throw new SigninError('unreachable');
  }
  if (response.ok) return parseJson(text);
  // In seconds, or as a date.
  const after = String(response.headers.get('Retry-After'));
  throw statusError(response.status, {
    retryAfter: Number(after) * 1000 || Date.parse(after) - Date.now() || undefined,
  });
}

function statusError(status: number, details: SigninErrorDetails): SigninError {
  return new SigninError(status === 401 || status === 403 ? 'denied' : 'http-error', { status, ...details });
}
