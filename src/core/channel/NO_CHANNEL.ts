import { callSafely } from '../lib/callSafely';
import { ChannelError } from './ChannelError';
import type { ChannelFacts } from './ChannelState';

/** The state that a hook without a channel name returns. */
export const NO_CHANNEL: ChannelFacts = {
  status: 'idle',
  error: null,
  trigger: (_event, _data, options) => {
    const error = new ChannelError('not-subscribed');
    const promise = Promise.reject(error);
    // Avoids an unhandled rejection if nobody awaits the promise.
    promise.catch(() => callSafely(options?.onError, error));
    return promise;
  },
  retry: () => undefined,
};
