import { readdirSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { apiReference } from './support/apiReference';
import { ENTRIES } from './support/ENTRIES';

const STALE = 'The API reference is stale. Run "npm run generate", and review the difference.';

let pages: Record<string, string>;

beforeAll(async () => {
  pages = await apiReference();
}, 120_000);

const fileOf = (entry: string) => `${entry.replaceAll('/', '.')}.md`;

test('the API reference has a page for each entry, an index, and no other', async () => {
  expect(Object.keys(pages).sort()).toEqual(['README.md', ...ENTRIES.map(({ name }) => fileOf(name))].sort());
  await expect(pages['README.md'], STALE).toMatchFileSnapshot('../../docs/api/README.md');
  expect(readdirSync('docs/api').filter((name) => !(name in pages))).toEqual([]);
});

test.each(ENTRIES)('the page of $name says what the doc comments say', async ({ name }) => {
  await expect(pages[fileOf(name)], STALE).toMatchFileSnapshot(`../../docs/api/${fileOf(name)}`);
});
