import type { PusherServer } from 'react-pusher-user/testing';
import type { WireLog } from '../playground/createWireLog';

/** A log that leaves out the sockets of others, and the entrance by which they come. */
export function createAudience(log: WireLog) {
  const sockets = new Set<string>();
  let isEntering = false;
  return {
    log: {
      ...log,
      write(record: Parameters<WireLog['write']>[0]) {
        if (record.type === 'open' && isEntering) sockets.add(record.socketId);
        if (!sockets.has(record.socketId)) log.write(record);
      },
    },
    /** The same server, which knows a socket by this entrance. */
    entranceTo: (server: PusherServer): PusherServer => ({
      ...server,
      get closed() {
        return server.closed;
      },
      accept(...given) {
        isEntering = true;
        const peer = server.accept(...given);
        isEntering = false;
        return peer;
      },
    }),
  };
}
