import type { PusherHooks } from './PusherHooks';
import { React } from './React';
import { useSession } from './SessionContext';
import { useLatest } from './useLatest';

/**
 * Calls `handler` with the data of each event of that name that your server sends to the signed-in user.
 *
 * It renders nothing, may be used before the sign-in, and goes on through reconnects. The handler may be inline: the
 * latest one is called. One that throws is reported (`reportError`) and stops no other. `undefined` listens to nothing.
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * useUserEvent('order-shipped', ({ orderId }) => toast(`Order ${orderId} is on its way`));
 * ```
 */
export const useUserEvent: PusherHooks['useUserEvent'] = (name, handler) => {
  const session = useSession();
  const latest = useLatest((data: unknown) => {
    // The app vouches for the data of its own events by `Register`.
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-assertion -- without `Register` the data is `unknown` anyway
    handler(data as never);
  });
  React.useEffect(() => session.addListener(latest, name), [session, name, latest]);
};
