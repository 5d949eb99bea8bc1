import type { Connection } from '../core/connection/Connection';
import type { PusherHooks } from './PusherHooks';
import { useSession } from './SessionContext';
import { useSelectedStore } from './useStore';

/**
 * Returns the state of the connection, and functions that open and close it. With a selector, the component renders only when
 * the selected value changes. Select a value, not a new object.
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * const { state, socketId, error, connect, disconnect } = useConnection();
 * const isOffline = useConnection(({ state }) => state === 'unavailable');
 * ```
 */
export const useConnection: PusherHooks['useConnection'] = <Selected = Connection>(
  // Without a selector, `Selected` is `Connection`: the overloads say so, which TypeScript cannot see here.
  select: (connection: Connection) => Selected = (connection) => connection as Selected,
) => useSelectedStore(useSession('useConnection').connection.store, select);
