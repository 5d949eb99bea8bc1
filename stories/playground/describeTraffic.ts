import type { WireEntry } from './createWireLog';

export interface WireLine {
  /** Who did it, for colour and for screen readers. */
  from: 'app' | 'pusher' | 'endpoint' | 'socket';
  arrow: string;
  title: string;
  /** What matters of it, for a line. */
  data: unknown;
  /** All of it. */
  full?: unknown;
}

/** An entry of the log in words. */
export function describeWireEntry(entry: WireEntry): WireLine {
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
        from: 'endpoint',
        arrow: '↓',
        title: `${entry.path.replace(/.*\//, '')} answered`,
        data: { status: entry.status },
      };
    case 'frame': {
      const { direction, event, channel, data } = entry;
      return {
        from: direction === 'in' ? 'app' : 'pusher',
        arrow: direction === 'in' ? '↑' : '↓',
        title: event || 'no frame',
        data,
        full: { event, channel, data },
      };
    }
  }
}
