import type { Presence } from '../core/channel/Presence';
import { presenceOf } from '../core/channel/PresenceList';
import type { PusherHooks } from './PusherHooks';
import { useSelection } from './useSelection';
import { useSubscription } from './useSubscription';

const NOBODY: Presence = { status: 'idle', members: [], me: null, count: 0 };

/**
 * Subscribes to a presence channel, and returns its members: `{ members, me, count, status }`.
 *
 * The members are complete for a component that mounts late, and after a reconnect. A user with several connections is one
 * member. While the connection is down, there are no members. With a selector, the component renders only when the selected
 * value changes, compared by `isEqual` (default `Object.is`). Many joins at once cause one render.
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * const { members, me, count } = usePresence('presence-room');
 * const isCrowded = usePresence('presence-room', ({ count }) => count > 100);
 * ```
 */
export const usePresence: PusherHooks['usePresence'] = (
  name: string | undefined,
  select: (presence: Presence) => unknown = (presence) => presence,
  isEqual: (a: unknown, b: unknown) => boolean = Object.is,
) => {
  const pick = useSelection(select, isEqual);
  return useSubscription(
    'usePresence',
    name,
    presenceOf,
    NOBODY,
    pick,
    // The overloads say what the selector returns.
  ) as never;
};
