/** Why the connection is down, or the server's last error. */
export interface ConnectionError {
  /** Pusher's error or close code; `null` if there is none. */
  code: number | null;
  /** The server's own words, or what to check; `''` if the server gave no reason. */
  message: string;
  /** The original failure, such as the rejection of `loadPusher`. */
  cause?: unknown;
}
