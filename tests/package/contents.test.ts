import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it, test } from 'vitest';
import { ENTRIES } from './support/ENTRIES';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports: unknown;
  main: string;
  types: string;
  bin: Record<string, string>;
  scripts: Record<string, string>;
  peerDependencies: Record<string, string>;
};

/** What `npm publish` would upload. */
const packed = (
  JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { encoding: 'utf8' }),
  ) as {
    files: { path: string }[];
  }[]
)[0]!.files.map(({ path }) => path);

/** Every string in `exports`, under whatever condition. */
const targetsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value as object).flatMap(targetsIn);

describe('the tarball', () => {
  it('contains the build, the documentation, the skills, and nothing else', () => {
    const allowed =
      /^(?:dist\/|docs\/|skills\/|(?:LICENSE|README\.md|llms\.txt|package\.json|tabs\/package\.json)$)/;
    expect(packed.filter((path) => !allowed.test(path))).toEqual([]);
    expect(packed).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'llms.txt', 'docs/server.md']));
  });

  it('contains every file that package.json names, for every runtime', () => {
    const named = targetsIn([manifest.exports, manifest.main, manifest.types, manifest.bin]);
    expect(named.length).toBeGreaterThan(ENTRIES.length * 4);
    expect(packed).toEqual(expect.arrayContaining(named.map((path) => path.replace(/^\.\//, ''))));
  });

  it('runs nothing when it is installed', () => {
    const scripts = [
      'preinstall',
      'install',
      'postinstall',
      'prepublish',
      'preprepare',
      'prepare',
      'postprepare',
    ];
    expect(Object.keys(manifest.scripts).filter((name) => scripts.includes(name))).toEqual([]);
    // npm builds a package with this file.
    expect(packed).not.toContain('binding.gyp');
  });

  it('installs no other package', () => {
    const fields = ['dependencies', 'optionalDependencies', 'bundleDependencies', 'bundledDependencies'];
    expect(Object.keys(manifest).filter((name) => fields.includes(name))).toEqual([]);
    expect(Object.keys(manifest.peerDependencies)).toEqual(['msw', 'pusher-js', 'react', 'react-dom', 'ws']);
  });
});

/** The packages that a built file imports. */
async function importsOf(file: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [file],
    bundle: true,
    packages: 'external',
    // Without our `paths`, which lead to the sources.
    tsconfigRaw: '{}',
    platform: 'node',
    format: 'esm',
    write: false,
    metafile: true,
  });
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports);
  return [...new Set(imports.map(({ path }) => path))].sort();
}

test.each([
  ['dist/index', ['pusher-js', 'react', 'react-pusher-user/tabs', 'react/jsx-runtime']],
  ['dist/gap/index', ['react', 'react-pusher-user']],
  ['dist/tabs/index', []],
  ['dist/tabs/standby', []],
  ['dist/tabs/unshared', []],
  ['dist/devtools/index', ['react', 'react-pusher-user/devtools/production']],
  [
    'dist/devtools/production',
    ['react', 'react-dom', 'react-pusher-user', 'react-pusher-user/gap', 'react/jsx-runtime'],
  ],
  ['dist/suspense/index', ['react', 'react-dom', 'react-pusher-user', 'react/jsx-runtime']],
  ['dist/suspense/native', ['react', 'react-pusher-user', 'react/jsx-runtime']],
  ['dist/server/index', ['react-pusher-user/server/encryption']],
  ['dist/server/encryption/index', []],
  ['dist/testing/server/index', []],
  [
    'dist/testing/index',
    ['pusher-js', 'react', 'react-pusher-user', 'react-pusher-user/testing/server', 'react/jsx-runtime'],
  ],
  ['dist/testing/msw/index', ['msw']],
])('%s imports only %j', async (file, imports) => {
  expect(await importsOf(`${file}.js`)).toEqual(imports);
  expect(await importsOf(`${file}.cjs`)).toEqual(imports);
});

test('every entry, and what one loads, has an alarm for its size', async () => {
  const { default: alarms } = (await import(resolve('.size-limit.mjs'))) as { default: { path: string }[] };
  const entries = ENTRIES.map((entry) => entry.import.default.replace('./', ''));
  expect([...new Set(alarms.map(({ path }) => path))].sort()).toEqual(
    [...entries, 'dist/refresh.js', 'dist/tabs/standby.js'].sort(),
  );
});
