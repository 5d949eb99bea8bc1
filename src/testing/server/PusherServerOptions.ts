import type { PusherApp } from './PusherApp';
import type { Dialect } from './protocol/Dialect';

/** The options of `createPusherServer`. */
export interface PusherServerOptions {
  /** Default: one app with the id `app-id`, the key `app-key` and the secret `app-secret`. */
  apps?: readonly PusherApp[];
  /**
   * The server to imitate. Default: `'pusher'`, Pusher's own service.
   *
   * @example
   * ```ts
   * // Test the app with a server that closes the connection after a wrong signature.
   * const server = createPusherServer({ dialect: 'soketi' });
   * ```
   */
  dialect?: Dialect;
  /**
   * The number of seconds without a frame after which clients send a ping. The server sends it in the handshake.
   * Default: 120.
   */
  activityTimeout?: number;
}

/** Says which app a call to the server is for. */
export interface AppChoice {
  /** The id of the app that the call is for. Default: the id of `server.app`. */
  appId?: string;
}

/** The options of `server.trigger`. */
export interface TriggerOptions extends AppChoice {
  /** The socket id of a connection that does not get the event, usually the connection that caused it. */
  socketId?: string;
}

/** How the server refuses new connections: with a `pusher:error` frame, then a close with the same code. */
export interface Refusal {
  code: number;
  message: string;
}
