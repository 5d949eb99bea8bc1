import type { PusherHooks } from './PusherHooks';
import { React } from './React';
import { useSession } from './SessionContext';

/**
 * Calls `handler` with the data of each event of that name that your server sends to the signed-in user.
 *
 * It renders nothing, may be used before the sign-in, and goes on through reconnects. The handler may be inline: the
 * latest one is called, from the time when React has run the effects of its render. One that throws is reported
 * (`reportError`) and stops no other. `undefined` listens to nothing.
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * useUserEvent('order-shipped', ({ orderId }) => toast(`Order ${orderId} is on its way`));
 * ```
 */
export const useUserEvent: PusherHooks['useUserEvent'] = (
  // No event has the empty name, and no name at all is that of the session's changes. The cast: `Register` has no such event.
  name = '' as never,
  handler,
) => {
  const session = useSession();
  const placeRef = React.useRef(null);
  // Begins and ends by one function, and at each render anew: of 10,000 listeners, cleanups and dependencies would be a tenth of the
  // mount.
  React.useEffect(function toggle(): () => void {
    session.toggle(
      placeRef,
      (data: never) => {
        handler(data);
      },
      name,
    );
    return toggle;
  });
};
