import { inspectorOf } from '../core/inspectorOf';
import type { PusherHooks } from './PusherHooks';
import { useSession } from './SessionContext';

/**
 * Returns what developer tools need of the provider above: the same object for the life of the provider. The hook causes no
 * render. **For developer tools:** the shape of the inspector may grow in minor versions.
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * const inspector = useInspector();
 * useEffect(
 *   () => inspector.onTransition(({ event, next }) => log.write(`${event.type} → ${next.status}`)),
 *   [inspector],
 * );
 * ```
 */
export const useInspector: PusherHooks['useInspector'] = () => inspectorOf(useSession('useInspector'));
