import type { Binding } from './Binding';
import type { Measure } from './Row';

/** What each binding does, side by side: ours is to lead, or to tie. */
export interface Contest {
  name: string;
  /** What it is told in. Default: none, as for a count. */
  unit?: string;
  /** How it is measured of one side, `null` where that side cannot do it. Less is better. */
  measure: (binding: Binding) => Measure | null;
  /** The most that ours may be, as a part of the best of the others. Default: 1. */
  tie?: number;
  /** How often each side is measured, in turns. Default: 1, as for a count. */
  rounds?: number;
}

/** Contests that share what they need, and how to end that. */
export interface ContestGroup {
  contests: Contest[];
  /** Ours is the first. */
  bindings: Binding[];
  end: () => void;
}
