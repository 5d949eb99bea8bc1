import { isObject } from '../lib/isObject';
import { ErrorCode } from '../pusher/closeCodes';
import { readServerError } from '../pusher/readServerError';
import { ChannelError } from './ChannelError';

/** The error of a pending subscription, if this event of its channel rejects it; else `null`. */
export function readRejection(event: string, data: unknown): ChannelError | null {
  if (event !== 'pusher:subscription_error' && event !== 'pusher:error') return null;
  const { type, error, status, message, code } = isObject(data) ? data : {};
  const serverError = readServerError({ code, message: message ?? error });
  // A rejected client event does not concern the subscription.
  if (serverError.code === ErrorCode.clientEventRejected) return null;
  const httpStatus = typeof status === 'number' ? status : undefined;
  // Without a status, pusher-js itself has refused the endpoint's reply.
  const errorCode = type && httpStatus === undefined ? 'invalid-reply' : 'rejected';
  return new ChannelError(
    errorCode,
    { pusherCode: serverError.code, ...(httpStatus !== undefined && { status: httpStatus }) },
    serverError.message,
  );
}
