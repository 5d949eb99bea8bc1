import type { PusherClient } from './PusherClient';
import { internalsOf } from './PusherInternals';

/**
 * Disconnects a client. pusher-js sends each frame in a timer, also when the socket has been closed meanwhile. Browsers log an
 * error then: "WebSocket is already in CLOSING or CLOSED state". So frames that wait are not sent.
 */
export function disconnectClient(client: PusherClient): void {
  const socket = internalsOf(client).connection.connection?.transport?.socket;
  if (socket) socket.send = () => undefined;
  client.disconnect();
}
