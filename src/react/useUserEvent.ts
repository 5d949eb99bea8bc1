import { useEffect } from 'react';
import type { PusherHooks } from './PusherHooks';
import { useSession } from './SessionContext';
import { useLatest } from './useLatest';
import { isNoName } from './isNoName';

/**
 * Calls `handler` with the data of each event of that name that your server sends to the signed-in user.
 *
 * The hook causes no render. It may be used before the sign-in, and continues after reconnects. The handler may be inline: the
 * one of the latest render is called. A handler that throws is reported (`reportError`), and stops no other handler. With a name
 * of `undefined`, the hook does nothing.
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * useUserEvent('order-shipped', ({ orderId }) => toast(`Order ${orderId} is on its way`));
 * ```
 */
export const useUserEvent: PusherHooks['useUserEvent'] = (
  name: string | undefined,
  // JavaScript may give no handler.
  handler: ((data: never) => void) | null | undefined,
) => {
  const { userEvents } = useSession('useUserEvent');
  const handlerRef = useLatest(handler);
  useEffect(() => {
    if (isNoName(name)) return undefined;
    return userEvents.on(name, (data) => {
      // The data are what `Register` says of the event.
      handlerRef.current?.(data as never);
    });
  }, [userEvents, name, handlerRef]);
};
