/** Does the work once, including its set-up and clean-up, and returns the value to compare. */
export type Measure = () => number | Promise<number>;

/** Compares our value with the value of one baseline. */
export interface Row {
  name: string;
  /** The unit of both values. Default: `'ms'`. */
  unit?: string;
  ours: Measure;
  baseline: Measure;
  /** Describes the baseline in the table. */
  baselineName: string;
  /** The highest allowed ratio of ours to the baseline. */
  limit: number;
  /** How often each side is measured. Default: 7. A count needs 1. */
  rounds?: number;
  /**
   * Whether garbage is collected before each measure. Default: true. A forced collection discards compiled code. A
   * measure that mostly waits is too short to make up for that.
   */
  collectsGarbage?: boolean;
}

/** Rows that share a set-up. */
export interface RowGroup {
  rows: Row[];
  end?: () => void | Promise<void>;
}
