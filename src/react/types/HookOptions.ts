import type { ChannelError } from '../../core/channel/ChannelError';

/** Options of the hooks that subscribe to a channel. */
export interface EnabledOption {
  /** Whether to subscribe and to listen. `false` does the same as a name of `undefined`. Default `true`. */
  enabled?: boolean;
}

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

/** Options of `useLostConnection`. */
export interface LostConnectionOptions {
  /** How long the connection must be down before the handler is called with `'lost'`, in milliseconds. Default 5,000. */
  delay?: number;
}

/** What happened to the connection. */
export type LostConnectionEvent = 'lost' | 'restored' | 'failed';

/**
 * How `useLatestUserEvent` and `useLatestChannelEvent` reduce events to one value.
 *
 * TypeScript takes the type of the value from `initial`, or from the type of the first parameter of `reduce`, if it has one:
 * `(list: string[], data) => …`. With `initial: []` and no such type, the value is an array of the events' data.
 */
export interface ReduceOptions<Data, Value, Initial = Value> {
  /** Called with each event in turn. What it returns is the new value. It must be pure. */
  reduce: (value: Value, data: Data) => Value;
  /** The value before the first event. */
  initial: Initial;
}
