import { countContests } from './contests/countContests';
import { timeContests } from './contests/timeContests';
import type { ContestGroup } from './harness/Contest';
import { formatContestTable } from './harness/formatContestTable';
import { formatRowTable } from './harness/formatRowTable';
import { measureContest, type ContestResult } from './harness/measureContest';
import { measureRow, type RowResult } from './harness/measureRow';
import { type ContestRecord, recordContest, recordRow, type RowRecord } from './harness/BenchResults';
import type { RowGroup } from './harness/Row';
import { channelGrowthRows } from './rows/channelGrowthRows';
import { channelListRows } from './rows/channelListRows';
import { gapRows } from './rows/gapRows';
import { listenerRows } from './rows/listenerRows';
import { refreshRows } from './rows/refreshRows';
import { sharedConnectionRows } from './rows/sharedConnectionRows';
import { signinRows } from './rows/signinRows';
import { slowTokenRows } from './rows/slowTokenRows';
import { suspenseRows } from './rows/suspenseRows';
import { unmountRows } from './rows/unmountRows';
import { userEventRows } from './rows/userEventRows';

const ROW_GROUPS: (() => RowGroup | Promise<RowGroup>)[] = [
  listenerRows,
  unmountRows,
  userEventRows,
  channelGrowthRows,
  channelListRows,
  gapRows,
  sharedConnectionRows,
  suspenseRows,
  signinRows,
  slowTokenRows,
  refreshRows,
];

const TABLES = {
  rows: runRows,
  times: (namePart: string) => runContests(timeContests(), namePart),
  counts: (namePart: string) => runContests(countContests(), namePart),
};

/** What a table has measured, and whether all of it is within its limits. */
interface TableRun {
  records: readonly (RowRecord | ContestRecord)[];
  isWithinLimits: boolean;
}

/** Measures and prints the entries of one table whose names contain `namePart`. */
export const runTable = (table: keyof typeof TABLES, namePart = ''): Promise<TableRun> =>
  TABLES[table](namePart);

async function runRows(namePart: string): Promise<TableRun> {
  const results: RowResult[] = [];
  for (const startGroup of ROW_GROUPS) {
    const { rows, end } = await startGroup();
    for (const row of rows) if (row.name.includes(namePart)) results.push(await measureRow(row));
    await end?.();
  }
  if (results.length > 0) console.log(`\n${formatRowTable(results)}`);
  return {
    records: results.map(recordRow),
    isWithinLimits: results.every(({ isWithinLimit }) => isWithinLimit),
  };
}

async function runContests({ contests, bindings, end }: ContestGroup, namePart: string): Promise<TableRun> {
  const results: ContestResult[] = [];
  for (const contest of contests)
    if (contest.name.includes(namePart)) results.push(await measureContest(contest, bindings));
  end();
  if (results.length > 0) console.log(`\n${formatContestTable(results, bindings)}`);
  return {
    records: results.map((result) => recordContest(result, bindings)),
    isWithinLimits: results.every(({ isWithinLimit }) => isWithinLimit),
  };
}
