import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The pages whose code stands in the tests, and the folders of these tests. */
const PAGES = { 'docs/migration.md': 'tests/migration', 'docs/testing.md': 'tests/docs/testing' };

/** The files that a page shows: code blocks whose first comment is the name of the file. */
function filesIn(page: string): [name: string, block: string][] {
  const blocks = readFileSync(page, 'utf8').matchAll(/^```[jt]sx?\n(\/\/ (\S+)\n.*?)^```$/gms);
  return [...blocks].map(([, block, name]) => [name!, block!]);
}

it.each(Object.entries(PAGES))('what %s shows is what the tests run', (page, folder) => {
  const files = filesIn(page);
  expect(files.length).toBeGreaterThan(1);
  for (const [name, block] of files) {
    const path = `${folder}/${name}`;
    expect(existsSync(path), path).toBe(true);
    expect(readFileSync(path, 'utf8'), path).toContain(block);
  }
});
