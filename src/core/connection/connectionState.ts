/** pusher-js's connection states. */
export type ConnectionStatus =
  'initialized' | 'connecting' | 'connected' | 'unavailable' | 'failed' | 'disconnected';

/** Why the connection is down, or the last error that the server reported. */
export interface ConnectionError {
  /** Pusher's error code or close code; `null` if there is none. */
  code: number | null;
  /** The server's message; `''` if there is none. */
  message: string;
  /** The exception behind the failure, if there is one: for example, why pusher-js did not load. */
  cause?: unknown;
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
