import { readFileSync } from 'node:fs';

type Formats = Record<'import' | 'require', Record<'types' | 'default', string>>;

const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  /** An entry has its two formats; for each runtime, if they differ. */
  exports: Record<string, Formats | { node: Formats } | { default: Formats } | string>;
};

function formatsIn(entry: Formats | { node: Formats } | { default: Formats }): Formats {
  if ('node' in entry) return entry.node;
  return 'default' in entry ? entry.default : entry;
}

/** The public entries of the package, as package.json has them. */
export const ENTRIES = Object.entries(exports).flatMap(([path, entry]) => {
  if (typeof entry === 'string') return [];
  const formats = formatsIn(entry);
  return [
    {
      /** What users import. */
      name: path.replace('.', 'react-pusher-user'),
      /** The file of its API report. */
      report: `${path === '.' ? 'index' : path.slice(2).replaceAll('/', '.')}.api.md`,
      ...formats,
    },
  ];
});
