import type { PusherError } from '../PusherError';
import type { AnyAuthOptions } from './AuthSubject';

/** How long to wait before the request is made again, in milliseconds; `undefined`: never. `previous` failed before `error`. */
export const delayBeforeRetry = (
  failureCount: number,
  error: PusherError,
  previous: PusherError | null,
  options: AnyAuthOptions,
): number | undefined => {
  const { retry = 3, retryDelay } = options;
  const { retryAfter = 0 } = error;
  const canRefresh =
    error.status === 401 &&
    previous?.status !== 401 &&
    (options.paramsProvider ?? options.headersProvider ?? options.customHandler);
  const isRetried =
    typeof retry === 'function'
      ? retry(failureCount, error)
      : (error.retryable || canRefresh) && (retry === true || failureCount < (retry as number));
  // A server that asks for more patience than we have is not asked again.
  if (!isRetried || retryAfter > 30_000) return undefined;
  const delay = canRefresh ? 0 : (retryDelay ?? Math.random() * Math.min(500 * 2 ** failureCount, 30_000));
  return Math.max(typeof delay === 'function' ? delay(failureCount, error) : delay, retryAfter);
};
