import type { Inspector } from 'react-pusher-user';
import { tapSocket } from '../pusher/tapSocket';
import { watchSockets } from '../pusher/watchSockets';
import type { FrameLog } from './FrameLog';
import type { LatencyLog } from './LatencyLog';

/** Records all frames of each socket. Returns the function that ends it. */
export function recordFrames(inspector: Inspector, frames: FrameLog, latencies: LatencyLog): () => void {
  let isFirst = true;
  const stopSockets = watchSockets(inspector, (open) => {
    const { id } = open.socket;
    // The handshake has passed before the socket is known. When it passed on the first socket is not known.
    if (!isFirst) frames.add('received', id, handshakeOf(id));
    return tapSocket(open, (direction, text) => {
      frames.add(direction, id, text);
      if (direction === 'sent' && text.includes('"pusher:ping"')) latencies.begin('ping');
    });
  });
  isFirst = false;
  const stopEvents = inspector.onConnectionEvent((event) => {
    if (event.type === 'frame') {
      if (event.frame.event === 'pusher:pong') latencies.end('ping');
    } else if (event.type === 'lost') latencies.drop('ping');
  });
  return () => {
    stopSockets();
    stopEvents();
  };
}

/** The frame with which a server begins, as far as pusher-js has kept it. */
const handshakeOf = (socketId: string): string =>
  JSON.stringify({ event: 'pusher:connection_established', data: { socket_id: socketId } });
