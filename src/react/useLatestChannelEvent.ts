import type { ChannelName } from '../core/types/Register';
import type { PusherHooks } from './PusherHooks';
import { useChannelEvent } from './useChannelEvent';
import { type Fold, useFold } from './useFold';

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
  const [value, fold] = useFold([name, event], options);
  // One of the channel's, as the overloads have it.
  useChannelEvent(name, event as never, fold);
  // The overloads say what comes of `reduce`.
  return value as never;
};
