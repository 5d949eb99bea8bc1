/** Options of the hooks that subscribe to a channel. */
export interface EnabledOption {
  /** Whether to subscribe and to listen. `false` does the same as a name of `undefined`. Default `true`. */
  enabled?: boolean;
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
