import type { Options } from 'pusher-js';

/** A transport of pusher-js: `ws` and `wss` are WebSockets, the others are its HTTP fallbacks. */
export type PusherTransport = 'ws' | 'wss' | 'xhr_streaming' | 'xhr_polling' | 'sockjs';

/**
 * The options of pusher-js, which the provider passes on. A changed value opens a new connection, except for the deprecated options:
 * the next request uses those.
 *
 * Source: {@link https://pusher.com/docs/channels/using_channels/connection/#channels-options-parameter | Pusher's options}
 */
export interface PusherJsOptions {
  /** The cluster of your Pusher app, such as `eu`: it names Pusher's hosts. Not needed with `wsHost`. */
  cluster?: string;
  /** The host of the WebSocket, for a server of your own. Default `ws-<cluster>.pusher.com`. */
  wsHost?: string;
  /** The port of the WebSocket without TLS. Default 80. */
  wsPort?: number;
  /** The port of the WebSocket with TLS. Default 443. */
  wssPort?: number;
  /** The path before `/app/<appKey>` in the WebSocket's URL. Default `''`. */
  wsPath?: string;
  /** The host of the HTTP fallbacks. Default: the `wsHost`, or else `sockjs-<cluster>.pusher.com`. */
  httpHost?: string;
  /** The port of the HTTP fallbacks without TLS. Default: with `wsHost` the `wsPort`, else 80. */
  httpPort?: number;
  /** The port of the HTTP fallbacks with TLS. Default: with `wsHost` the `wssPort`, else 443. */
  httpsPort?: number;
  /** The path of the HTTP fallbacks. Default `/pusher`. */
  httpPath?: string;
  /** Whether every connection uses TLS. On a page served by `https:`, it always does. Default `true`. */
  forceTLS?: boolean;
  /** The only transports to use. Default: all that the runtime has. */
  enabledTransports?: readonly PusherTransport[];
  /** Transports not to use, even if `enabledTransports` has them. Default: none. */
  disabledTransports?: readonly PusherTransport[];
  /**
   * How long the connection may be silent before pusher-js pings the server, in milliseconds. Default 120,000; the server may
   * ask for less.
   */
  activityTimeout?: number;
  /** How long pusher-js waits for the answer to a ping before it reconnects, in milliseconds. Default 30,000. */
  pongTimeout?: number;
  /** How long pusher-js tries to connect before the state is `unavailable`, in milliseconds. Default 10,000. */
  unavailableTimeout?: number;
  /** Whether SockJS is used on a page whose origin is `null`, such as a local file. Default `false`. */
  ignoreNullOrigin?: boolean;
  /** The `tweetnacl` library: it decrypts `private-encrypted-` channels in a build of pusher-js that lacks it. */
  nacl?: Options['nacl'];
  /** Whether pusher-js sends statistics of its connections to Pusher. Default `false`. */
  enableStats?: boolean;
  /** The host that statistics are sent to. Default `stats.pusher.com`. */
  statsHost?: string;
  /** Additional fields of the statistics. */
  timelineParams?: Record<string, unknown>;
  /** @deprecated pusher-js replaced it by `enableStats`. */
  disableStats?: boolean;
  /** @deprecated pusher-js replaced it by `channelAuthorization.headers` and `channelAuthorization.params`. */
  auth?: { params?: object; headers?: object };
  /** @deprecated pusher-js replaced it by `channelAuthorization.endpoint`. */
  authEndpoint?: string;
  /** @deprecated pusher-js replaced it by `channelAuthorization.transport`. */
  authTransport?: 'ajax' | 'jsonp';
  /** @deprecated pusher-js replaced it by `channelAuthorization.customHandler`. */
  authorizer?: Options['authorizer'];
}

/** The options that a later pusher-js has in addition. */
// eslint-disable-next-line @typescript-eslint/no-generated-empty-object-type -- the installed pusher-js has none
export type LaterPusherJsOptions = Omit<
  Partial<Options>,
  keyof PusherJsOptions | 'userAuthentication' | 'channelAuthorization'
>;
