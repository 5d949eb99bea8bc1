/** The options of `createPusherApi`. They are checked by each call, so that a build needs no secrets. */
export interface PusherApiOptions {
  /** The id, the key and the secret of the app. If none is given: `PUSHER_APP_ID`, `PUSHER_APP_KEY`, `PUSHER_APP_SECRET`. */
  appId?: string;
  key?: string;
  secret?: string;
  /** The cluster of an app on Pusher, such as `eu`. */
  cluster?: string;
  /**
   * The name of another server, such as `localhost`, without scheme and port. If neither `cluster`, `host`, `port` nor
   * `useTLS` is given: `PUSHER_HOST`, `PUSHER_PORT`, `PUSHER_SCHEME` and `PUSHER_APP_CLUSTER`.
   */
  host?: string;
  /** Default: the port of the scheme. */
  port?: number | string;
  /** Default: `true`. */
  useTLS?: boolean;
  /** 32 bytes in base64, for events on `private-encrypted-…` channels. */
  encryptionMasterKeyBase64?: string;
  /** How long each attempt of a call may take, in milliseconds. Default: 10,000. */
  timeout?: number;
  /**
   * How often a call is tried again after a 5xx status, and, if a second call does no harm, after no answer: the queries
   * and `terminateUserConnections`. Default: 2.
   */
  retry?: number;
  /** Default: the global `fetch`. */
  fetch?: typeof fetch;
}
