import { basename, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parseSources } from './support/parseSources';
import { publicNames } from './support/publicNames';
import { typeErrors } from './support/typeErrors';

/**
 * Errors that come from a name that nothing declares: the name itself, and parameters without a type. An example leaves out the
 * app's own functions and components.
 */
const UNKNOWN_NAME = [2304, 2503, 2552, 18004, 7006, 7031];

/** The types that the examples of the hooks assume. */
const REGISTERED = `
declare module 'react-pusher-user' {
  interface Register {
    userEvents: { 'order-shipped': { orderId: string }; message: { text: string } };
    channels: {
      market: { events: { price: number } };
      news: { events: { headline: { text: string }; correction: { of: number } } };
      [other: \`\${'private' | 'presence' | 'cache' | 'match'}-\${string}\`]: object;
    };
  }
}
export {};
`;

/** An example as a module: with the imports that it leaves out, in a component, where hooks and `return` are allowed. */
function toModule(code: string, imports: ReadonlyMap<string, string>): string {
  const own = [...code.matchAll(/^import .*$/gm)].map(([line]) => line);
  const body = code.replace(/^import .*$/gm, '');
  const mentions = (text: string, name: string) => new RegExp(`\\b${name}\\b`).test(text);
  const declares = (name: string) => new RegExp(`const [^=]*\\b${name}\\b[^=]*=`).test(body);
  const missing = [...imports]
    .filter(([name]) => mentions(body, name) && !declares(name))
    .filter(([name]) => !own.some((line) => mentions(line, name)))
    .map(([, line]) => line);
  const head = [...own, ...missing].join('\n');
  const isModule = /^(?:export|declare) /m.test(body);
  return isModule ? `${head}\n${body}\nexport {};` : `${head}\nexport async function Example() {\n${body}\n}`;
}

/** The code blocks of the doc comments in a file. */
const examplesIn = (text: string) =>
  [...text.matchAll(/^ *\* ```(tsx?)\n(.*?)^ *\* ```$/gms)].map(([, extension, lines]) => ({
    extension: extension!,
    code: lines!.replace(/^ *\* ?/gm, ''),
  }));

const examples = parseSources('src').flatMap(({ fileName, text }) => {
  const imports = publicNames(/src\/(\w+)\//.exec(fileName)?.[1] ?? 'no folder');
  return examplesIn(text).map(({ extension, code }, index) => {
    const name = `${basename(fileName).replace(/\.tsx?$/, '')}.example${index + 1}.${extension}`;
    return { path: resolve(name), module: toModule(code, imports) };
  });
});
const isRegistering = ({ module }: { module: string }) => module.includes('declare module');

test('the examples in the doc comments compile', () => {
  const modules = new Map(
    examples
      .filter((example) => !isRegistering(example))
      .map(({ path, module }): [string, string] => [path, module]),
  );
  expect(modules.size).toBeGreaterThan(40);
  modules.set(resolve('registered.ts'), REGISTERED);
  expect(typeErrors(modules, { ignored: UNKNOWN_NAME })).toEqual([]);
});

test('the examples that register types compile', () => {
  const registering = examples.filter(isRegistering);
  expect(registering.length).toBeGreaterThan(0);
  // Alone, since their types would be those of all others.
  for (const { path, module } of registering)
    expect(
      typeErrors(new Map([[path, module]]), { ignored: UNKNOWN_NAME, libraries: ['src/index.ts'] }),
    ).toEqual([]);
});
