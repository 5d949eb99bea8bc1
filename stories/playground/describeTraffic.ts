import type { TrafficEntry } from './createTrafficLog';

export interface TrafficDescription {
  from: 'app' | 'pusher' | 'backend' | 'socket';
  arrow: string;
  title: string;
  /** The data that a row shows. */
  data: unknown;
  /** The data that an expanded row shows, if it differs. */
  fullData?: unknown;
}

/** Describes an entry of the traffic log for a row. */
export function describeTraffic(entry: TrafficEntry): TrafficDescription {
  switch (entry.type) {
    case 'open':
      return { from: 'socket', arrow: '◆', title: 'opened', data: { socketId: entry.socketId } };
    case 'close': {
      const { by, code, reason } = entry;
      return {
        from: 'socket',
        arrow: '◇',
        title: `closed by ${by}`,
        data: { code, ...(reason && { reason }) },
      };
    }
    case 'request':
      return {
        from: 'app',
        arrow: '↑',
        title: `POST ${entry.path}`,
        data: entry.data,
      };
    case 'response':
      return {
        from: 'backend',
        arrow: '↓',
        title: `response to ${entry.path}`,
        data: { status: entry.status },
      };
    case 'frame': {
      const { direction, event, channel, data } = entry;
      return {
        from: direction === 'in' ? 'app' : 'pusher',
        arrow: direction === 'in' ? '↑' : '↓',
        title: event || 'invalid frame',
        data,
        fullData: { event, channel, data },
      };
    }
  }
}
