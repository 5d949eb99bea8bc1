/** A row of the comparison: what a binding has, in words. */
export interface Feature {
  name: string;
  ours: string;
  usePusher: string;
  echoReact: string;
  /** The contest of the bench that counts it. Its values stand before the words. */
  contest?: string;
  /** What shows the words, if no contest does: a source file, or a string that the built code has or lacks. */
  evidence?: string;
  /** Strings that the built code of a binding contains, in any case. */
  has?: { usePusher?: string; echoReact?: string };
  /** Strings that the built code of a binding does not contain, in any case. */
  lacks?: { usePusher?: string; echoReact?: string };
}
