import type { ClosedBy, ConnectionEvent } from './ConnectionEvent';
import type { PusherInternals } from './PusherInternals';

/** How a client's connection stands. Unlike pusher-js's `state`, it is never `connected` without a socket. */
export type ConnectionSnapshot =
  /** `connect()` was never called. */
  | { state: 'initialized' }
  | { state: 'connecting' }
  | { state: 'connected'; socketId: string }
  /** No server answered for 10 seconds. pusher-js goes on trying. */
  | { state: 'unavailable' }
  /** pusher-js tries nothing until `connect()`. */
  | { state: 'closed'; by: ClosedBy };

/** Reads the snapshot from pusher-js's `state` and socket. `closer` is who closed a disconnected connection. */
export function readSnapshot(
  connection: PusherInternals['connection'],
  closer: ClosedBy,
): ConnectionSnapshot {
  const { state } = connection;
  if (state === 'initialized') return { state };
  if (state === 'failed') return { state: 'closed', by: 'no-transport' };
  if (state === 'disconnected') return { state: 'closed', by: closer };
  if (hasSocket(connection)) return { state: 'connected', socketId: connection.socket_id };
  return { state: state === 'unavailable' ? 'unavailable' : 'connecting' };
}

/** Whether there is a socket. If pusher-js lacks `connection.connection`, only its `state` says so. */
const hasSocket = ({ state, connection }: PusherInternals['connection']): boolean =>
  connection === undefined ? state === 'connected' : connection !== null;

/** What has happened between two snapshots. */
export function eventsBetween(previous: ConnectionSnapshot, next: ConnectionSnapshot): ConnectionEvent[] {
  const lost: ConnectionEvent[] = previous.state === 'connected' ? [{ type: 'lost' }] : [];
  switch (next.state) {
    case 'connected': {
      const isSameSocket = previous.state === 'connected' && previous.socketId === next.socketId;
      return isSameSocket ? [] : [...lost, { type: 'connected', socketId: next.socketId }];
    }
    case 'closed':
      return previous.state === 'closed' ? [] : [{ type: 'closed', by: next.by }];
    case 'connecting':
    case 'unavailable':
      return previous.state === next.state ? [] : [...lost, { type: next.state }];
    case 'initialized':
      return [];
  }
}

/** Whether the app itself has closed the connection, or has not opened it yet. */
export const isClosedByApp = (snapshot: ConnectionSnapshot): boolean =>
  snapshot.state === 'initialized' || (snapshot.state === 'closed' && snapshot.by === 'app');
