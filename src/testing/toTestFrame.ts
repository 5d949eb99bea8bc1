import type { TrafficRecord } from 'react-pusher-user/testing/server';
import type { TestFrame } from './TestFrame';

const HIDDEN = '[hidden]';
const SECRET_FIELDS = new Set(['auth', 'shared_secret']);

/** The frame of a record without auth strings; `null` if the record is about a connection. */
export function toTestFrame(record: TrafficRecord): TestFrame | null {
  if (record.type !== 'frame') return null;
  const { direction, event, channel, data, socketId } = record;
  return {
    from: direction === 'in' ? 'client' : 'server',
    event,
    ...(channel !== undefined && { channel }),
    data: event.startsWith('pusher:') ? hideSecrets(data) : data,
    socketId,
  };
}

function hideSecrets(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return data;
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, SECRET_FIELDS.has(name) ? HIDDEN : value]),
  );
}
