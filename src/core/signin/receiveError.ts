import { readError } from '../connection/readError';
import { guard } from '../guard';
import type { SigninHost } from './SigninHost';

/** Whether an error answers a sign-in: what can be meant is not a broken line, nor a client event, nor the watchlist. */
export const isRejection = (host: SigninHost, code?: unknown): boolean =>
  host.getValue().phase === 'verifying' && !/^1|^430/.test(code as string);

/** Takes in an error, as pusher-js emits it, and tells the app, where it says anything new. */
export const receiveError = (host: SigninHost, event: Parameters<typeof readError>[0]): void => {
  const error = readError(event);
  const { code, message } = error;
  // Some servers close without a reason, after an error that has it.
  if (host.lastError?.code === code && (!message || message === host.lastError.message)) return;
  host.lastError = error;
  // A rejected sign-in is reported as that.
  if (!isRejection(host, code)) guard(host.getOptions().onConnectionError, error);
};
