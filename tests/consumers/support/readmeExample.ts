import { readFileSync } from 'node:fs';

const README = readFileSync('README.md', 'utf8');

/** The section of the README with that heading. */
const sectionOf = (heading: string): string => {
  const [, section] = README.split(`\n## ${heading}\n`);
  if (section === undefined) throw new Error(`README.md has no section "${heading}".`);
  return section.split('\n## ')[0]!;
};

/** The code blocks of a section: their language, and their code. */
const blocksOf = (heading: string): { language: string; code: string }[] =>
  [...sectionOf(heading).matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language, code]) => ({
    language: language!,
    code: code!,
  }));

const only = <Value>(values: readonly Value[], what: string): Value => {
  if (values.length !== 1) throw new Error(`README.md has ${values.length} of: ${what}.`);
  return values[0]!;
};

const example = blocksOf('The shortest example').map(({ code }) => code);
const local = blocksOf('Local development without an account');
const PROVIDER = /^ *<PusherProvider .*>$/m;

/** The first example of the README, as its reader pastes it. */
export const readmeExample = {
  /** The command of the section "Install". */
  install: only(blocksOf('Install'), 'commands to install').code.trim(),
  /** The command of the local Pusher. */
  pusher: only(
    local.filter(({ language }) => language === 'sh'),
    'commands of the local Pusher',
  ).code.trim(),
  /** The client, whose provider is replaced by the one for the local Pusher, as the README says. */
  client: () => {
    const client = only(
      example.filter((code) => PROVIDER.test(code)),
      'clients',
    );
    const provider = only(
      local.filter(({ language }) => language === 'jsx'),
      'local providers',
    );
    return client.replace(PROVIDER, provider.code.trim());
  },
  /** The file of that name. */
  file: (name: string) =>
    only(
      example.filter((code) => code.startsWith(`// ${name}\n`)),
      name,
    ),
};
