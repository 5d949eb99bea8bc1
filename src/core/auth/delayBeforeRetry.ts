import type { PusherError } from '../PusherError';
import type { AnyAuthOptions } from './AuthSubject';

const DEFAULT_RETRIES = 3;
const FIRST_DELAY = 500;
const LONGEST_DELAY = 30_000;

/**
 * How long to wait before the request is made again, in milliseconds; `null` if it is not made again. `previous` is the
 * failure before `error`.
 */
export function delayBeforeRetry(
  failureCount: number,
  error: PusherError,
  previous: PusherError | null,
  options: AnyAuthOptions,
): number | null {
  const isRefresh = isTokenRefresh(error, previous, options);
  if (!isRetried(failureCount, error, isRefresh, options)) return null;
  const { retryAfter = 0 } = error;
  // A server that asks for a longer wait is not asked again.
  if (retryAfter > LONGEST_DELAY) return null;
  const { retryDelay } = options;
  if (isRefresh) return retryAfter;
  if (retryDelay === undefined) {
    // Full jitter, on top of what the server asks for, so that many requests do not come back at the same moment.
    return retryAfter + Math.random() * Math.min(FIRST_DELAY * 2 ** failureCount, LONGEST_DELAY);
  }
  const delay = typeof retryDelay === 'function' ? retryDelay(failureCount, error) : retryDelay;
  return Math.max(delay, retryAfter);
}

/**
 * Whether a 401 is retried without a delay, with a fresh token: a provider or handler can refresh it, and the failure before was
 * no 401.
 */
const isTokenRefresh = (
  error: PusherError,
  previous: PusherError | null,
  { paramsProvider, headersProvider, customHandler }: AnyAuthOptions,
): boolean =>
  error.status === 401 &&
  previous?.status !== 401 &&
  Boolean(paramsProvider ?? headersProvider ?? customHandler);

function isRetried(
  failureCount: number,
  error: PusherError,
  isRefresh: boolean,
  { retry = DEFAULT_RETRIES }: AnyAuthOptions,
): boolean {
  if (typeof retry === 'function') return retry(failureCount, error);
  if (!error.retryable && !isRefresh) return false;
  return typeof retry === 'number' ? failureCount < retry : retry;
}
