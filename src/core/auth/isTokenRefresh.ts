import type { PusherError } from '../PusherError';
import type { AnyAuthOptions } from './AuthSubject';

/**
 * Whether a 401 is retried without a delay, with a fresh token: a provider or handler can refresh it, and the failure before was
 * no 401.
 */
export const isTokenRefresh = (
  error: PusherError,
  previous: PusherError | null,
  { paramsProvider, headersProvider, customHandler }: AnyAuthOptions,
): boolean =>
  error.status === 401 &&
  previous?.status !== 401 &&
  Boolean(paramsProvider ?? headersProvider ?? customHandler);
