import type { PusherHooks } from './PusherHooks';
import { useSession } from './SessionContext';
import { useSelectedStore } from './useStore';

/**
 * Returns the id of the connection's socket, or `null` unless connected. Your server needs it to exclude the sender of an event.
 * With `shareConnection`, it is always `null`: the id would exclude all tabs that share the socket.
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * const socketId = useSocketId();
 * await fetch('/messages', { method: 'POST', body: JSON.stringify({ text, socketId }) });
 * ```
 */
export const useSocketId: PusherHooks['useSocketId'] = () =>
  useSelectedStore(useSession('useSocketId').connection.store, ({ socketId }) => socketId);
