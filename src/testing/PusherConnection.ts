import type { PusherApp } from './PusherApp';
import type { PusherFrame } from './protocol/PusherFrame';
import type { UserData } from './protocol/signatures';

/** A client's connection as the server sees it. It leaves `server.connections` when it closes. */
export interface PusherConnection {
  /** The id that the client got in its handshake, as in `123.456`. */
  readonly socketId: string;
  /** The app whose key the client gave. */
  readonly app: PusherApp;
  /** Who is signed in, or `null`. */
  readonly userId: string | null;
  /** The data of who is signed in, as the authentication endpoint signed it, or `null`. */
  readonly userData: UserData | null;
  /** The names of the subscribed channels. */
  readonly channels: ReadonlySet<string>;

  /**
   * Sends a frame, or any text at all, to this client. Interceptors see it.
   *
   * @example
   * ```ts
   * connection.send({ event: 'pusher:error', data: { code: null, message: 'Out of order' } });
   * connection.send('{ this is not JSON');
   * ```
   */
  send(frame: PusherFrame | string): void;

  /**
   * Closes the socket with a close frame. pusher-js does not reconnect after 4000–4099, waits before it does after
   * 4100–4199, and reconnects at once after 4200–4299.
   *
   * Source: https://pusher.com/docs/channels/library_auth_reference/pusher-websockets-protocol/#connection-closure
   *
   * @throws RangeError when a WebSocket could not send the code, or the reason is longer than 123 bytes.
   */
  close(code: number, reason?: string): void;

  /** Cuts the line without a close frame: the client sees code 1006, and pusher-js reconnects after a second. */
  drop(): void;
}
