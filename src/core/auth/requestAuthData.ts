import { callSafely } from '../lib/callSafely';
import type { PusherError, PusherErrorDetails } from '../PusherError';
import type { PusherRuntime } from '../pusher/runtimeOf';
import type { AuthContext, AuthErrorCode } from './AuthOptions';
import type { AuthRequestHost } from './AuthRequestHost';
import type { AuthSender } from './AuthSharing';
import type { AuthReply } from './AuthReply';
import type { AuthSubject } from './AuthSubject';
import { delayBeforeRetry } from './delayBeforeRetry';
import { encodeForm } from './encodeForm';
import { failureOf, neverReachable } from './failureOf';
import { fetchAuthData } from './fetchAuthData';
import { provide, type Provided } from './provide';

/** What a request is sent with: the jsonp of the runtime, the developer tools that may intercept it, and the tabs that share it. */
interface RequestEnvironment extends Pick<
  AuthRequestHost<PusherError>,
  'runtime' | 'tools' | 'sharing' | 'getOptions'
> {
  createError(code: AuthErrorCode, details?: PusherErrorDetails, reason?: string): PusherError;
}

/**
 * Asks the app to sign a user or a channel, once: by the custom handler, by jsonp or by `fetch`. The promise never rejects.
 * It stays pending while a handler calls back nothing: the caller limits the time.
 */
export function requestAuthData(
  subject: AuthSubject,
  context: AuthContext,
  provided: Provided,
  environment: RequestEnvironment,
): Promise<AuthReply> {
  const { runtime, tools, sharing } = environment;
  const { attempt, signal } = context;
  const sender: AuthSender = {
    send: (socketId = subject.socketId) => sendRequest({ ...subject, socketId }, context, provided, runtime),
    sendAnew: (socketId) => sendAnew({ ...subject, socketId }, environment),
  };
  const send = () => (sharing ? sharing.shareAuth(subject, sender) : sender.send());
  return tools.sendAuth ? tools.sendAuth({ ...subject, attempt, signal }, send) : send();
}

/**
 * Asks the providers and the app's server. A failure that is retried without a delay is retried once here, too: a 401, after which
 * a provider can refresh the token.
 */
async function sendAnew(
  subject: AuthSubject,
  environment: RequestEnvironment,
  error: PusherError | null = null,
): Promise<AuthReply> {
  const { runtime, getOptions, createError } = environment;
  const options = getOptions();
  const context = { attempt: error ? 2 : 1, error, signal: new AbortController().signal };
  const reply = await provide(options, context)
    .then((provided) => sendRequest(subject, context, provided, runtime))
    .catch(failureOf);
  if (reply.ok) return reply;
  const failure = createError(reply.code, reply.details, reply.reason);
  // The app's own `retry` and `retryDelay` functions may throw.
  const delay = error ? null : callSafely(delayBeforeRetry, 0, failure, null, options);
  return delay === 0 ? sendAnew(subject, environment, failure) : reply;
}

function sendRequest(
  subject: AuthSubject,
  context: AuthContext,
  provided: Provided,
  runtime: PusherRuntime,
): Promise<AuthReply> {
  const { options, params } = provided;
  const { customHandler, transport } = options;
  const endpoint = options.endpoint ?? (subject.channelName ? '/pusher/auth' : '/pusher/user-auth');
  if (customHandler) return askHandler((callback) => customHandler({ ...subject, ...context }, callback));
  // A browser would ask the page itself.
  if (endpoint === '')
    return Promise.resolve(
      neverReachable('The option `endpoint` is empty: is the environment variable that it comes from set?'),
    );
  if (transport === 'jsonp')
    return askHandler((callback) => {
      runtime.jsonp(endpoint, encodeForm(subject, options, params), callback);
    });
  return fetchAuthData(endpoint, subject, provided, context.signal);
}

type HandlerCallback = (error: unknown, data: unknown) => void;

/** Asks a handler that calls back or returns a promise. Nothing else that it returns is an answer. */
function askHandler(ask: (callback: HandlerCallback) => unknown): Promise<AuthReply> {
  return new Promise((resolve) => {
    const callback: HandlerCallback = (error, data) => {
      // pusher-js's older handlers call back `true`, and the error in place of the data.
      if (error) resolve(failureOf(error === true ? data : error));
      else resolve({ ok: true, data });
    };
    const fail = (cause: unknown) => {
      resolve(failureOf(cause));
    };
    try {
      const result = ask(callback);
      if (!isThenable(result)) return;
      result.then((data) => {
        // An async handler that resolves to nothing has called back, or still will.
        if (data !== undefined) callback(null, data);
      }, fail);
    } catch (error) {
      fail(error);
    }
  });
}

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
