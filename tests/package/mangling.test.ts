import { readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import type * as Package from 'react-pusher-user';
import { expect, test } from 'vitest';

const [, names] = /mangleProps =\s*\/(.*)\/;/.exec(readFileSync('tsup.config.ts', 'utf8'))!;
const mangled = new RegExp(names!);

/** What the declarations mention and no app gets. */
const INTERNAL = ['Session', 'SigninHost', 'Store'];

test('no name that an app gives or gets is shortened by the build', () => {
  const types = readFileSync('dist/index.d.ts', 'utf8');
  const bodies = [...types.matchAll(/^(?:interface|type) (\w+)(.*?)^\S/gms)];
  const properties = bodies.flatMap(([, name, body]) =>
    INTERNAL.includes(name!) ? [] : [...body!.matchAll(/(\w+)\??\s*[:(<]/g)].map(([, property]) => property!),
  );
  expect(properties).toEqual(expect.arrayContaining(['headersProvider', 'reduce', 'trigger', 'members']));
  expect(properties.filter((name) => mangled.test(name))).toEqual([]);
});

test('the built package takes the options of a fold by their names', async () => {
  const built = new URL('../../dist/index.js', import.meta.url).href;
  const { PusherProvider, useLatestUserEvent } = (await import(built)) as typeof Package;
  const Count = () => useLatestUserEvent('note', { reduce: (count: number) => count + 1, initial: 7 });
  const app = createElement(PusherProvider, { appKey: 'key', cluster: 'eu' }, createElement(Count));
  expect(renderToString(app)).toBe('7');
});
