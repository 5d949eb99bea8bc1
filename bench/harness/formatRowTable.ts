import { formatNumber } from './formatNumber';
import { formatTable } from './formatTable';
import type { RowResult } from './measureRow';

/** One line per row. */
export function formatRowTable(results: RowResult[]): string {
  const headings = ['row', 'ours', 'baseline', 'the baseline is', 'ratio', 'limit', 'ok'];
  return formatTable(headings, results.map(toCells));
}

function toCells({ row, ours, baseline, ratio, isWithinLimit }: RowResult): string[] {
  const { name, unit = 'ms', baselineName, limit } = row;
  const withUnit = (value: number) => `${formatNumber(value)} ${unit}`;
  const verdict = isWithinLimit ? 'yes' : 'NO';
  return [name, withUnit(ours), withUnit(baseline), baselineName, formatNumber(ratio), `≤ ${limit}`, verdict];
}
