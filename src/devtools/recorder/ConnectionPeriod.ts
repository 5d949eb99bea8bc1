import type { ConnectionError, ConnectionStatus } from 'react-pusher-user';

/** A time during which the connection has been in one state, on one socket. */
export interface ConnectionPeriod {
  state: ConnectionStatus;
  from: number;
  /** `null` while it lasts. */
  to: number | null;
  socketId: string | null;
  /** What carries the socket: `ws`, `wss`, `xhr_streaming`, … */
  transport: string | null;
  /** The last error meanwhile. */
  error: ConnectionError | null;
  /** Whether the socket was lost, or replaced for another user: pusher-js opened another one. */
  isDropped: boolean;
}
