import type { PusherHooks } from './PusherHooks';
import { useSession } from './SessionContext';
import { useSelectedStore } from './useStore';

/**
 * Returns the `pusher-js` client itself, or `null` on a server and until pusher-js has loaded.
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
export const usePusher: PusherHooks['usePusher'] = () =>
  useSelectedStore(useSession('usePusher').client, (attachment) => attachment?.client ?? null);
