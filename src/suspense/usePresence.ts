import {
  type Presence,
  type PresenceChannelNameOf,
  type Register,
  useChannel,
  usePresence as useMembers,
} from 'react-pusher-user';
import { channelTarget } from './channelTarget';
import type { SuspenseHooks } from './SuspenseHooks';
import { useSuspense } from './useSuspense';

/**
 * Subscribes to a presence channel, and returns its members: `{ members, me, count, status }`. The component suspends until the
 * members are known.
 *
 * It suspends once for each name. While the connection is down, there are no members. With a selector, the component renders only
 * when the selected value changes, compared by `isEqual` (default `Object.is`).
 *
 * @throws ChannelError if the subscription has failed
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * import { usePresence } from 'react-pusher-user/suspense';
 *
 * function HeadCount() {
 *   const { count } = usePresence('presence-room');
 *   return <p>{count} people</p>;
 * }
 * ```
 */
export const usePresence: SuspenseHooks['usePresence'] = (
  name: PresenceChannelNameOf<Register> | undefined,
  select: (presence: Presence) => unknown = (presence) => presence,
  isEqual?: (a: unknown, b: unknown) => boolean,
) => {
  const selected = useMembers(name, select, isEqual);
  const { isShown, suspendUnless } = useSuspense(typeof name === 'string' ? channelTarget(name) : null);
  // A component that is shown renders for an error, but not because a channel subscribes again.
  const status = useMembers(name, (presence) =>
    isShown && presence.status !== 'error' ? 'shown' : presence.status,
  );
  const { error } = useChannel(status === 'error' ? name : undefined);
  suspendUnless(status !== 'pending');
  if (error) throw error;
  // The overloads say what the selector returns.
  return selected as never;
};
