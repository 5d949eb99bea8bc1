/**
 * Why events may have been missed.
 *
 * - `drop`: the socket was lost, or the server closed it;
 * - `sleep`: the socket was lost while the device or the browser stood still: no code ran for more than 90 seconds;
 * - `freeze`: the socket was lost while the browser had frozen the page (`freeze` and `resume` of the
 *   [page lifecycle](https://developer.chrome.com/docs/web-platform/page-lifecycle-api));
 * - `takeover`: another tab took over the connection that the tabs share;
 * - `resubscribe`: one channel, whose subscription had failed, was subscribed again;
 * - `user`: another `userId` or a `signout()` replaced the connection;
 * - `disconnect`: the app itself closed or replaced the connection, by `disconnect()`, `enabled` or another option.
 */
export type GapReason = 'drop' | 'sleep' | 'freeze' | 'takeover' | 'resubscribe' | 'user' | 'disconnect';

/** A stretch of time in which events may have been missed. It has ended. */
export interface Gap {
  /**
   * When the app last received anything on the lost connection, in milliseconds since 1970 as `Date.now()` counts them. A lost
   * socket may be noticed minutes later.
   */
  from: number;
  /** When the last of the channels was subscribed again, in milliseconds since 1970 as `Date.now()` counts them. */
  to: number;
  /** The time between `from` and `to`, in milliseconds. */
  duration: number;
  /** What caused the gap. If several causes follow one another before the gap ends: the first. */
  reason: GapReason;
  /**
   * The names of the channels that may have missed events, sorted. The events of the signed-in user arrive on
   * `#server-to-user-<id>`.
   */
  channels: readonly string[];
}
