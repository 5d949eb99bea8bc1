import type { Binding } from './Binding';
import type { Measure } from './Row';

/** Compares all bindings. Our value may be at most `limit` times the best value of the others. */
export interface Contest {
  name: string;
  /** The unit of the values. Default: none, for a count. */
  unit?: string;
  /** Returns the measure for one binding, or `null` if the binding lacks the feature. Lower values are better. */
  createMeasure: (binding: Binding) => Measure | null;
  /** Default: `LIMITS.count`. */
  limit?: number;
  /** How often each binding is measured. Default: 1, for a count. */
  rounds?: number;
}

/** Contests that share one server. */
export interface ContestGroup {
  contests: Contest[];
  /** Ours is the first. */
  bindings: Binding[];
  end: () => void;
}
