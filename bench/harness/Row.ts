/** Does the work of one side once, with whatever it takes before and after, and tells what counts of it. */
export type Measure = () => number | Promise<number>;

/** Two sides that do the same work, and how they must compare. */
export interface Row {
  name: string;
  /** What both sides tell. Default: `'ms'`. */
  unit?: string;
  ours: Measure;
  theirs: Measure;
  /** Who the other side is. */
  against: string;
  /** The most that ours may be, as a part of theirs. Default: anything, for a row that only informs. */
  limit?: number;
  /** How often each side is measured, in turns. Default: 7; a count needs 1. */
  rounds?: number;
  /**
   * Whether garbage is collected before each measurement. Default: yes. A forced collection also throws away compiled
   * code, which costs more than a round that mostly waits.
   */
  collects?: boolean;
}

/** Rows that share what they need, and how to end that. */
export interface Group {
  rows: Row[];
  end?: () => void | Promise<void>;
}
