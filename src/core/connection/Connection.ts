import type { ConnectionError } from '../pusher/ConnectionError';

/** pusher-js's connection states. */
export type ConnectionStatus =
  'initialized' | 'connecting' | 'connected' | 'unavailable' | 'failed' | 'disconnected';

/** How one provider's connection stands. */
export interface ConnectionState {
  /** `connecting` from the moment the socket is lost: a second earlier than pusher-js reports it. */
  state: ConnectionStatus;
  /**
   * The id of the socket, with which your server excludes the sender of an event; `null` unless connected, and `null` with
   * `shareConnection`: the id would exclude all tabs that share the socket.
   */
  socketId: string | null;
  /** The last error since the connection was up. */
  error: ConnectionError | null;
}

/** What can be done about the connection. The functions never change. */
export interface ConnectionActions {
  /** Connects, after `disconnect()` or after the server refused the connection. */
  connect: () => void;
  /** Closes the connection until `connect()` or `signin()`. */
  disconnect: () => void;
}

/** The connection, and what can be done about it. */
export interface Connection extends ConnectionState, ConnectionActions {}
