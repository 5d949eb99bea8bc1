import { connectionOf } from '../core/connection/connectionOf';
import type { PusherHooks } from './PusherHooks';
import { useSession } from './SessionContext';
import { useStore } from './useStore';

/**
 * The connection's state alone: `'connecting'`, `'connected'`, `'unavailable'`, …
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * const isConnected = useConnectionState() === 'connected';
 * ```
 */
export const useConnectionState: PusherHooks['useConnectionState'] = () =>
  useStore(connectionOf(useSession()), ({ state }) => state);
