import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const { files, repository } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  files: string[];
  repository: { url: string };
};
/** What the tarball contains: npm always adds these files to `files`. */
const PACKED = [...files, 'README.md', 'LICENSE', 'package.json'];
const REPOSITORY = repository.url.replace(/^git\+|\.git$/g, '');
const GITHUB = new RegExp(
  `^(?:${REPOSITORY}/(?:blob|tree)/main|${REPOSITORY.replace('//github.com', '//raw.githubusercontent.com')}/main)/(.*)$`,
);

const PACKED_PAGES = [
  'README.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  ...readdirSync('skills').map((name) => `skills/${name}/SKILL.md`),
];
const EXAMPLES = ['README.md', 'next/README.md', 'vite-hono/README.md'].map((name) => `examples/${name}`);
const PAGES = [
  ...PACKED_PAGES,
  ...EXAMPLES,
  'CONTRIBUTING.md',
  'bench/README.md',
  'tests/consumers/README.md',
];

const withoutCode = (page: string) => readFileSync(page, 'utf8').replace(/^```.*?^```$/gms, '');

/** The anchors of a page, and the ids that GitHub gives to its headings: the second of the same text ends with `-1`, and so on. */
function idsIn(page: string): string[] {
  const counts = new Map<string, number>();
  const anchors = [...withoutCode(page).matchAll(/<a id="([^"]+)">/g)].map(([, id]) => id!);
  const headings = [...withoutCode(page).matchAll(/^#+ (.*)$/gm)].map(([, heading]) => {
    const id = heading!
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .toLowerCase()
      .replace(/[^\p{L}\d _-]/gu, '')
      .replaceAll(' ', '-');
    const count = counts.get(id) ?? 0;
    counts.set(id, count + 1);
    return count === 0 ? id : `${id}-${count}`;
  });
  return [...anchors, ...headings];
}

const urlsIn = (page: string) =>
  [...withoutCode(page).matchAll(/\]\(([^)\s]+)\)|(?:src|srcset|href)="([^"]+)"/g)].map(
    ([, markdown, html]) => (markdown ?? html)!,
  );

/** The links of a page to files and headings of the repository: relative, or by their URL at GitHub. */
const linksIn = (page: string) =>
  urlsIn(page).flatMap((url) => {
    const [path = '', heading] = url.split('#');
    const onGithub = GITHUB.exec(path)?.[1];
    if (onGithub !== undefined) return { target: onGithub, heading, isRelative: false };
    if (/^\w+:/.test(url)) return [];
    return { target: path ? join(dirname(page), path) : page, heading, isRelative: true };
  });

const isPacked = (target: string) =>
  PACKED.some((entry) => target === entry || target.startsWith(`${entry}/`));

it.each(PAGES)('each link in %s leads to a file and a heading that exist', (page) => {
  const dead = linksIn(page).filter(
    ({ target, heading }) =>
      !existsSync(target) || (heading !== undefined && !idsIn(target).includes(heading)),
  );
  expect(dead).toEqual([]);
});

it.each(PACKED_PAGES)('each relative link in %s leads to a file of the tarball', (page) => {
  const outside = linksIn(page).filter(({ target, isRelative }) => isRelative && !isPacked(target));
  expect(outside, `Link to them by their URL at ${REPOSITORY}.`).toEqual([]);
});

it('a link to a folder says "tree", and a link to a file says "blob", as GitHub does', () => {
  const urls = PACKED_PAGES.flatMap((page) => urlsIn(page)).filter((url) => url.startsWith(`${REPOSITORY}/`));
  const wrong = urls.filter((url) => {
    const target = GITHUB.exec(url.split('#')[0]!)?.[1];
    return target !== undefined && url.includes('/tree/') !== statSync(target).isDirectory();
  });
  expect(wrong).toEqual([]);
});

it('the index lists each page', () => {
  const listed = linksIn('docs/README.md').map(({ target }) => target);
  const pages = readdirSync('docs').filter((name) => name.endsWith('.md'));
  expect([...listed, 'docs/README.md']).toEqual(expect.arrayContaining(pages.map((name) => `docs/${name}`)));
});
