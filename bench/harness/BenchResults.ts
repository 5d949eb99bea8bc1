import type { Binding } from './Binding';
import { LIMITS } from './LIMITS';
import type { ContestResult } from './measureContest';
import type { RowResult } from './measureRow';

/** A row of the bench after its measurement, as plain data. */
export interface RowRecord {
  name: string;
  unit: string;
  ours: number;
  baseline: number;
  baselineName: string;
  limit: number;
}

/** A contest of the bench after its measurement, as plain data. */
export interface ContestRecord {
  name: string;
  /** Empty for a count. */
  unit: string;
  limit: number;
  /** The value of each binding, by its name. `null` if the binding lacks the feature. */
  values: Record<string, number | null>;
}

/** What `npm run bench` writes into `bench/results.json`. */
export interface BenchResults {
  /** The day of the run, such as `2026-11-29`. */
  date: string;
  machine: { cpu: string; cores: number; node: string };
  /** What a reader has to know of this run, as a sentence. */
  note?: string;
  /** The versions of what was measured, by the names of the packages. */
  versions: Record<string, string>;
  rows: RowRecord[];
  times: ContestRecord[];
  counts: ContestRecord[];
}

export const recordRow = ({ row, ours, baseline }: RowResult): RowRecord => {
  const { name, unit = 'ms', baselineName, limit } = row;
  return { name, unit, ours: round(ours), baseline: round(baseline), baselineName, limit };
};

export const recordContest = ({ contest, values }: ContestResult, bindings: Binding[]): ContestRecord => {
  const { name, unit = '', limit = LIMITS.count } = contest;
  const named = bindings.map((binding, index): [string, number | null] => {
    const value = values[index] ?? null;
    return [binding.name, value === null ? null : round(value)];
  });
  return { name, unit, limit, values: Object.fromEntries(named) };
};

/** Four digits are more than two runs agree in. */
const round = (value: number) => Number(value.toPrecision(4));
