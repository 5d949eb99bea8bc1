import { useChannel as useChannelState } from 'react-pusher-user';
import { channelTarget } from './channelTarget';
import type { SuspenseHooks } from './SuspenseHooks';
import { useSuspense } from './useSuspense';

/**
 * Subscribes to a channel while the component is mounted, and returns the state of the subscription: `status`, `trigger` and
 * `retry`. The component suspends until the channel is subscribed.
 *
 * It suspends once for each name. After a drop, `status` is `pending` until the channel is subscribed again. With a name of
 * `undefined` or `enabled: false`, the hook does nothing, and `status` is `idle`.
 *
 * @throws ChannelError if the subscription has failed
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * import { useChannel } from 'react-pusher-user/suspense';
 *
 * function TypingButton() {
 *   const { trigger } = useChannel('private-room');
 *   return <button onClick={() => void trigger('client-wave', {})}>Wave</button>;
 * }
 * ```
 */
export const useChannel: SuspenseHooks['useChannel'] = (name, options) => {
  const channel = useChannelState(name, options);
  const isWanted = options?.enabled !== false && typeof name === 'string';
  const { isShown, suspendUnless } = useSuspense(isWanted ? channelTarget(name) : null);
  suspendUnless(isShown || channel.status !== 'pending');
  if (channel.status === 'error') throw channel.error;
  return channel;
};
