import { presenceOf } from '../core/channel/createPresence';
import type { Presence } from '../core/channel/Presence';
import { memoize } from '../core/memoize';
import type { PusherHooks } from './PusherHooks';
import { React } from './React';
import { useSubscription } from './useSubscription';

/**
 * Enters a presence channel, and tells who is there: `{ members, me, count, status }`.
 *
 * It is right for a component that mounts late, and after a reconnect; a user with several connections is one member.
 * Nobody is known while the line is down. With a selector, the component renders only when its pick changes, by
 * `isEqual` (`Object.is` unless given). Many joins at once are one render.
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
  isEqual?: (a: unknown, b: unknown) => boolean,
) => {
  const lastRef = React.useRef<unknown>(undefined);
  return useSubscription(
    name,
    presenceOf,
    // Once for each value: a selector may make a new object each time.
    // eslint-disable-next-line react-hooks/refs -- what a store is read by, not a render
    memoize((presence) => {
      const { current } = lastRef;
      const pick = select(presence);
      return (lastRef.current = current !== undefined && isEqual?.(current, pick) ? current : pick);
    }),
    // The overloads say what the selector returns.
  ) as never;
};
