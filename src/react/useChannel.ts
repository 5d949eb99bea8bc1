import { NO_CHANNEL } from '../core/channel/NO_CHANNEL';
import type { PusherHooks } from './PusherHooks';
import { useSubscription } from './useSubscription';

/**
 * Subscribes to a channel while the component is mounted, and returns the state of the subscription.
 *
 * All components share one subscription. The channel is left a second after the last component unmounts, so that a remount
 * or another view of your app keeps the subscription. With a name of `undefined` or `enabled: false`, the hook does nothing.
 * `trigger(event, data)` sends a client event, `retry()` subscribes again after an error; both functions never change.
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * const { status, error, retry } = useChannel('private-orders');
 * if (status === 'error') return <button onClick={retry}>{error.message} Try again</button>;
 * ```
 */
export const useChannel: PusherHooks['useChannel'] = (name, options) =>
  useSubscription(
    'useChannel',
    options?.enabled === false ? undefined : name,
    (subscription) => subscription.store,
    NO_CHANNEL,
    (channel) => channel,
  );
