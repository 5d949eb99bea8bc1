import { readFileSync } from 'node:fs';
import { ENTRIES } from './ENTRIES';

/** The names that an entry exports from other files one by one, and whether each is a type. */
function namesIn(types: string): [name: string, isType: boolean][] {
  const source = readFileSync(types.replace('./dist/', 'src/').replace('.d.ts', '.ts'), 'utf8');
  return [...source.matchAll(/^export (type )?\{([^}]*)\}/gm)].flatMap(([, type, names]) =>
    names!.split(',').flatMap((name): [string, boolean][] => {
      const trimmed = name.trim();
      return trimmed ? [[trimmed, type !== undefined]] : [];
    }),
  );
}

/** How a module imports each public name. Of two entries with the same name, the one with `folder` in its own comes first. */
export function publicNames(folder: string): Map<string, string> {
  const imports = new Map<string, string>();
  const entries = [...ENTRIES].sort(
    (a, b) => Number(b.name.includes(folder)) - Number(a.name.includes(folder)),
  );
  for (const entry of entries)
    for (const [name, isType] of namesIn(entry.import.types))
      if (!imports.has(name))
        imports.set(name, `import ${isType ? 'type ' : ''}{ ${name} } from '${entry.name}';`);
  return imports;
}
