import { readError } from '../connection/readError';
import { ChannelError } from './ChannelError';

/** What pusher-js or Pusher says against a subscription, if this event does. */
export const rejectionOf = (event: string, data: unknown): ChannelError | false => {
  const facts = (data ?? {}) as { type?: string; error?: string; status?: number };
  const { code, message } = readError({ data: { message: facts.error, ...facts } }, null);
  return (
    /^pusher:(subscription_)?error$/.test(event) &&
    // A refused client event is none of the subscription's.
    code !== 4301 &&
    new ChannelError(
      // pusher-js itself, which knows no status, cannot use what the endpoint answered.
      facts.type && !facts.status ? 'invalid-reply' : 'rejected',
      { status: facts.status, pusherCode: code },
      message,
    )
  );
};
