import type { PusherClient } from '../client/PusherClient';

/** pusher-js's connection states. */
export type ConnectionStatus =
  'initialized' | 'connecting' | 'connected' | 'unavailable' | 'failed' | 'disconnected';

/** Why the connection is down, or what the server last complained of. */
export interface ConnectionError {
  /** Pusher's error or close code; `null` where there is none. */
  code: number | null;
  message: string;
}

/** One provider's connection, as it stands, and what can be done about it. */
export interface Connection {
  /** `connecting` from the moment the line drops: a second sooner than pusher-js tells. */
  state: ConnectionStatus;
  /** This connection's id, to exclude the sender of an event; `null` unless connected. */
  socketId: string | null;
  /** The last error since the connection was up. */
  error: ConnectionError | null;
  /** Connects, after `disconnect()` or after the server refused. */
  connect: () => void;
  /** Closes the connection until `connect()` or `signin()`. */
  disconnect: () => void;
}

/** How a client's connection stands. For a second after a drop, pusher-js calls one connected that is gone. */
export function readConnection({ connection }: PusherClient): Pick<Connection, 'state' | 'socketId'> {
  const { state, socket_id, connection: line } = connection;
  if (state === 'connected')
    return line ? { state, socketId: socket_id } : { state: 'connecting', socketId: null };
  // pusher-js types its states as strings.
  return { state: state as ConnectionStatus, socketId: null };
}

/** An error that pusher-js emits: `{ data }` from the server, `{ error: { data } }` around a close. */
export function readError(event: unknown, last: ConnectionError | null): ConnectionError {
  const { data, error } = event as { data?: unknown; error?: { data?: unknown } };
  const { code = null, message } = (data ?? error?.data ?? {}) as Partial<ConnectionError>;
  // Some servers quote the signature that they expected; some close without a reason, after an error that has it.
  const said = message && String(message).replace(/[\da-f]{32,}/gi, '…');
  return { code, message: said || (last?.code === code ? last.message : 'no reason given') };
}
