import { isObject } from '../lib/isObject';
import { parseJson } from '../lib/parseJson';
import { ErrorCode } from '../pusher/closeCodes';
import type { ConnectionError } from '../pusher/ConnectionError';
import type { Frame } from '../pusher/Frame';
import { isPusherEvent } from '../pusher/isPusherEvent';
import { readServerError } from '../pusher/readServerError';

/** What a frame means to a sign-in. */
export type SigninFrame =
  | { type: 'success'; userData: unknown }
  | { type: 'rejected'; serverError: ConnectionError }
  | { type: 'user-channel-subscribed' }
  | { type: 'user-channel-refused'; serverError: ConnectionError }
  | { type: 'user-event'; event: string; data: unknown };

/** Reads a frame. `userChannel` is the channel of the user's events. Returns `null` for what concerns others. */
export function readSigninFrame(
  { event, channel, data }: Frame,
  userChannel: string | undefined,
): SigninFrame | null {
  if (channel) return channel === userChannel ? readUserChannelFrame(event, data) : null;
  switch (event) {
    case 'pusher:signin_success':
      return { type: 'success', userData: parseJson(isObject(data) ? data.user_data : undefined) };
    case 'pusher:error': {
      const serverError = readServerError(data);
      return isSigninError(serverError) ? { type: 'rejected', serverError } : null;
    }
    default:
      return null;
  }
}

/** Whether an error that names no channel may answer a sign-in: Pusher's errors do not say what they answer. */
export const isSigninError = ({ code }: ConnectionError): boolean =>
  code !== ErrorCode.clientEventRejected && code !== ErrorCode.watchlistTooLong;

function readUserChannelFrame(event: string, data: unknown): SigninFrame | null {
  switch (event) {
    case 'pusher_internal:subscription_succeeded':
      return { type: 'user-channel-subscribed' };
    case 'pusher:subscription_error':
    case 'pusher:error': {
      const message = isObject(data) ? (data.message ?? data.error) : undefined;
      return {
        type: 'user-channel-refused',
        serverError: readServerError({ ...(isObject(data) && data), message }),
      };
    }
    default:
      return isPusherEvent(event) ? null : { type: 'user-event', event, data };
  }
}
