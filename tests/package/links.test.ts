import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const EXAMPLES = ['README.md', 'next/README.md', 'vite-hono/README.md'].map((path) => `examples/${path}`);
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...EXAMPLES,
  ...readdirSync('docs').map((name) => `docs/${name}`),
];

const withoutCode = (page: string) => readFileSync(page, 'utf8').replace(/^```.*?^```$/gms, '');

/** The ids that GitHub gives to the headings of a page. */
const headingsOf = (page: string) =>
  [...withoutCode(page).matchAll(/^#+ (.*)$/gm)].map(([, heading]) =>
    heading!
      .toLowerCase()
      .replace(/[^\p{L}\d _-]/gu, '')
      .replaceAll(' ', '-'),
  );

/** The links of a page to other pages and headings of the repository. */
const linksIn = (page: string) =>
  [...withoutCode(page).matchAll(/\]\((?!\w+:)([^)#]*)(?:#([^)]*))?\)/g)].map(([, path, heading]) => ({
    target: path ? join(dirname(page), path) : page,
    heading,
  }));

it.each(PAGES)('each link in %s leads to a file and a heading that exist', (page) => {
  const dead = linksIn(page).filter(
    ({ target, heading }) =>
      !existsSync(target) || (heading !== undefined && !headingsOf(target).includes(heading)),
  );
  expect(dead).toEqual([]);
});

it('the index lists each page', () => {
  const listed = linksIn('docs/README.md').map(({ target }) => target);
  const pages = readdirSync('docs').map((name) => `docs/${name}`);
  expect([...listed, 'docs/README.md'].sort()).toEqual(pages.sort());
});
