import type { Connection } from '../core/connection/connectionState';
import { connectionOf } from '../core/connection/connectionOf';
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
export function useConnection(): Connection;
export function useConnection<Selected>(select: (connection: Connection) => Selected): Selected;
export function useConnection(select?: (connection: Connection) => unknown): unknown {
  return useStore(connectionOf(useSession()), select);
}
