import type { PusherClient } from 'react-pusher-user';
import { internalsOf, type SocketInternals, type TransportInternals } from './PusherInternals';

/** A socket that is open, and what carries it. */
export interface OpenSocket {
  socket: SocketInternals;
  transport: TransportInternals;
}

/** The client's open socket, or `null`. */
export function openSocket(client: PusherClient): OpenSocket | null {
  const socket = internalsOf(client).connection.connection;
  return socket?.transport ? { socket, transport: socket.transport } : null;
}
