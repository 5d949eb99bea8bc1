import type { TrafficEntry } from '../playground/createTrafficLog';
import { ROOM } from '../room/roomHooks';

export interface Activity {
  /** What the person did, or what happened to that person: follows the name. */
  text: string;
  tone: 'plain' | 'busy' | 'good' | 'bad';
}

/** Describes an entry of the traffic log for a newcomer. Returns `null` for the details of the protocol. */
export function describeActivity(entry: TrafficEntry): Activity | null {
  switch (entry.type) {
    case 'request':
      return describeRequest(entry.path, entry.data);
    case 'response':
      return entry.status === 403 ? { text: 'was denied by your server', tone: 'bad' } : null;
    case 'frame':
      return entry.direction === 'out' ? describeFrame(entry) : null;
    case 'close':
      if (entry.by === 'client') return { text: 'closed the connection', tone: 'plain' };
      return entry.code === 1006
        ? { text: 'lost the connection', tone: 'busy' }
        : { text: 'was disconnected by your server', tone: 'bad' };
    case 'open':
      return null;
  }
}

function describeRequest(path: string, data: object): Activity | null {
  if (path === '/pusher/user-auth') return { text: 'asks to sign in', tone: 'plain' };
  if (path === '/messages') return { text: `wrote to the ticket: ${quote(data)}`, tone: 'plain' };
  return null;
}

function describeFrame({ event, channel, data }: Extract<TrafficEntry, { type: 'frame' }>): Activity | null {
  switch (event) {
    case 'pusher:signin_success':
      return { text: 'is signed in', tone: 'good' };
    case 'pusher_internal:subscription_succeeded':
      return channel === ROOM ? { text: 'opened the ticket', tone: 'good' } : null;
    case 'private-message':
      return { text: `got a private message: ${quote(data)}`, tone: 'plain' };
    default:
      return null;
  }
}

/** Returns the text of a message in quotation marks. */
function quote(data: unknown): string {
  return typeof data === 'object' && data !== null && 'text' in data ? `“${String(data.text)}”` : '';
}
