import { readFileSync } from 'node:fs';
import type { Feature } from '../../../bench/comparison/Feature';
import { FEATURES } from '../../../bench/comparison/FEATURES';
import type { BenchResults, ContestRecord, RowRecord } from '../../../bench/harness/BenchResults';
import { formatNumber } from '../../../bench/harness/formatNumber';

interface Size {
  name: string;
  /** In bytes. */
  size: number;
  limit?: number;
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** What `bench/measureSizes.mjs` wrote last. */
export const readSizes = () => readJson('bench/sizes.json') as Record<'entries' | 'peers', Size[]>;

/** What `npm run bench` wrote last. */
export const readResults = () => readJson('bench/results.json') as BenchResults;

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const withUnit = (value: number | null | undefined, unit: string) =>
  value === null || value === undefined ? 'n/a' : `${formatNumber(value)} ${unit}`.trim();

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;

/** The keys of a feature, and how the names of the bench's bindings begin. */
const BINDINGS = { ours: 'ours', usePusher: 'use-pusher', echoReact: 'echo-react' } as const;

function featureRow(feature: Feature, counts: readonly ContestRecord[]): string[] {
  const contest = counts.find(({ name }) => name === feature.contest);
  const cells = (Object.keys(BINDINGS) as (keyof typeof BINDINGS)[]).map((key) => {
    const binding = Object.keys(contest?.values ?? {}).find((name) => name.startsWith(BINDINGS[key]));
    if (!contest || binding === undefined) return feature[key];
    return [withUnit(contest.values[binding], ''), feature[key]].filter(Boolean).join(': ');
  });
  return [feature.name, ...cells, contest ? 'counted' : (feature.evidence ?? 'their built code')];
}

const contestTable = (contests: readonly ContestRecord[]) => {
  const bindings = Object.keys(contests[0]?.values ?? {});
  const rows = contests.map(({ name, unit, limit, values }) => [
    name,
    ...bindings.map((binding) => withUnit(values[binding], unit)),
    `≤ ${limit}`,
  ]);
  return table(['', ...bindings, 'Limit of ours / best'], rows);
};

const rowTable = (rows: readonly RowRecord[]) =>
  table(
    ['', 'Ours', 'Baseline', 'The baseline is', 'Limit of ours / baseline'],
    rows.map(({ name, unit, ours, baseline, baselineName, limit }) => [
      name,
      withUnit(ours, unit),
      withUnit(baseline, unit),
      baselineName,
      `≤ ${limit}`,
    ]),
  );

/** The page docs/comparison.md, made of the data of the bench. */
export function comparisonPage(): string {
  const { entries, peers } = readSizes();
  const { date, machine, note, versions, rows, times, counts } = readResults();
  const peerVersions = `[\`@harelpls/use-pusher\`](https://www.npmjs.com/package/@harelpls/use-pusher) ${versions['@harelpls/use-pusher']!} and [\`@laravel/echo-react\`](https://www.npmjs.com/package/@laravel/echo-react) ${versions['@laravel/echo-react']!}, which contains \`laravel-echo\``;
  return [
    '# Compared with other React bindings',
    '',
    `This page compares the React bindings for Pusher Channels: this package, ${peerVersions}. Its tables are generated from measurements: \`npm run generate\` writes them.`,
    '',
    '## Features',
    '',
    'A number was counted by `npm run bench`. The words about the others follow their published code.',
    '',
    table(
      ['', '`react-pusher-user`', '`use-pusher`', '`echo-react`', 'Shown by'],
      FEATURES.map((feature) => featureRow(feature, counts)),
    ),
    '',
    '## Sizes',
    '',
    'Minified and gzipped, without `react` and `pusher-js`, as size-limit measures them. Your bundle does not contain hooks that you do not import. `pusher-js` is loaded after the provider has mounted; the others have it in the first chunk.',
    '',
    table(
      ['', 'Size', 'Limit'],
      [
        ...entries.map(({ name, size, limit }) => [name, kilobytes(size), kilobytes(limit!)]),
        ...peers.map(({ name, size }) => [`\`${name}\``, kilobytes(size), '']),
      ],
    ),
    '',
    '## Speed',
    '',
    `Measured on ${date} with Node ${machine.node}, React ${versions.react!} and pusher-js ${versions['pusher-js']!}, on ${machine.cores} cores of ${machine.cpu}. Compare the ratios only: times differ between machines. \`npm run bench\` fails if a ratio is above its limit.${note ? ` ${note}` : ''}`,
    '',
    'All bindings, the same app:',
    '',
    contestTable(times),
    '',
    'Counts, of which less is better:',
    '',
    contestTable(counts),
    '',
    'This package, and a baseline:',
    '',
    rowTable(rows),
    '',
  ].join('\n');
}
