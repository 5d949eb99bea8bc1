import type { Comparison } from './compare';
import { format } from './format';
import { formatTable } from './formatTable';

/** Ours and theirs. */
export function tableOfRows(comparisons: Comparison[]): string {
  return formatTable(['', 'ours', 'theirs', '', 'ratio', 'limit', 'ok'], comparisons.map(cells));
}

function cells({ row, ours, theirs, ratio, ok }: Comparison): string[] {
  const { name, unit = 'ms', against, limit } = row;
  const inUnit = (value: number) => `${format(value)} ${unit}`;
  const verdict = limit === undefined ? ['none', ''] : [`≤ ${limit}`, ok ? 'yes' : 'NO'];
  return [name, inUnit(ours), inUnit(theirs), against, format(ratio), ...verdict];
}
