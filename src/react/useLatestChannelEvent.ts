import { needsAuthorization } from '../core/pusher/channelNames';
import type { ChannelName } from '../core/types/Register';
import type { PusherHooks } from './PusherHooks';
import { useSession } from './SessionContext';
import { useChannelEvent } from './useChannelEvent';
import { type Fold, useFold } from './useFold';
import { useSelectedStore } from './useStore';

/**
 * Subscribes to a channel, and gives the data of its latest event of that name; `undefined` before the first. Several
 * events at once are one render.
 *
 * With `{ reduce, initial }`, each of them is folded into a value, in turn. `reduce` must be pure.
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * const price = useLatestChannelEvent('market', 'price');
 * const headlines = useLatestChannelEvent('news', 'headline', {
 *   reduce: (list: string[], { text }) => [text, ...list],
 *   initial: [],
 * });
 * ```
 */
export const useLatestChannelEvent: PusherHooks['useLatestChannelEvent'] = (
  name: ChannelName | undefined,
  event: string,
  options?: Fold,
) => {
  const { goneUsers } = useSession('useLatestChannelEvent');
  // What one user may see on a private channel is not shown to the next user.
  const isPrivate = typeof name === 'string' && needsAuthorization(name);
  const gone = useSelectedStore(goneUsers, (count) => (isPrivate ? count : 0));
  const [value, fold] = useFold([name, event, gone], options);
  // One of the channel's events, as the overloads have it.
  useChannelEvent(name, event as never, fold);
  // The overloads say what comes of `reduce`.
  return value as never;
};
