import { readdirSync, readFileSync } from 'node:fs';
import { ENTRIES } from './ENTRIES';

const plain = (markdown: string) =>
  markdown.replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1').replaceAll(/\s+/g, ' ');

/** A link to a page, with its title and its first paragraph. */
function linkTo(page: string): string {
  const [title, ...blocks] = readFileSync(page, 'utf8')
    .replace(/^---\n.*?\n---\n/s, '')
    .trim()
    .split(/\n{2,}/);
  // No code, heading, table, list, picture or quotation.
  const paragraph = blocks.find((block) => /^[\w*[`](?!``)/.test(block));
  if (!title?.startsWith('# ') || !paragraph)
    throw new Error(`${page} does not begin with a title and a paragraph.`);
  return `- [${title.slice(2)}](${page}): ${plain(paragraph)}`;
}

/** What `llms.txt` says: where an agent finds what, by the format of https://llmstxt.org. */
export function llmsTxt(): string {
  const { name, description } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, string>;
  const guides = readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md') && file !== 'signin-states.md')
    .sort();
  return [
    `# ${name}`,
    '',
    `> ${description}`,
    '',
    'The paths below are relative to this file, in the repository as in `node_modules/react-pusher-user`. Each entry has types',
    `with doc comments: ${ENTRIES.map(({ name }) => `\`${name}\``).join(', ')}.`,
    '',
    '## Skills',
    '',
    ...readdirSync('skills').map((skill) => linkTo(`skills/${skill}/SKILL.md`)),
    '',
    '## Documentation',
    '',
    linkTo('README.md'),
    ...guides.map((file) => linkTo(`docs/${file}`)),
    '',
    '## Optional',
    '',
    linkTo('docs/signin-states.md'),
    '',
  ].join('\n');
}
