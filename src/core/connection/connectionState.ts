/** pusher-js's connection states. */
export type ConnectionStatus =
  'initialized' | 'connecting' | 'connected' | 'unavailable' | 'failed' | 'disconnected';

/** Why the connection is down, or what the server last complained of. */
export interface ConnectionError {
  /** Pusher's error or close code; `null` where there is none. */
  code: number | null;
  /** As the server worded it; `''` where it gave none. */
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
