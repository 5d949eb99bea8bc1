import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const PAGES = ['docs/guarantees.md', 'docs/security.md'];

/** A file of the tests or the bench, and the titles in quotes that follow it. */
const NAMED = /`((?:tests|bench)\/[\w./]+\.\w+)`((?: (?:and )?"[^"]+",?)*)/g;

it.each(PAGES)('each file that %s names exists, and has the tests that are named', (page) => {
  const named = [...readFileSync(page, 'utf8').matchAll(NAMED)];
  expect(named.length).toBeGreaterThan(5);
  const wrong = named.flatMap(([, path, titles]) => {
    if (!existsSync(path!)) return [path!];
    const source = readFileSync(path!, 'utf8').replaceAll("\\'", "'");
    return [...titles!.matchAll(/"([^"]+)"/g)]
      .filter(([, title]) => !source.includes(title!))
      .map(([, title]) => `${path!}: ${title!}`);
  });
  expect(wrong).toEqual([]);
});

it('each guarantee has a proof', () => {
  const rows = readFileSync('docs/guarantees.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '));
  const claims = rows.filter((row) => !/^\| (?:Guarantee|-)/.test(row));
  expect(claims.length).toBeGreaterThan(20);
  expect(claims.filter((row) => !/\| `(?:tests|bench)\/[^|]*\|$/.test(row))).toEqual([]);
});
