import type { PusherHooks } from './PusherHooks';
import { useSession } from './SessionContext';
import { useSelectedStore } from './useStore';

/**
 * This connection's id, for your server to leave the sender out of an event; `null` unless connected.
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
