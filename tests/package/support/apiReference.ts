import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Application, LogLevel, type TypeDocOptions } from 'typedoc';
import type { PluginOptions } from 'typedoc-plugin-markdown';
import { documentHooks } from './documentHooks';
import { ENTRIES } from './ENTRIES';
import { nameModules } from './nameModules';

const TABLES = {
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  classPropertiesFormat: 'table',
  typeAliasPropertiesFormat: 'table',
  propertyMembersFormat: 'table',
  typeDeclarationFormat: 'table',
} as const;

const OPTIONS: Partial<TypeDocOptions & PluginOptions> = {
  ...TABLES,
  plugin: ['typedoc-plugin-markdown'],
  tsconfig: 'tests/package/support/apiReference.tsconfig.json',
  readme: 'none',
  router: 'module',
  flattenOutputFiles: true,
  excludeExternals: true,
  excludeInternal: true,
  excludePrivate: true,
  disableSources: true,
  hidePageHeader: true,
  hideBreadcrumbs: true,
  useCodeBlocks: true,
  tableColumnSettings: { hideInherited: true, hideOverrides: true },
  pageTitleTemplates: { module: ({ name }) => name, index: () => 'API reference' },
  groupOrder: ['Components', 'Hooks', 'Functions', 'Classes', 'Interfaces', 'Type Aliases'],
  validation: { notExported: true, invalidLink: true, notDocumented: true },
  requiredToBeDocumented: ['Module', 'Class', 'Function', 'Interface', 'TypeAlias', 'Variable'],
  // What a type is made of, if a user need not name it.
  intentionallyNotExported: [
    'TEXTS',
    'PresenceNameIn',
    'NamesIn',
    'EntryOf',
    'MistakeInChannels',
    'ClientNameIn',
    'UnknownKeyOf',
    'FastifyRequest',
    'FastifyReply',
  ],
  // The parts of requests and responses of node:http.
  intentionallyNotDocumented: [
    ...['on', 'removeAllListeners', 'pause', 'resume'].map((name) => `NodeRequest.${name}`),
    ...['setHeader', 'write', 'end', 'destroy', 'once'].map((name) => `NodeResponse.${name}`),
  ].map((name) => `react-pusher-user/server.${name}`),
  logLevel: LogLevel.Warn,
};

/** The source of an entry, of which the build makes these types. */
const sourceOf = (types: string) => types.replace('./dist/', 'src/').replace('.d.ts', '.ts');

/**
 * The pages of the API reference, by the names of their files: one for each entry of the package, and an index.
 *
 * @throws Error if a public name has no doc comment, or a link in a comment leads nowhere
 */
export async function apiReference(): Promise<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'api-reference-'));
  try {
    const app = await Application.bootstrapWithPlugins({
      ...OPTIONS,
      entryPoints: ENTRIES.map((entry) => sourceOf(entry.import.types)),
      outputs: [{ name: 'markdown', path: folder }],
    });
    nameModules(app);
    documentHooks(app);
    const project = await app.convert();
    if (project) app.validate(project);
    if (!project || app.logger.hasErrors() || app.logger.hasWarnings())
      throw new Error('TypeDoc found mistakes in the doc comments: see its messages.');
    await app.generateOutputs(project);
    const files = ENTRIES.map(({ name }) => `${name.replaceAll('/', '.')}.md`);
    const pages = files.map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);
    return { 'README.md': indexOf(pages), ...Object.fromEntries(pages) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The index, with the first paragraph of each page: the comment of the entry. */
function indexOf(pages: readonly (readonly [name: string, page: string])[]): string {
  const lines = pages.map(([name, page]) => {
    const [title = '', paragraph = ''] = page.split(/\n{2,}/);
    return `- [${title.replace('# ', '')}](${name}): ${paragraph.replaceAll('\n', ' ')}`;
  });
  return [
    '# API reference',
    '',
    'Every public name of the package, with its parameters, its errors and an example. These pages are generated from the comments in the code.',
    '',
    ...lines,
    '',
  ].join('\n');
}
