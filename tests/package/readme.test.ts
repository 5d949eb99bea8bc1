import { readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { ChannelErrorCode, SigninErrorCode } from 'react-pusher-user';
import type { PusherApiErrorCode, PusherServerErrorCode } from 'react-pusher-user/server';
import { expect, test } from 'vitest';
import { typeErrors } from './support/typeErrors';

/** The pages with TypeScript. The others are about bundlers, or have JavaScript that the tests of consumers run. */
const PAGES = [
  'README.md',
  'docs/account-switching.md',
  'docs/channels.md',
  'docs/devtools.md',
  'docs/errors.md',
  'docs/hooks.md',
  'docs/local-development.md',
  'docs/migration.md',
  'docs/missed-events.md',
  'docs/provider.md',
  'docs/reconnects.md',
  'docs/self-hosted.md',
  'docs/server.md',
  'docs/shared-connection.md',
  'docs/suspense.md',
  'docs/testing.md',
  'docs/types.md',
  'skills/sign-in-users/SKILL.md',
];
/** `npm run test:recipes` compiles and runs this page, with the libraries that it names. */
const RECIPES = 'docs/authenticate-users.md';
/** The types of packages that are not installed here: those that docs/migration.md moves from, and Next. */
const PEERS = ['bench/bindings/declarations.d.ts', 'tests/package/support/next.d.ts'].map((path) =>
  resolve(path),
);

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

test('every page with TypeScript is checked', () => {
  const skills = readdirSync('skills').map((name) => `skills/${name}/SKILL.md`);
  // The examples of `docs/api` come from doc comments: docExamples.test.ts compiles them there.
  const docs = readdirSync('docs').filter((name) => name.endsWith('.md'));
  const pages = ['README.md', ...docs.map((name) => `docs/${name}`), ...skills, 'llms.txt'];
  const withCode = pages.filter((page) => codeBlocks(page).size > 0);
  expect(withCode.filter((page) => page !== RECIPES)).toEqual(PAGES);
  expect(withCode).toContain(RECIPES);
});

test.each(PAGES)('the code in %s compiles', (page) => {
  expect(typeErrors(codeBlocks(page), { libraries: PEERS })).toEqual([]);
});

/** The codes in the tables of a section. */
function codesUnder(heading: string, page: string): string[] {
  const [, section] =
    new RegExp(`^${heading}$(.*?)^##`, 'ms').exec(`${readFileSync(page, 'utf8')}\n##`) ?? [];
  const rows = [...section!.matchAll(/^\| `([\w-]+)` +\|/gm)].map(([, code]) => code!);
  return rows.filter((code) => code !== 'code');
}

test('docs/errors.md has every error code with its cells filled', () => {
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
