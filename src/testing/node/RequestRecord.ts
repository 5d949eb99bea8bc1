/** An event that a request triggered on one channel. */
export interface TriggeredEvent {
  readonly channel: string;
  readonly event: string;
  /** The length of the event's data, in bytes of UTF-8. */
  readonly bytes: number;
  /** The number of connections that the event was sent to. */
  readonly receivers: number;
}

/**
 * A request after its answer, as plain data. It contains neither the query, which has a signature, nor the body.
 */
export interface RequestRecord {
  /**
   * - `'api'`: a request to the HTTP API, or to a path that the server does not have.
   * - `'websocket'`: a WebSocket that was refused because its path is not `/app/:key`.
   * - `'tls'`: a client tried to use TLS, which the server does not.
   * - `'malformed'`: bytes that are not HTTP.
   */
  readonly kind: 'api' | 'websocket' | 'tls' | 'malformed';
  /** The HTTP method. Empty for `'tls'` and `'malformed'`. */
  readonly method: string;
  /** The path without the query. Empty for `'tls'` and `'malformed'`. */
  readonly path: string;
  /** The app key that the request was signed with (`auth_key`). */
  readonly appKey: string | undefined;
  /** The status of the response. */
  readonly status: number;
  /** The text of a response that is not 200. */
  readonly problem: string | undefined;
  /** The events that the request triggered, one for each channel. */
  readonly events: readonly TriggeredEvent[];
  /** In milliseconds since 1970. */
  readonly time: number;
}

/** Is called with each request, after its answer. */
export type RequestListener = (record: RequestRecord) => void;
