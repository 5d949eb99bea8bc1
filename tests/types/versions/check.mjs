import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../../..');
const require = createRequire(import.meta.url);

/** What is checked, with which switches, and whose errors count: a package that we use may have its own. */
const programs = [
  { program: 'tests/types/registered', switches: ['--paths', 'null'] },
  { program: 'tests/types/unregistered', switches: ['--paths', 'null'] },
  { program: 'tests/types/nodenext', switches: [] },
  { program: 'tests/types/versions/declarations', switches: [] },
  // Every line after a comment that begins with `says:` is an error, whose text contains the rest of the comment.
  { program: 'tests/types/messages', switches: [], hasErrors: true },
];
const isOurs = (error) => !error.startsWith('node_modules/') && !error.startsWith('../');

/** The errors that a program's comments announce, each by its place and a part of its text. */
function announcedErrors(program) {
  return readdirSync(join(root, program))
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) =>
      readFileSync(join(root, program, file), 'utf8')
        .split('\n')
        .flatMap((line, index) => {
          const [, text] = /\/\/ says: (.*)/.exec(line) ?? [];
          return text ? [{ place: `${program}/${file}(${index + 2},`, text }] : [];
        }),
    );
}

/** What differs between the errors that a program has and those that it announces. */
function unexpected(errors, announced) {
  const matches = (error, { place, text }) => error.startsWith(place) && error.includes(text);
  return [
    ...errors.filter((error) => !announced.some((one) => matches(error, one))),
    ...announced
      .filter((one) => !errors.some((error) => matches(error, one)))
      .map(({ place, text }) => `${place} does not say: ${text}`),
  ];
}

function check(version, { program, switches, hasErrors }) {
  const tsc = join(dirname(require.resolve(`${version}/package.json`)), 'bin/tsc');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tsc, '-p', program, '--pretty', 'false', ...switches],
    { cwd: root, encoding: 'utf8' },
  );
  // The lines of an error after its first are indented.
  const errors = stdout.split(/\n(?! )/).filter((text) => text.includes('error TS'));
  const ours = errors.filter(isOurs);
  // A compiler that did not run says nothing, and must not pass for one that is content.
  const isBroken = status === null || stderr !== '' || (status !== 0 && errors.length === 0);
  const wrong = unexpected(ours, hasErrors ? announcedErrors(program) : []);
  console.log(
    `${isBroken || wrong.length > 0 ? 'not ok' : 'ok'} - ${version.replace('-', ' ')}: ${program}` +
      (errors.length > ours.length ? ` (${errors.length - ours.length} errors of other packages)` : ''),
  );
  for (const line of isBroken ? [stdout + stderr] : wrong) console.log(`  ${line}`);
  return !isBroken && wrong.length === 0;
}

if (!existsSync(join(root, 'dist/index.d.ts'))) throw new Error('Run `npm run build` first.');
const versions = readdirSync(join(here, 'node_modules')).filter((name) => name.startsWith('typescript-'));
if (versions.length === 0) throw new Error('Run `npm ci --prefix tests/types/versions` first.');
const results = versions.flatMap((version) => programs.map((program) => check(version, program)));
process.exitCode = results.every(Boolean) ? 0 : 1;
