/** What is read of a request of `node:http`, or of Express. */
export interface NodeRequest {
  method?: string;
  url?: string;
  /** Express: the URL as it was before its routers. */
  originalUrl?: string;
  headers: Record<string, string | string[] | undefined>;
  /** With `encrypted` if it has TLS. */
  socket: object;
  httpVersionMajor: number;
  /** Whether all of the request has arrived. */
  complete: boolean;
  /** Whether something has read all of the body. */
  readableEnded: boolean;
  /** What a body parser has made of the body. */
  body?: unknown;
  /** Some body parsers keep the bytes. */
  rawBody?: unknown;
  on(event: 'data', listener: (chunk: Uint8Array) => void): unknown;
  on(event: 'end' | 'close', listener: () => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  removeAllListeners(event: 'data'): this;
  pause(): unknown;
  resume(): unknown;
}
