import type { ConnectionError } from '../pusher/ConnectionError';
import { ChannelError } from './ChannelError';

/**
 * The error of a client event that the server has refused. Servers use one code for all reasons (4301), so that only their text
 * names the rate limit: hosted Pusher and Sockudo say "Client event rejected due to rate limit", soketi "The rate limit for
 * sending client events exceeded the quota."
 */
export function readEventRejection({
  code,
  message,
}: Pick<ConnectionError, 'code' | 'message'>): ChannelError {
  const errorCode = namesRateLimit(message) ? 'rate-limited' : 'event-rejected';
  return new ChannelError(errorCode, { pusherCode: code }, message);
}

const namesRateLimit = (message: string): boolean => message.toLowerCase().includes('rate limit');
