import type { Binding } from './Binding';
import { formatNumber } from './formatNumber';
import { formatTable } from './formatTable';
import { LIMITS } from './LIMITS';
import type { ContestResult } from './measureContest';

/** One line per contest, one column per binding. */
export function formatContestTable(results: ContestResult[], bindings: Binding[]): string {
  const bindingNames = bindings.map(({ name }) => name);
  return formatTable(['contest', ...bindingNames, 'limit', 'ok'], results.map(toCells));
}

function toCells({ contest, values, isWithinLimit }: ContestResult): string[] {
  const { name, unit = '', limit = LIMITS.count } = contest;
  const cells = values.map((value) => (value === null ? 'n/a' : `${formatNumber(value)} ${unit}`.trim()));
  return [name, ...cells, `≤ ${limit}`, isWithinLimit ? 'yes' : 'NO'];
}
