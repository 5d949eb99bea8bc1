import type { PusherHooks } from './PusherHooks';
import { useSession } from './SessionContext';
import { useStore } from './useStore';

/**
 * The `pusher-js` client itself, once it exists; `null` on the server and until pusher-js has loaded.
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * const pusher = usePusher();
 * useEffect(() => {
 *   pusher?.subscribe('news');
 *   return () => pusher?.unsubscribe('news');
 * }, [pusher]);
 * ```
 */
export const usePusher: PusherHooks['usePusher'] = () => {
  const session = useSession();
  // A client comes and goes with its connection's state.
  return useStore(session, () => session.pusherClient);
};
