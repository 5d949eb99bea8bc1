import { type ChannelName, useLatestChannelEvent as useLatestEvent } from 'react-pusher-user';
import type { SuspenseHooks } from './SuspenseHooks';
import { useChannel } from './useChannel';

/**
 * Subscribes to a channel, and returns the data of its latest event of that name, or `undefined` before the first. The component
 * suspends until the channel is subscribed, and not until the first event: a quiet channel may never have one.
 *
 * `{ reduce, initial }` folds all events into one value, as in `react-pusher-user`. A cache channel's cached event arrives right
 * after the component has mounted.
 *
 * @throws ChannelError if the subscription has failed
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * import { useLatestChannelEvent } from 'react-pusher-user/suspense';
 *
 * function Price() {
 *   const price = useLatestChannelEvent('market', 'price');
 *   return <p>{price ?? 'No trade yet'}</p>;
 * }
 * ```
 */
export const useLatestChannelEvent: SuspenseHooks['useLatestChannelEvent'] = (
  name: ChannelName | undefined,
  event: string,
  options?: unknown,
) => {
  // The overloads say what the event and the options are.
  const value: unknown = useLatestEvent(name, event as never, options as never);
  useChannel(name);
  // The overloads say what comes of `reduce`.
  return value as never;
};
