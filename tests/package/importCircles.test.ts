import { posix } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { nodesOf, parseSources } from './support/parseSources';

/** The relative imports of a file, by path without extension: of values and types, re-exports, `import('./x')`. */
function importsOf(file: ts.SourceFile): string[] {
  return [...nodesOf(file)].flatMap((node) => {
    const specifier = specifierOf(node);
    if (!specifier || !ts.isStringLiteral(specifier) || !specifier.text.startsWith('.')) return [];
    return [posix.join(posix.dirname(file.fileName), specifier.text)];
  });
}

function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return node.arguments[0];
  return undefined;
}

/** The first circle of imports, as the path that goes round; `null` if there is none. */
function findCircle(files: ts.SourceFile[]): string[] | null {
  const byPath = new Map(files.map((file) => [file.fileName.replace(/\.tsx?$/, ''), file]));
  const done = new Set<string>();

  const visit = (path: string, above: string[]): string[] | null => {
    if (above.includes(path)) return [...above.slice(above.indexOf(path)), path];
    const file = byPath.get(path) ?? byPath.get(`${path}/index`);
    if (!file || done.has(path)) return null;
    for (const imported of importsOf(file)) {
      const circle = visit(imported, [...above, path]);
      if (circle) return circle;
    }
    done.add(path);
    return null;
  };

  for (const path of byPath.keys()) {
    const circle = visit(path, []);
    if (circle) return circle;
  }
  return null;
}

test('src has no circle of imports, types included', () => {
  expect(findCircle(parseSources('src'))?.join('\n→ ')).toBeUndefined();
});

const parse = (sources: Record<string, string>) =>
  Object.entries(sources).map(([path, code]) =>
    ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true),
  );

test.each([
  ["import { b } from './lib/b';", "import { a } from '../a';"],
  ["import type { B } from './lib/b';", "export type * from '../a';"],
  ["export { b } from './lib/b';", "type A = import('../a').A;"],
  ["void import('./lib/b');", "import '../a';"],
])('a circle is found: %s %s', (a, b) => {
  expect(findCircle(parse({ 'src/a.ts': a, 'src/lib/b.tsx': b }))).toEqual(['src/a', 'src/lib/b', 'src/a']);
});
