import type { ChannelError } from './ChannelError';

/** Options of `useClientEvent`. */
export interface ClientEventOptions {
  /**
   * What happens to an event beyond Pusher's limit of 10 per second, on all channels of the connection:
   *
   * - `false`: it is not sent, and fails with `rate-limited`;
   * - `true`: it waits for its turn, and then about 8 events leave per second. Up to 100 events wait; one more fails with
   *   `rate-limited`;
   * - `'latest'`: only the newest event waits. It replaces the one that waits on the same channel under the same name, and the
   *   two have one promise. Events leave at least 125 ms apart. For typing, or a cursor.
   *
   * Default `false`.
   */
  throttle?: boolean | 'latest';
  /** Called with the error of each event that was not sent, and of each that Pusher refused afterwards (4301). */
  onError?: (error: ChannelError) => void;
}
