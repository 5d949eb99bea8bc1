import type { PusherServer } from 'react-pusher-user/testing';
import type { TrafficLog } from '../playground/createTrafficLog';

/** Returns a log that omits some clients' sockets, and a server that marks these sockets. */
export function createFilteredLog(log: TrafficLog) {
  const omittedSockets = new Set<string>();
  let isAccepting = false;
  return {
    log: {
      ...log,
      write(record: Parameters<TrafficLog['write']>[0]) {
        if (record.type === 'open' && isAccepting) omittedSockets.add(record.socketId);
        if (!omittedSockets.has(record.socketId)) log.write(record);
      },
    },
    /** Returns the same server. The log omits each socket that is opened through the returned object. */
    withoutLogging: (server: PusherServer): PusherServer => ({
      ...server,
      get closed() {
        return server.closed;
      },
      accept(...args) {
        isAccepting = true;
        const peer = server.accept(...args);
        isAccepting = false;
        return peer;
      },
    }),
  };
}
