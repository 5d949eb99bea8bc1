import type { PusherClient } from 'react-pusher-user';
import { overrideMethod } from './overrideMethod';
import { internalsOf } from './PusherInternals';

/**
 * Keeps a client from opening sockets: it stays `connecting`, and becomes `unavailable` in time. The function that it returns
 * allows sockets again, and makes pusher-js connect at once.
 */
export function blockSockets(client: PusherClient): () => void {
  const { connection, constructor } = internalsOf(client);
  connection.runner?.abort();
  connection.runner = null;
  const restore = overrideMethod(connection, 'startConnecting', () => () => undefined);
  return () => {
    restore();
    // pusher-js connects at once when the network is back, unless it is connected or stopped.
    constructor.Runtime?.getNetwork?.().emit('online');
  };
}
