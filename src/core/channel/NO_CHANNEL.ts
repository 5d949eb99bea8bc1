import { callSafely } from '../lib/callSafely';
import { ChannelError } from './ChannelError';
import type { ChannelFacts } from './ChannelState';

/** What a hook shows that was given no channel. */
export const NO_CHANNEL: ChannelFacts = {
  status: 'idle',
  error: null,
  trigger: (_event, _data, options) => {
    const error = new ChannelError('not-subscribed');
    const promise = Promise.reject(error);
    // A rejection that nobody awaits is no unhandled one.
    promise.catch(() => callSafely(options?.onError, error));
    return promise;
  },
  retry: () => undefined,
};
