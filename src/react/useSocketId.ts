import type { PusherHooks } from './PusherHooks';
import { useConnection } from './useConnection';

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
export const useSocketId: PusherHooks['useSocketId'] = () => useConnection(({ socketId }) => socketId);
