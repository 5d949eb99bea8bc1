import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FEATURES } from '../../bench/comparison/FEATURES';
import { comparisonPage, readResults, readSizes } from './support/comparisonPage';
import { nodesOf, parseSources } from './support/parseSources';
import { publicNames } from './support/publicNames';
import ts from 'typescript';

const versionOf = (manifest: string) =>
  (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;

/** The names that the bench's rows and contests have in its sources. */
const benchNames = parseSources('bench/rows', 'bench/contests').flatMap((file) =>
  [...nodesOf(file)].flatMap((node) => (ts.isStringLiteral(node) ? node.text : [])),
);

describe('docs/comparison.md', () => {
  it('is what the measurements make of it', async () => {
    await expect(
      comparisonPage(),
      'docs/comparison.md is stale. Run "npm run generate".',
    ).toMatchFileSnapshot('../../docs/comparison.md');
  });

  it('has the sizes of now, to 2 %', () => {
    const output = execFileSync('npx', ['size-limit', '--json'], { encoding: 'utf8' });
    const now = JSON.parse(output) as { name: string; size: number; sizeLimit: number }[];
    const { entries } = readSizes();
    expect(entries.map(({ name, limit }) => [name, limit])).toEqual(
      now.map(({ name, sizeLimit }) => [name, sizeLimit]),
    );
    const changed = now.filter(({ size }, index) => Math.abs(entries[index]!.size / size - 1) > 0.02);
    expect(changed, 'bench/sizes.json is stale. Run "npm run generate".').toEqual([]);
  });

  it('has the rows and contests of the bench, within its limits', () => {
    const { rows, times, counts } = readResults();
    const measured = [...rows, ...times, ...counts].map(({ name }) => name);
    expect(benchNames).toEqual(expect.arrayContaining(measured));
    expect(Math.min(rows.length, times.length, counts.length)).toBeGreaterThan(3);
    const lost = counts.filter(({ values: { ours, ...others } }) =>
      Object.values(others).some((other) => other !== null && ours! > other),
    );
    expect(lost).toEqual([]);
  });

  it('was measured with the versions of now', () => {
    const { dependencies } = JSON.parse(readFileSync('bench/peers/package.json', 'utf8')) as {
      dependencies: Record<string, string>;
    };
    expect(readResults().versions).toEqual({
      ...dependencies,
      react: versionOf('node_modules/react/package.json'),
      'pusher-js': versionOf('node_modules/pusher-js/package.json'),
    });
  });
});

describe('a feature of the comparison', () => {
  it.each(FEATURES)(
    '$name: is counted by the bench, or has evidence',
    ({ contest, evidence, has, lacks }) => {
      if (contest === undefined) expect(evidence ?? has ?? lacks).toBeDefined();
      else expect(readResults().counts.map(({ name }) => name)).toContain(contest);
    },
  );

  it.each(FEATURES)('$name: names hooks that the package exports', ({ ours }) => {
    const hooks = [...ours.matchAll(/`(use\w+)`/g)].map(([, hook]) => hook!);
    expect([...publicNames('no folder').keys()]).toEqual(expect.arrayContaining(hooks));
  });
});
