import type { PusherRuntime } from '../client/PusherClient';
import { parseJson } from '../parseJson';
import type { AuthContext } from './AuthOptions';
import type { Answer, Asking, Provided, Refuse } from './AuthSubject';

/** Asks the app to sign a user or a channel for a socket, once. Resolves to the reply, unless it has answered or will. */
export const authenticate = async (
  asking: AuthContext & Asking,
  [options, params, headers]: Provided,
  runtime: PusherRuntime,
  answer: Answer,
  refuse: Refuse,
): Promise<unknown> => {
  const callback = (error: unknown, data: unknown) => (error ? refuse(error) : answer(data));
  const { channelName, socketId } = asking;
  const { customHandler, endpoint = channelName ? '/pusher/auth' : '/pusher/user-auth' } = options;
  if (customHandler) return customHandler(asking, callback);
  // Byte for byte as pusher-js writes it.
  const body = [{ socket_id: socketId }, channelName && { channel_name: channelName }, options.params, params]
    .flatMap((fields) => Object.entries(fields ?? {}))
    .map((field) => field.map(encodeURIComponent).join('='))
    .join('&');
  if (options.transport === 'jsonp')
    return runtime.getAuthorizers().jsonp(runtime, body, { endpoint }, '', callback);
  try {
    const response = await fetch(endpoint, {
      // The `credentials` and the `signal`: `fetch` passes over what it does not know.
      ...options,
      ...asking,
      method: 'POST',
      body,
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...options.headers, ...headers },
    });
    // In seconds, or as a date: the casts, since JavaScript reads a string as a number, and `null` as 0.
    const after = response.headers.get('Retry-After') as unknown as number;
    if (response.ok) answer(parseJson(await response.text()));
    else
      refuse(response, {
        retryAfter: after * 1000 || Date.parse(after as unknown as string) - Date.now() || undefined,
      });
  } catch {
    // No `cause`: it may quote a header, and browsers tell nothing in it.
    answer(null, 'unreachable');
  }
};
