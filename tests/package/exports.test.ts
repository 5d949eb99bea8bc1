import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports: Record<string, Record<'import' | 'require', Record<'types' | 'default', string>> | string>;
};
const entries = Object.entries(exports).flatMap(([path, formats]) =>
  typeof formats === 'string' ? [] : [{ name: path.replace('.', 'react-pusher-user'), ...formats }],
);

/** The names that plain Node gets when it loads the package by name: no bundler, no DOM. */
function namesIn(script: string): string[] {
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  return (JSON.parse(output) as string[]).filter((name) => name !== 'module.exports').sort();
}

test.each(entries)('$name exports the same names to import and to require', ({ name }) => {
  const imported = namesIn(`console.log(JSON.stringify(Object.keys(await import('${name}'))))`);
  const required = namesIn(
    `import { createRequire } from 'node:module';
     console.log(JSON.stringify(Object.keys(createRequire(process.cwd() + '/')('${name}'))))`,
  );
  expect(imported).not.toEqual([]);
  expect(required).toEqual(imported);
});

test.each(entries)('$name has types for both formats', ({ import: esm, require: cjs }) => {
  expect([esm, cjs].filter(({ types }) => !existsSync(types))).toEqual([]);
});

test.each(['dist/index.js', 'dist/index.cjs'])(
  "%s: 'use client' comes first, and pusher-js later",
  (file) => {
    const code = readFileSync(file, 'utf8');
    expect(code.split('\n', 1)).toEqual(['"use client";']);
    expect(code).toContain('import("pusher-js")');
    expect(code).not.toMatch(/from "pusher-js"|^import "pusher-js"|require\("pusher-js"\)/m);
  },
);
