import { needsAuthorization } from '../core/pusher/channelNames';
import type { ChannelName } from '../core/types/Register';
import type { PusherHooks } from './PusherHooks';
import { useSession } from './SessionContext';
import { useChannelEvent } from './useChannelEvent';
import { type Fold, useFold } from './useFold';
import { useSelectedStore } from './useStore';

/**
 * Subscribes to a channel, and returns the data of its latest event of that name, or `undefined` before the first. Several
 * events at once cause one render.
 *
 * With `{ reduce, initial }`, the hook returns what `reduce` makes of all events, one after the other. `reduce` must be pure. On
 * a private or presence channel, the value starts from `initial` again when the user changes or signs out.
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
  const { signin } = useSession('useLatestChannelEvent');
  // What one user may see on a private channel is not shown to the next user.
  const isPrivate = typeof name === 'string' && needsAuthorization(name);
  const gone = useSelectedStore(signin.goneUserCount, (count) => (isPrivate ? count : 0));
  const [value, fold] = useFold([name, event, gone], options);
  // One of the channel's events, as the overloads have it.
  useChannelEvent(name, event as never, fold);
  // The overloads say what comes of `reduce`.
  return value as never;
};
