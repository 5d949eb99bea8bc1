import { readError } from '../connection/readError';
import { guard } from '../guard';
import type { SigninHost } from './SigninHost';

/** Whether an error answers a sign-in: what can be meant is not a broken line, nor a client event, nor the watchlist. */
export const isRejection = (host: SigninHost, code?: unknown): boolean =>
  host.getValue().phase === 'verifying' && !/^1|^430/.test(code as string);

/** Takes in an error, as pusher-js emits it, and tells the app, where it says anything new. */
export const receiveError = (host: SigninHost, event: Parameters<typeof readError>[0]): void => {
  const last = host.lastError;
  host.lastError = readError(event, last);
  // A rejected sign-in is reported as that.
  if (host.lastError !== last && !isRejection(host, host.lastError.code))
    guard(host.getOptions().onConnectionError, host.lastError);
};
