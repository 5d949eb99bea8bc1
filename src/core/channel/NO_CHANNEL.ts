import { callSafely } from '../lib/callSafely';
import { ChannelError } from './ChannelError';
import type { ChannelFacts } from './ChannelState';

/** What a hook shows that was given no channel. */
export const NO_CHANNEL: ChannelFacts = {
  status: 'idle',
  error: null,
  trigger: (_event, _data, options) => {
    const promise = Promise.reject(new ChannelError('not-subscribed'));
    // A rejection that nobody awaits is no unhandled one.
    promise.catch((error: ChannelError) => callSafely(options?.onError, error));
    return promise;
  },
  retry: () => undefined,
};
