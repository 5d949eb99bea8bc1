/** The facts behind a failure, where there are any. */
export interface PusherErrorDetails {
  /** The HTTP status of the auth endpoint. */
  status?: number;
  /** How long the auth endpoint asked to wait (`Retry-After`), in milliseconds. */
  retryAfter?: number;
  /** The code that Pusher gave; `null` where it gave none. */
  pusherCode?: number | null;
  /** What a handler, a provider or the loading of pusher-js failed with. */
  cause?: unknown;
}

/** What `SigninError` and `ChannelError` have in common. They hold no token, header or signature. */
export interface PusherError<Code extends string = string> extends Error {
  readonly code: Code;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  readonly status?: PusherErrorDetails['status'];
  readonly retryAfter?: PusherErrorDetails['retryAfter'];
  readonly pusherCode?: PusherErrorDetails['pusherCode'];
}

/** What to do about a failure, in words; `$` stands for what the server `said`. */
export const explain = (text: string, said: string | number | undefined): string =>
  text.replace('$', () => String(said ?? 'no transport').replace(/\.$/, '') || 'no reason');

/**
 * What all errors have. By the code, or by the endpoint's status (408, 429 and 5xx), it may be worth another try. The cast:
 * a sum with a string reads a number as its digits.
 */
export const factsOf = (code: string, details: PusherErrorDetails) => ({
  retryable: /unr|an|au|408|429|r5/.test(code + (details.status as unknown as string)),
  code,
  ...details,
});
