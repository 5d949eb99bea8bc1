import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** Parses the TypeScript files of the folders. */
export function parseSources(...folders: string[]): ts.SourceFile[] {
  return folders
    .flatMap((folder) => ts.sys.readDirectory(folder, ['.ts', '.tsx']))
    .map((path) => ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true));
}

/** Every node of a file, parents first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* nodesOf(child);
}
