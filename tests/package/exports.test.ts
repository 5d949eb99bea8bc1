import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ShareRequest } from 'react-pusher-user';
import type * as tabs from 'react-pusher-user/tabs';
import { expect, test } from 'vitest';
import { ENTRIES } from './support/ENTRIES';
import { runInNode } from './support/runInNode';

/** The names that plain Node gets when it loads the package by name: no bundler, no DOM. */
const namesIn = (script: string) =>
  (runInNode(script) as string[]).filter((name) => name !== 'module.exports').sort();

test.each(ENTRIES)('$name exports the same names to import and to require', ({ name }) => {
  const imported = namesIn(`print(Object.keys(await import('${name}')))`);
  const required = namesIn(`print(Object.keys(require('${name}')))`);
  expect(imported).not.toEqual([]);
  expect(required).toEqual(imported);
});

test.each(ENTRIES)('$name has types for both formats', ({ import: esm, require: cjs }) => {
  expect([esm, cjs].filter(({ types }) => !existsSync(types))).toEqual([]);
});

test.each([
  ['dist/index.js', 'import("pusher-js")', 'require("pusher-js")'],
  ['dist/index.cjs', 'require("pusher-js")', 'import("pusher-js")'],
])("%s: 'use client' comes first, and pusher-js is loaded later, by %s", (file, loads, loadsNot) => {
  const code = readFileSync(file, 'utf8');
  expect(code.split('\n', 1)).toEqual(['"use client";']);
  expect(code.split(loads)).toHaveLength(2);
  expect(code).not.toContain(loadsNot);
  expect(code).not.toMatch(/from "pusher-js"|^import "pusher-js"|^(?:var|const) .*require\("pusher-js"\)/m);
});

test.each(['dist/index.js', 'dist/index.cjs'])(
  '%s has nothing of the code that tabs share a connection by',
  (file) => {
    const code = readFileSync(file, 'utf8');
    expect(code.split('("react-pusher-user/tabs")')).toHaveLength(2);
    expect(code).not.toMatch(/BroadcastChannel\(|navigator\.locks|src\/tabs/);
  },
);

test.each(['js', 'cjs'])('React Native gets an entry `tabs` that shares nothing: %s', async (format) => {
  const { loadSharing } = (await import(resolve(`dist/tabs/unshared.${format}`))) as typeof tabs;
  const { shareSocket } = await loadSharing({ standby: true });
  expect(shareSocket({} as ShareRequest)).toBeNull();
});

test('bundlers that do not read `exports` find the entry `tabs`', () => {
  const fields = JSON.parse(readFileSync('tabs/package.json', 'utf8')) as Record<string, string>;
  for (const field of ['main', 'module', 'types', 'react-native'])
    expect(existsSync(join('tabs', fields[field]!))).toBe(true);
});

test.each(['dist/index.js', 'dist/index.cjs'])('%s can be read: names and comments are kept', (file) => {
  const code = readFileSync(file, 'utf8');
  expect(code).toContain('// src/core/pusher/loadPusher.ts');
  expect(code).toMatch(/^ *(?:async )?function loadPusher\(/m);
  expect(Math.max(...code.split('\n').map((line) => line.length))).toBeLessThan(400);
});
