import { presenceOf } from '../core/channel/PresenceList';
import type { Member } from '../core/channel/Member';
import type { PusherHooks } from './PusherHooks';
import { useSubscription } from './useSubscription';

/**
 * Subscribes to a presence channel, and returns one of its members, or `null` while that user is not present. The component
 * renders only when that member joins, leaves or changes.
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * const isHere = useMember('presence-room', friend.id) !== null;
 * ```
 */
export const useMember: PusherHooks['useMember'] = (name: string | undefined, id: string | undefined) =>
  useSubscription<Member | null, Member | null>(
    'useMember',
    name,
    (subscription) => ({ getValue: () => presenceOf(subscription).find(id), initialValue: null }),
    null,
    (member) => member,
    // `Register` knows the type of `info`.
  ) as never;
