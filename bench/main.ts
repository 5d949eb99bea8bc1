import { compare, type Comparison } from './harness/compare';
import { formatTable } from './harness/formatTable';
import type { Group } from './harness/Row';
import { dispatch } from './rows/dispatch';
import { listeners } from './rows/listeners';
import { signin } from './rows/signin';
import { tokenWhileConnecting } from './rows/tokenWhileConnecting';
import { unmount } from './rows/unmount';

const GROUPS: (() => Group | Promise<Group>)[] = [listeners, unmount, dispatch, signin, tokenWhileConnecting];

/** Measures the rows whose names have `part`, and prints them. Whether all keep to their limits. */
export async function main(part = ''): Promise<boolean> {
  const comparisons: Comparison[] = [];
  for (const start of GROUPS) {
    const { rows, end } = await start();
    for (const row of rows) if (row.name.includes(part)) comparisons.push(await compare(row));
    await end?.();
  }
  console.log(formatTable(comparisons));
  return comparisons.every(({ ok }) => ok);
}
