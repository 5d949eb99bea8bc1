import { NO_CHANNEL } from '../core/channel/NO_CHANNEL';
import type { PusherHooks } from './PusherHooks';
import { useSubscription } from './useSubscription';

/**
 * Subscribes to a channel while the component is mounted, and tells how that stands.
 *
 * Any number of components share one subscription. The last one out leaves the channel a second later, so that a remount
 * or another tab takes it over. `undefined` names no channel, `enabled: false` waits. `trigger(event, data)` sends a client
 * event, `retry()` asks again after an error; both never change.
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
    () => NO_CHANNEL,
  );
