import { counts } from './contests/counts';
import { times } from './contests/times';
import { compare, type Comparison } from './harness/compare';
import { compete, type Result } from './harness/compete';
import type { ContestGroup } from './harness/Contest';
import type { Group } from './harness/Row';
import { tableOfContests } from './harness/tableOfContests';
import { tableOfRows } from './harness/tableOfRows';
import { dispatch } from './rows/dispatch';
import { growth } from './rows/growth';
import { listeners } from './rows/listeners';
import { signin } from './rows/signin';
import { tokenWhileConnecting } from './rows/tokenWhileConnecting';
import { unmount } from './rows/unmount';

const GROUPS: (() => Group | Promise<Group>)[] = [
  listeners,
  unmount,
  dispatch,
  growth,
  signin,
  tokenWhileConnecting,
];

/** Each table is of a process of its own: what the rows teach V8 of React's code would weigh on the contests. */
const TABLES = {
  rows: runRows,
  times: (part: string) => runContests(times(), part),
  counts: (part: string) => runContests(counts(), part),
};

/** Measures what of that table has `part` in its name, and prints it. Whether all keep to their limits. */
export const main = (table: keyof typeof TABLES, part = ''): Promise<boolean> => TABLES[table](part);

async function runRows(part: string): Promise<boolean> {
  const comparisons: Comparison[] = [];
  for (const start of GROUPS) {
    const { rows, end } = await start();
    for (const row of rows) if (row.name.includes(part)) comparisons.push(await compare(row));
    await end?.();
  }
  if (comparisons.length > 0) console.log(tableOfRows(comparisons));
  return comparisons.every(({ ok }) => ok);
}

async function runContests({ contests, bindings, end }: ContestGroup, part: string): Promise<boolean> {
  const results: Result[] = [];
  for (const contest of contests)
    if (contest.name.includes(part)) results.push(await compete(contest, bindings));
  end();
  if (results.length > 0) console.log(`\n${tableOfContests(results, bindings)}`);
  return results.every(({ ok }) => ok);
}
