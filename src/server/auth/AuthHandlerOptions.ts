/** Answers a request. A handler from this package never rejects. */
export type RequestHandler = (request: Request) => Promise<Response>;

/** The options that both handlers have. They are checked when the first request comes, so that a build needs no secrets. */
export interface AuthHandlerOptions {
  /**
   * The other origins whose pages may ask, such as `https://app.example.com`. They get CORS headers, for cookies, too.
   * Without it, only pages of the handler's own origin may ask, and clients that are not browsers.
   */
  allowedOrigins?: readonly string[] | ((origin: string) => boolean | Promise<boolean>);
  /**
   * Whether a proxy in front of the server sets `X-Forwarded-Host`, and removes one that a client has sent. It is compared
   * with the origin of browsers that do not send `Sec-Fetch-Site`. Default: `false`.
   */
  trustProxy?: boolean;
  /** Whether to answer the GET requests of the transport `jsonp` of pusher-js. Default: `false`. */
  jsonp?: boolean;
  /**
   * Is told why a request was answered by 500, or was refused for its origin. The client learns nothing of it. Default:
   * `console.error`.
   */
  onError?: (error: unknown, context: { request: Request }) => unknown;
}
