import type { PusherHooks } from './PusherHooks';
import { useSession } from './SessionContext';
import { useSelectedStore } from './useStore';

/**
 * Returns the connection's state alone: `'connecting'`, `'connected'`, `'unavailable'`, …
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * const isConnected = useConnectionState() === 'connected';
 * ```
 */
export const useConnectionState: PusherHooks['useConnectionState'] = () =>
  useSelectedStore(useSession('useConnectionState').connection.store, ({ state }) => state);
