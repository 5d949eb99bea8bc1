import { useEffect, useInsertionEffect, useRef } from 'react';
import { useInspector } from 'react-pusher-user';
import type { Gap } from './Gap';
import { onGap } from './onGap';

/**
 * Calls `handler` once for each stretch of time in which events may have been missed, when it has ended: all channels that are
 * in use are subscribed again, so that a request for the current data misses nothing that comes later. Channels that
 * could not be subscribed again are listed, too, and once more when they are.
 *
 * Pusher keeps no events for later, so the app must ask its own server for what it has missed. The hook causes no
 * render. Mount it where it stays mounted, such as next to the provider: a gap that began before the first `useGap` of the
 * provider was mounted is not reported. The handler may be inline: the one of the latest render is called. A handler that throws
 * is reported (`reportError`), and stops no other handler.
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * useGap(({ channels, from }) => {
 *   if (channels.includes('orders')) void loadOrdersSince(from);
 * });
 * ```
 */
export function useGap(handler: (gap: Gap) => void): void {
  const inspector = useInspector();
  const handlerRef = useRef(handler);
  // Not React's `useEffectEvent`: in 19.2 it calls a stale function inside `memo` and `forwardRef`.
  useInsertionEffect(() => {
    handlerRef.current = handler;
  });
  useEffect(() => onGap(inspector, (gap) => handlerRef.current(gap)), [inspector]);
}
