import type { PusherConstructor } from '../client/PusherClient';
import { formBody } from '../formBody';
import { parseJson } from './authData';
import { parseRetryAfter } from './retry';
import { SigninError, type SigninErrorDetails } from './SigninError';
import type {
  AuthContext,
  UserAuthenticationHandler,
  UserAuthenticationOptions,
} from './UserAuthenticationOptions';

/**
 * Asks the app to sign a user for a socket, once. What it resolves to is not checked yet.
 *
 * @throws SigninError for every way to fail
 */
export async function authenticate(
  socketId: string,
  context: AuthContext,
  options: UserAuthenticationOptions,
  runtime: PusherConstructor['Runtime'],
): Promise<unknown> {
  const { customHandler, transport = 'ajax', endpoint = '/pusher/user-auth', credentials } = options;
  try {
    if (customHandler) return await callHandler(customHandler, { socketId, ...context });
    const body = formBody({ socket_id: socketId }, options.params, await options.paramsProvider?.(context));
    if (transport === 'ajax') {
      const headers = {
        'Content-Type': 'application/x-www-form-urlencoded',
        ...options.headers,
        ...(await options.headersProvider?.(context)),
      };
      return await post(endpoint, { method: 'POST', headers, body, credentials, signal: context.signal });
    }
    return await new Promise((resolve) => {
      runtime.getAuthorizers()[transport]!(runtime, body, { endpoint }, 'user-authentication', (_, data) => {
        resolve(data);
      });
    });
  } catch (error) {
    throw error instanceof SigninError ? error : handlerError(error);
  }
}

function callHandler(
  customHandler: UserAuthenticationHandler,
  request: Parameters<UserAuthenticationHandler>[0],
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const returned = customHandler(request, (error, data) => {
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
  throw statusError(response.status, { retryAfter: parseRetryAfter(response.headers.get('Retry-After')) });
}

function statusError(status: number, details: SigninErrorDetails): SigninError {
  return new SigninError(status === 401 || status === 403 ? 'denied' : 'http-error', { status, ...details });
}

/** What a handler or provider of the app's failed with; an HTTP `status` on it counts as the endpoint's. */
function handlerError(cause: unknown): SigninError {
  const { status } = (cause ?? {}) as { status?: unknown };
  return typeof status === 'number'
    ? statusError(status, { cause })
    : new SigninError('handler-error', { cause });
}
