import type { PusherHooks } from './PusherHooks';
import { useConnection } from './useConnection';

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
  useConnection(({ state }) => state);
