import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { installApp } from './support/installApp';
import { runTypeScript } from './support/runTypeScript';

const VERSIONS = ['5.4', '5.9', '6.0', '7.0'] as const;

/** Flags that a version introduced, and those that it needs for what it calls deprecated. */
const FLAGS_OF: Record<(typeof VERSIONS)[number], object> = {
  '5.4': {},
  '5.9': { erasableSyntaxOnly: true, noUncheckedSideEffectImports: true },
  '6.0': { erasableSyntaxOnly: true, noUncheckedSideEffectImports: true, ignoreDeprecations: '6.0' },
  '7.0': { erasableSyntaxOnly: true, noUncheckedSideEffectImports: true },
};

/** How a program finds its modules, and what a file is in it: an ES module or CommonJS. */
const PROGRAMS = [
  { moduleResolution: 'bundler', module: 'esnext', type: 'module' },
  { moduleResolution: 'node16', module: 'node16', type: 'module' },
  { moduleResolution: 'node16', module: 'node16', type: 'commonjs' },
  { moduleResolution: 'nodenext', module: 'nodenext', type: 'module' },
  { moduleResolution: 'nodenext', module: 'nodenext', type: 'commonjs' },
  { moduleResolution: 'node10', module: 'esnext', type: 'module' },
] as const;

let folder: string;

beforeAll(async () => {
  folder = await installApp('typescript');
  for (const type of ['module', 'commonjs']) {
    cpSync(join(folder, 'src'), join(folder, type), { recursive: true });
    writeFileSync(join(folder, type, 'package.json'), JSON.stringify({ type }));
  }
});

/** The types of this entry are those of msw, which is not checked here. The app `test-kit` runs it. */
const ENTRY_OF_MSW = './testing/msw';

it('the app imports every entry of the package', () => {
  const { exports } = JSON.parse(
    readFileSync(join(folder, 'node_modules/react-pusher-user/package.json'), 'utf8'),
  ) as { exports: object };
  const source = ['App.tsx', 'devtools.tsx', 'server.ts', 'suspense.tsx', 'testing.tsx']
    .map((file) => readFileSync(join(folder, 'src', file), 'utf8'))
    .join('');
  for (const entry of Object.keys(exports))
    if (entry !== './package.json' && entry !== ENTRY_OF_MSW)
      expect(source).toContain(`'react-pusher-user${entry.slice(1)}'`);
});

describe.each(VERSIONS)('TypeScript %s', (version) => {
  // TypeScript 7 has no `node10`.
  const programs = PROGRAMS.filter(
    ({ moduleResolution }) => version !== '7.0' || moduleResolution !== 'node10',
  );

  it.each(programs)('checks the app with $moduleResolution as $type', async ({ type, ...options }) => {
    const compilerOptions = {
      ...FLAGS_OF[version],
      ...options,
      // CommonJS would have to be written as such.
      verbatimModuleSyntax: type === 'module',
    };
    expect(await runTypeScript(folder, version, type, compilerOptions)).toEqual([]);
  });
});
