import { build as esbuild } from 'esbuild';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build as vite } from 'vite';
import { afterAll, expect, test } from 'vitest';
import { runInNode } from './support/runInNode';

// Inside the package, so that it finds the package by its name.
const folder = mkdtempSync('dist/server/client-');
afterAll(() => rmSync(folder, { recursive: true }));

function writeEntry(name: string, code: string): string {
  const path = join(folder, name);
  writeFileSync(path, code);
  return path;
}

const ENTRIES = [
  ['react-pusher-user/server', 'createUserAuthHandler'],
  ['react-pusher-user/server/encryption', 'encryptEvent'],
] as const;

const importOf = (entry: string, name: string) =>
  writeEntry(`${name}.js`, `import { ${name} } from '${entry}';\nconsole.log(${name});\n`);

/** What every bundler says, each in its own sentence. */
const FILE = 'react-pusher-user-server-belongs-on-your-server.js';

async function bundle(file: string, conditions: string[]) {
  const { outputFiles } = await esbuild({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'esm',
    logLevel: 'silent',
    conditions,
    // Without the paths of tsconfig.json, which stand for the sources.
    tsconfigRaw: {},
  });
  return outputFiles[0]!.text;
}

test.each(ENTRIES)('esbuild refuses to put %s into a bundle for browsers', async (entry, name) => {
  await expect(bundle(importOf(entry, name), ['browser'])).rejects.toThrow(FILE);
});

test.each(ENTRIES)('esbuild refuses to put %s into a bundle for React Native', async (entry, name) => {
  await expect(bundle(importOf(entry, name), ['react-native'])).rejects.toThrow(FILE);
});

test.each(ENTRIES)('Vite refuses to put %s into a production build', async (entry, name) => {
  const building = vite({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, rollupOptions: { input: importOf(entry, name) } },
  });
  await expect(building).rejects.toThrow(FILE);
});

test.each(ENTRIES)('a build that imports all of %s fails, too', async (entry) => {
  const file = writeEntry('all.js', `import * as everything from '${entry}';\nconsole.log(everything);\n`);
  await expect(bundle(file, ['browser'])).rejects.toThrow(FILE);
});

test('where nothing is built, the entry throws by name', () => {
  const thrown = `try { require('./dist/server/browser.cjs') } catch (error) { print(error.message) }`;
  expect(runInNode(thrown)).toMatch(/^'react-pusher-user\/server' belongs on your server/);
});

test.each(['workerd', 'edge-light', 'deno', 'bun', 'node'])(
  'a bundle for %s has the real entry, even if it may use what browsers have',
  async (condition) => {
    for (const [entry, name] of ENTRIES) {
      const code = await bundle(importOf(entry, name), [condition, 'worker', 'browser']);
      expect(code).toContain(`function ${name}(`);
    }
  },
);
