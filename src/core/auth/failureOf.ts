import { callSafely } from '../lib/callSafely';
import { isObject } from '../lib/isObject';
import type { PusherErrorDetails } from '../PusherError';
import type { AuthReply } from './AuthReply';
import { readFailedDetails } from './readFailedDetails';

/**
 * The failure that a handler or provider ended with. An HTTP status counts as the endpoint's: `status`, `statusCode`,
 * `response.status`, or a `Response`.
 */
export async function failureOf(cause: unknown): Promise<AuthReply> {
  if (typeof Response === 'function' && cause instanceof Response)
    return failureOfStatus(cause.status, await readFailedDetails(cause, []));
  const status = httpStatusOf(cause);
  if (status === undefined) return { ok: false, code: 'handler-error', details: { cause } };
  return failureOfStatus(status, { cause });
}

/** The failure of a request that was answered by this HTTP status. */
export const failureOfStatus = (
  status: number,
  details: PusherErrorDetails,
  reason?: string,
): Extract<AuthReply, { ok: false }> => ({
  ok: false,
  code: status === 401 || status === 403 ? 'denied' : 'http-error',
  details: { status, ...details },
  reason,
});

/** The failure of a request that cannot be made: another try would fail as well. */
export const neverReachable = (reason: string): AuthReply => ({
  ok: false,
  code: 'unreachable',
  details: { retryable: false },
  reason,
});

/** The HTTP status that an error of `fetch` wrappers carries. */
function httpStatusOf(cause: unknown): number | undefined {
  // A getter of the app's may throw.
  const candidates = callSafely(() => {
    if (!isObject(cause)) return [];
    return [cause.status, cause.statusCode, isObject(cause.response) ? cause.response.status : undefined];
  });
  return candidates?.find((status) => typeof status === 'number');
}
