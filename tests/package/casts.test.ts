import ts from 'typescript';
import { expect, test } from 'vitest';
import { nodesOf, parseSources } from './support/parseSources';

const LIMIT = 25;

/** `x as Type` and `<Type>x`, but not `as const`, which changes no type that a reader relies on. */
const isCast = (node: ts.Node) =>
  (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) && !ts.isConstTypeReference(node.type);

/** The casts of a file, each with its line. */
const castsOf = (file: ts.SourceFile) =>
  [...nodesOf(file)].filter(isCast).map((node) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    return `${file.fileName}:${line + 1} ${node.getText()}`;
  });

test(`core and react have at most ${LIMIT} casts`, () => {
  const casts = parseSources('src/core', 'src/react').flatMap(castsOf);
  expect(casts.length, casts.join('\n')).toBeLessThanOrEqual(LIMIT);
});

test.each([
  ['const a = b as string;', 1],
  ['const a = <string>b;', 1],
  ['const a = b as unknown as string;', 2],
  ['const a = [1] as const;', 0],
  ["import { a as b } from './a'; export { b as c };", 0],
  ['const a = b satisfies string;', 0],
])('%s has %i', (code, count) => {
  expect(castsOf(ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest, true))).toHaveLength(count);
});
