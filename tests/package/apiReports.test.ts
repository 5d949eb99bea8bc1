import { expect, test } from 'vitest';
import { apiReport } from './support/apiReport';
import { ENTRIES } from './support/ENTRIES';

test.each(ENTRIES)('the report of the API of $name is up to date', async (entry) => {
  const report = apiReport(entry.import.types);
  expect(report).toContain('export ');
  await expect(
    report,
    `api/${entry.report} is stale. Run "npm run build" and "npm run generate", and review the difference: it is what users see.`,
  ).toMatchFileSnapshot(`../../api/${entry.report}`);
});
