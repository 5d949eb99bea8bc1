import { readError } from '../connection/readError';
import { ChannelError } from './ChannelError';

/** Calls `fail` with what pusher-js or Pusher says against a subscription, if this event does. */
export const hearRejection = (event: string, data: unknown, fail: (error: ChannelError) => void): void => {
  const facts = (data ?? {}) as { type?: string; error?: string; status?: number };
  const { code, message } = readError({ data: { message: facts.error, ...facts } });
  // A refused client event is none of the subscription's.
  if (/^pusher:.*error$/.test(event) && code !== 4301)
    fail(
      new ChannelError(
        // pusher-js itself, which knows no status, cannot use what the endpoint answered.
        facts.type && !facts.status ? 'invalid-reply' : 'rejected',
        { pusherCode: code, status: facts.status },
        message,
      ),
    );
};
