/** The facts behind a failure. Those that do not apply are left out. */
export interface PusherErrorDetails {
  /** The HTTP status of the auth endpoint. */
  status?: number;
  /** How long the auth endpoint asked to wait (`Retry-After`), in milliseconds. */
  retryAfter?: number;
  /** Whether the same request may succeed later. If left out, the code and the HTTP status decide. */
  retryable?: boolean;
  /** Pusher's code; `null` if the server gave none. */
  pusherCode?: number | null;
  /** The original failure: of a handler, a provider or the loading of pusher-js, or the endpoint's own words. */
  cause?: unknown;
}

const RETRYABLE_CODES: ReadonlySet<string> = new Set(['unreachable', 'handler-error', 'auth-timeout']);

const isRetryableStatus = (status: number | undefined): boolean =>
  status !== undefined && (status === 408 || status === 429 || status >= 500);

/** What `SigninError` and `ChannelError` have in common. Neither holds a token, a header or a signature. */
export abstract class PusherError<Code extends string = string> extends Error {
  readonly code: Code;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  declare readonly status?: PusherErrorDetails['status'];
  declare readonly retryAfter?: PusherErrorDetails['retryAfter'];
  declare readonly pusherCode?: PusherErrorDetails['pusherCode'];

  constructor(code: Code, message: string, details: PusherErrorDetails) {
    super(message);
    this.code = code;
    this.retryable = RETRYABLE_CODES.has(code) || isRetryableStatus(details.status);
    Object.assign(this, details);
  }
}

/**
 * Fills in an error's text: `$` stands for the server's own words, or the status. A `reason` that was found out follows.
 */
export function explain(text: string, words: string | number | undefined, reason?: string): string {
  const filled = text.replace('$', () => String(words ?? '').replace(/\.$/, '') || 'no reason given');
  return reason ? `${filled} ${reason}` : filled;
}
