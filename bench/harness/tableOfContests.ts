import type { Binding } from './Binding';
import type { Result } from './compete';
import { format } from './format';
import { formatTable } from './formatTable';

/** A column for each side. */
export function tableOfContests(results: Result[], bindings: Binding[]): string {
  return formatTable(['', ...bindings.map(({ name }) => name), 'ok'], results.map(cells));
}

function cells({ contest: { name, unit = '' }, values, ok }: Result): string[] {
  const figures = values.map((value) => (value === null ? 'n/a' : `${format(value)} ${unit}`.trim()));
  return [name, ...figures, ok ? 'yes' : 'NO'];
}
