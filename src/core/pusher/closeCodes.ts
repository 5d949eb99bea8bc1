/**
 * Whether pusher-js stays disconnected after a close with this code. It reconnects after 4000 (by TLS), after 4100 to 4199
 * (a second later), after 4200 to 4299 (at once), and after all codes below 4000.
 *
 * Source: pusher-js, src/core/connection/protocol/protocol.ts, `getCloseAction`
 */
export const isFinalCloseCode = (code: number | null): boolean =>
  code !== null && ((code > 4000 && code < 4100) || code >= 4300);

/** Pusher's codes for an error that concerns neither the connection nor the sign-in. */
export const ErrorCode = {
  /** The client event was refused, or there were more than 10 in a second. */
  clientEventRejected: 4301,
  /** The watchlist has over 100 users. The sign-in itself succeeded. */
  watchlistTooLong: 4302,
} as const;
