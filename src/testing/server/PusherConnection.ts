import type { PusherApp } from './PusherApp';
import type { PusherFrame } from './protocol/PusherFrame';
import type { UserData } from './protocol/signatures';

/** The server's end of a client's connection. A closed connection is removed from `server.connections`. */
export interface PusherConnection {
  /** The id that the server sent in the handshake, for example `123.456`. */
  readonly socketId: string;
  /** The app whose key the client connected with. */
  readonly app: PusherApp;
  /** The id of the signed-in user, or `null`. */
  readonly userId: string | null;
  /** The data of the signed-in user, as the authentication endpoint signed it, or `null`. */
  readonly userData: UserData | null;
  /** The names of the subscribed channels. */
  readonly channels: ReadonlySet<string>;

  /**
   * Sends a frame, or any text, to the client. Interceptors are called with it.
   *
   * @example
   * ```ts
   * connection.send({ event: 'pusher:error', data: { code: null, message: 'Out of order' } });
   * connection.send('{ this is not JSON');
   * ```
   */
  send(frame: PusherFrame | string): void;

  /**
   * Closes the connection with a close frame. After a code from 4000 to 4099, pusher-js does not reconnect. After 4100 to
   * 4199, pusher-js waits before it reconnects. After 4200 to 4299, pusher-js reconnects immediately.
   *
   * Source: https://pusher.com/docs/channels/library_auth_reference/pusher-websockets-protocol/#connection-closure
   *
   * @throws RangeError if a WebSocket cannot send the code, or if the reason is longer than 123 bytes.
   */
  close(code: number, reason?: string): void;

  /**
   * Drops the connection without a close frame, like a network failure. The client gets code 1006, and pusher-js reconnects
   * after a second.
   */
  drop(): void;
}
