import type { Inspector } from 'react-pusher-user';
import type { Gap } from './Gap';
import { trackerOf } from './trackerOf';

/**
 * Calls `listener` with each gap of a provider from now on: what `useGap` does, for tools and code outside React.
 *
 * @param inspector - the provider, by what `useInspector()` returns below it
 * @param listener - called with each gap when it has ended
 * @returns the function that removes the listener
 *
 * @example
 * ```tsx
 * const inspector = useInspector();
 * useEffect(() => onGap(inspector, ({ reason, duration }) => console.info(reason, duration)), [inspector]);
 * ```
 */
export const onGap = (inspector: Inspector, listener: (gap: Gap) => void): (() => void) =>
  trackerOf(inspector).subscribe(listener);
