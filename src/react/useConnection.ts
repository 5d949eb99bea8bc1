import type { Connection } from '../core/connection/connectionState';
import { connectionOf } from '../core/connection/connectionOf';
import type { PusherHooks } from './PusherHooks';
import { useSession } from './SessionContext';
import { useStore } from './useStore';

/**
 * How the connection stands, and how to open and close it. With a selector, the component renders only when its pick
 * changes: pick facts, and make no new object of them.
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * const { state, socketId, error, connect, disconnect } = useConnection();
 * const isOffline = useConnection(({ state }) => state === 'unavailable');
 * ```
 */
export const useConnection: PusherHooks['useConnection'] = (select?: (connection: Connection) => unknown) =>
  // The overloads say what the selector returns.
  useStore(connectionOf(useSession()), select) as never;
