import type { Inspector } from 'react-pusher-user';
import { openSocket, type OpenSocket } from './openSocket';

/**
 * Calls `onSocket` with the open socket, and with each socket that follows, before pusher-js sends a frame on it. The function that
 * `onSocket` returns is called when the next socket takes its place, and at the end. Returns the function that ends the watch.
 */
export function watchSockets(inspector: Inspector, onSocket: (open: OpenSocket) => () => void): () => void {
  let current: { open: OpenSocket; end: () => void } | null = null;
  const update = () => {
    const client = inspector.client.getValue();
    const open = client && openSocket(client);
    if (open?.socket === current?.open.socket) return;
    current?.end();
    current = open && { open, end: onSocket(open) };
  };
  update();
  const stops = [
    inspector.client.subscribe(update),
    inspector.onConnectionEvent((event) => {
      if (event.type !== 'frame') update();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    current?.end();
    current = null;
  };
}
