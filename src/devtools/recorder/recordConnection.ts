import type { Connection, Inspector } from 'react-pusher-user';
import { followClient } from '../pusher/followClient';
import { openSocket } from '../pusher/openSocket';
import type { ConnectionPeriod } from './ConnectionPeriod';
import type { EntryLog } from './EntryLog';
import type { LatencyLog } from './LatencyLog';

/** Records the states of the connection, beginning with the current one. Returns the function that ends it. */
export function recordConnection(
  inspector: Inspector,
  periods: EntryLog<ConnectionPeriod>,
  latencies: LatencyLog,
): () => void {
  const update = () => {
    const connection = inspector.connection.getValue();
    const last = periods.getEntries().at(-1);
    if (last?.state === connection.state && last.socketId === connection.socketId) {
      const { error } = connection;
      if (error) periods.replace(isCurrent, (period) => ({ ...period, error }));
      return;
    }
    const time = Date.now();
    const isDropped = last?.state === 'connected' && isUnderWay(connection);
    periods.replace(isCurrent, (period) => ({ ...period, to: time, isDropped }));
    periods.add(periodOf(inspector, connection, time));
    if (connection.state === 'connecting') latencies.begin('handshake');
    if (connection.state === 'connected') latencies.end('handshake');
  };
  update();
  const stopUpdating = inspector.connection.subscribe(update);
  // After a drop, pusher-js waits before it opens the next socket: the connection is `connecting` since the drop.
  const beginHandshake = () => latencies.begin('handshake');
  const stopFollowing = followClient(inspector, ({ connection }) => {
    connection.bind('connecting', beginHandshake);
    return () => connection.unbind('connecting', beginHandshake);
  });
  return () => {
    stopUpdating();
    stopFollowing();
  };
}

const isCurrent = ({ to }: ConnectionPeriod): boolean => to === null;

const isUnderWay = ({ state }: Connection): boolean =>
  state === 'connecting' || state === 'connected' || state === 'unavailable';

function periodOf(
  inspector: Inspector,
  { state, socketId, error }: Connection,
  from: number,
): ConnectionPeriod {
  const client = inspector.client.getValue();
  const transport = (client && openSocket(client)?.transport.name) ?? null;
  return { state, from, to: null, socketId, transport, error, isDropped: false };
}
