import { readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import ts from 'typescript';
import type { ChannelErrorCode, SigninErrorCode } from 'react-pusher-user';
import type { PusherApiErrorCode, PusherServerErrorCode } from 'react-pusher-user/server';
import { expect, test } from 'vitest';

/** The pages with TypeScript. The others are about bundlers, or have JavaScript that the tests of consumers run. */
const PAGES = [
  'README.md',
  'docs/account-switching.md',
  'docs/channels.md',
  'docs/devtools.md',
  'docs/errors.md',
  'docs/local-development.md',
  'docs/migration.md',
  'docs/reconnects.md',
  'docs/self-hosted.md',
  'docs/server.md',
  'docs/testing.md',
  'docs/types.md',
  'skills/sign-in-users/SKILL.md',
];
/** `npm run test:recipes` compiles and runs this page, with the libraries that it names. */
const RECIPES = 'docs/authenticate-users.md';
/** The types of the packages that docs/migration.md moves from, which are not installed here. */
const PEERS = resolve('bench/bindings/declarations.d.ts');

/**
 * The page's TypeScript, a file for each block, beside the README, where its imports resolve as in an app. A block whose first
 * comment is the name of a file can be imported by the others.
 */
function codeBlocks(page: string): Map<string, string> {
  const blocks = readFileSync(page, 'utf8').matchAll(/^```(tsx?)\n(?:\/\/ (\S+\.tsx?)\n)?(.*?)^```$/gms);
  return new Map(
    [...blocks].map(([, extension, name, code], index) => [
      resolve(name ?? `${basename(page)}.${index + 1}.${extension}`),
      code!,
    ]),
  );
}

function typeErrors(files: Map<string, string>): string[] {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path) ?? readFile(path);
  host.getSourceFile = (path, language, ...rest) => {
    const code = files.get(path);
    return code === undefined
      ? getSourceFile(path, language, ...rest)
      : ts.createSourceFile(path, code, language);
  };
  const program = ts.createProgram([...files.keys(), PEERS], options, host);
  return [...files.keys()].flatMap((path) => {
    const file = program.getSourceFile(path);
    const problems = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return problems.map(({ start = 0, messageText }) => {
      const line = file!.getLineAndCharacterOfPosition(start).line + 1;
      return `${basename(path)}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    });
  });
}

test('every page with TypeScript is checked', () => {
  const skills = readdirSync('skills').map((name) => `skills/${name}/SKILL.md`);
  const pages = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`), ...skills, 'llms.txt'];
  const withCode = pages.filter((page) => codeBlocks(page).size > 0);
  expect(withCode.filter((page) => page !== RECIPES)).toEqual(PAGES);
  expect(withCode).toContain(RECIPES);
});

test.each(PAGES)('the code in %s compiles', (page) => {
  expect(typeErrors(codeBlocks(page))).toEqual([]);
});

/** The codes in the tables of a section. */
function codesUnder(heading: string, page = 'README.md'): string[] {
  const [, section] =
    new RegExp(`^${heading}$(.*?)^##`, 'ms').exec(`${readFileSync(page, 'utf8')}\n##`) ?? [];
  const rows = [...section!.matchAll(/^\| `([\w-]+)` +\|/gm)].map(([, code]) => code!);
  return rows.filter((code) => code !== 'code');
}

test('docs/errors.md has every error code with its cells filled, and the README no other', () => {
  const shared = {
    unreachable: true,
    denied: true,
    'http-error': true,
    'invalid-reply': true,
    'handler-error': true,
    'auth-timeout': true,
    rejected: true,
    'reply-timeout': true,
  } as const;
  const codes: Record<SigninErrorCode, true> = {
    ...shared,
    'user-mismatch': true,
    terminated: true,
    'connection-failed': true,
    disabled: true,
    aborted: true,
  };
  const channelCodes: Record<ChannelErrorCode, true> = {
    ...shared,
    'invalid-name': true,
    unsupported: true,
    'invalid-event': true,
    'not-subscribed': true,
    'rate-limited': true,
    'event-rejected': true,
  };
  const page = 'docs/errors.md';
  expect(codesUnder('## Errors of the sign-in', page).sort()).toEqual(Object.keys(codes).sort());
  expect(codesUnder('## Errors of channels', page).sort()).toEqual(Object.keys(channelCodes).sort());
  expect(Object.keys(codes)).toEqual(expect.arrayContaining(codesUnder('## Errors')));
  expect(readFileSync(page, 'utf8')).not.toMatch(/^\|.*\| *\|/m);
});

test('docs/server.md has every error code, and no other', () => {
  const api: Record<PusherApiErrorCode, true> = {
    'invalid-argument': true,
    unreachable: true,
    timeout: true,
    unauthorized: true,
    rejected: true,
    'server-error': true,
    'invalid-reply': true,
  };
  const server: Record<PusherServerErrorCode, true> = {
    'missing-option': true,
    'invalid-option': true,
    'invalid-user': true,
    'invalid-authorization': true,
    'origin-refused': true,
    'body-used': true,
    'unsupported-runtime': true,
  };
  expect(codesUnder('## Send events, and ask about channels', 'docs/server.md')).toEqual(Object.keys(api));
  expect(codesUnder('## Errors of options and functions', 'docs/server.md')).toEqual(Object.keys(server));
});
