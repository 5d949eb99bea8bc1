import type { Comparison } from './compare';

const HEAD = ['', 'ours', 'theirs', '', 'ratio', 'limit', 'ok'];

/** One line a row, in columns. */
export function formatTable(comparisons: Comparison[]): string {
  const lines = [HEAD, ...comparisons.map(cells)];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  return lines
    .map((line) => line.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join('  '))
    .join('\n');
}

/** Figures to the right, words to the left. */
function pad(cell: string, width: number, column: number): string {
  return [0, 3, 6].includes(column) ? cell.padEnd(width) : cell.padStart(width);
}

function cells({ row, ours, theirs, ratio, ok }: Comparison): string[] {
  const { name, unit = 'ms', against, limit } = row;
  const inUnit = (value: number) => `${format(value)} ${unit}`;
  const verdict = limit === undefined ? ['none', ''] : [`≤ ${limit}`, ok ? 'yes' : 'NO'];
  return [name, inUnit(ours), inUnit(theirs), against, format(ratio), ...verdict];
}

const format = (value: number) =>
  Number.isInteger(value) ? String(value) : value.toFixed(value < 0.1 ? 4 : value < 100 ? 2 : 0);
