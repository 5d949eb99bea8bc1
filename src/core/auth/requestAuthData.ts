import type { PusherRuntime } from '../pusher/runtimeOf';
import type { AuthContext } from './AuthOptions';
import type { AnyAuthOptions, AuthReply, AuthSubject } from './AuthSubject';
import type { AuthSharing, SendAuth } from './AuthSharing';
import type { AuthTools } from './AuthTools';
import { encodeForm, fetchAuthData, neverReachable } from './fetchAuthData';
import { failureOf } from './failureOf';
import { provide, type Provided } from './provide';

/** What a request is sent with: the jsonp of the runtime, the developer tools that may intercept it, and the tabs that share it. */
interface RequestEnvironment {
  runtime: PusherRuntime;
  tools: AuthTools;
  sharing: AuthSharing | null;
  /** The options of the latest render, for a request that is sent later. */
  getOptions(): AnyAuthOptions;
}

/**
 * Asks the app to sign a user or a channel, once: by the custom handler, by jsonp or by `fetch`. The promise never rejects.
 * It stays pending while a handler calls back nothing: the caller limits the time.
 */
export function requestAuthData(
  subject: AuthSubject,
  context: AuthContext,
  provided: Provided,
  { runtime, tools, sharing, getOptions }: RequestEnvironment,
): Promise<AuthReply> {
  const { attempt, signal } = context;
  const ask: SendAuth = async (socketId) => {
    if (!socketId) return sendRequest(subject, context, provided, runtime);
    // By now, this request may be over: its signal may be aborted, and its options may be old.
    const later = { ...context, signal: new AbortController().signal };
    try {
      return await sendRequest({ ...subject, socketId }, later, await provide(getOptions(), later), runtime);
    } catch (cause) {
      return failureOf(cause);
    }
  };
  const send = () => (sharing ? sharing.shareAuth(subject, ask) : ask());
  return tools.sendAuth ? tools.sendAuth({ ...subject, attempt, signal }, send) : send();
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
