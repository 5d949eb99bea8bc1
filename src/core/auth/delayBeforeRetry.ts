import type { PusherError } from '../PusherError';
import type { AnyAuthOptions } from './AuthSubject';

const LONGEST_DELAY = 30_000;

/** How long to wait before the request is made again, in milliseconds; `undefined`: never. `previous` failed before `error`. */
export function delayBeforeRetry(
  failureCount: number,
  error: PusherError,
  previous: PusherError | null,
  { retry = 3, retryDelay, paramsProvider, headersProvider, customHandler }: AnyAuthOptions,
): number | undefined {
  const { status, retryable, retryAfter = 0 } = error;
  const canRefresh =
    status === 401 && previous?.status !== 401 && (paramsProvider ?? headersProvider ?? customHandler);
  const isRetried =
    typeof retry === 'function'
      ? retry(failureCount, error)
      : (retryable || canRefresh) && (retry === true || failureCount < Number(retry));
  // A server that asks for more patience than we have is not asked again.
  if (!isRetried || retryAfter > LONGEST_DELAY) return undefined;
  const delay = canRefresh
    ? 0
    : (retryDelay ?? Math.random() * Math.min(500 * 2 ** failureCount, LONGEST_DELAY));
  return Math.max(typeof delay === 'function' ? delay(failureCount, error) : delay, retryAfter);
}
