import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { declaredNames, functionNames } from './support/declaredNames';
import { parseSources } from './support/parseSources';

const SOURCES = new Map(
  parseSources('src/core', 'src/react').map((file) => [file.fileName.replace(/^.*?src\//, ''), file]),
);
const declaredIn = (path: string): Set<string> => {
  const file = SOURCES.get(path);
  return file ? declaredNames(file) : new Set();
};
/** Names such as `onLost` and `#finish`. A word without a capital may be an option, a state or an event as well. */
const FUNCTIONS = new Set(
  [...SOURCES.values()].flatMap((file) => [...functionNames(file)]).filter((name) => /^#|[A-Z]/.test(name)),
);

const codeIn = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, code]) => code!);

describe('CONTRIBUTING.md, "Where to look"', () => {
  const [, section] = /^### Where to look$(.*?)^### /ms.exec(readFileSync('CONTRIBUTING.md', 'utf8')) ?? [];
  const questions = section!.split(/^#### /m).slice(1);

  it('answers at least the ten questions of a new reader', () => {
    expect(questions.length).toBeGreaterThanOrEqual(10);
  });

  it.each(questions.map((text) => [text.split('\n')[0]!, text]))('%s', (_, text) => {
    const [answer, files, ...others] = text.split(/^Files: /m);
    expect(others).toEqual([]);
    const listed = [...files!.matchAll(/`([\w/]+\.tsx?)` \(([^)]+)\)/g)].map(([, path, names]) => ({
      path: path!.startsWith('react/') ? path! : `core/${path!}`,
      names: codeIn(names!),
    }));
    // Nothing stands in the line that was not read.
    expect(listed.flatMap(({ names }) => names).length + listed.length).toBe(codeIn(files!).length);
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.length).toBeLessThanOrEqual(3);
    for (const { path, names } of listed)
      expect([path, [...declaredIn(path)]]).toEqual([path, expect.arrayContaining(names)]);

    const known = listed.flatMap(({ path, names }) => [
      ...names,
      ...names.map((name) => `${basename(path).replace(/\.tsx?$/, '')}.${name}`),
    ]);
    const named = codeIn(answer!).filter((code) => FUNCTIONS.has(code) || /^[A-Z]\w+\.#?\w+$/.test(code));
    expect(known).toEqual(expect.arrayContaining(named));
  });
});

describe('src/core/pusher/README.md', () => {
  const lines = readFileSync('src/core/pusher/README.md', 'utf8').split('\n');
  const cellsOf = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const rows = lines.flatMap((line, index) => {
    if (!line.startsWith('| ') || line.startsWith('| -') || lines[index + 1]?.startsWith('| -')) return [];
    const head = cellsOf(lines.slice(0, index).findLast((earlier) => /^\|.* Our cure +\|/.test(earlier))!);
    const cells = cellsOf(line);
    return [{ name: cells[0]!, cure: cells[head.indexOf('Our cure')]!, tests: cells[head.indexOf('Test')]! }];
  });
  /** What the folder declares. A cure may also name what pusher-js has. */
  const declared = [...SOURCES.keys()]
    .filter((path) => path.startsWith('core/pusher/'))
    .flatMap((path) => [...declaredIn(path)]);

  it('has a row for each internal', () => {
    expect(rows.length).toBeGreaterThan(20);
  });

  it.each(rows.map(({ name, cure }) => [name, cure]))(
    '%s: the cure names files and functions that exist',
    (_, cure) => {
      const codes = codeIn(cure);
      const files = codes.filter((code) => code.endsWith('.ts'));
      const missingFiles = files.filter((file) => !SOURCES.has(`core/pusher/${file}`));
      const names = codes
        .filter((code) => !code.endsWith('.ts'))
        .flatMap((code) => code.split(/[.()]+/).filter(Boolean));
      expect([missingFiles, names.filter((name) => !declared.includes(name))]).toEqual([[], []]);
    },
  );

  it.each(rows.map(({ name, tests }) => [name, tests]))('%s: the tests exist', (_, tests) => {
    for (const [, path, titles] of tests.matchAll(/`([\w./]+\.test\.tsx?)`([^;]*)/g)) {
      expect(existsSync(`tests/${path!}`), path).toBe(true);
      const source = readFileSync(`tests/${path!}`, 'utf8').replaceAll("\\'", "'");
      const list = titles!.trim().slice(1, -1);
      for (const title of list ? list.split('", "') : [])
        expect(source, path).toContain(title.replace(/ ?…$/, ''));
    }
  });
});
