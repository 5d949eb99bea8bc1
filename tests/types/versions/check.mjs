import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
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
];
const isOurs = (line) => !line.startsWith('node_modules/') && !line.startsWith('../');

function check(version, { program, switches }) {
  const tsc = join(dirname(require.resolve(`${version}/package.json`)), 'bin/tsc');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [tsc, '-p', program, '--pretty', 'false', ...switches],
    { cwd: root, encoding: 'utf8' },
  );
  const errors = stdout.split('\n').filter((line) => line.includes('error TS'));
  const ours = errors.filter(isOurs);
  // A compiler that did not run says nothing, and must not pass for one that is content.
  const isBroken = status === null || stderr !== '' || (status !== 0 && errors.length === 0);
  console.log(
    `${isBroken || ours.length > 0 ? 'not ok' : 'ok'} - ${version.replace('-', ' ')}: ${program}` +
      (errors.length > ours.length ? ` (${errors.length - ours.length} errors of other packages)` : ''),
  );
  for (const line of isBroken ? [stdout + stderr] : ours) console.log(`  ${line}`);
  return !isBroken && ours.length === 0;
}

if (!existsSync(join(root, 'dist/index.d.ts'))) throw new Error('Run `npm run build` first.');
const versions = readdirSync(join(here, 'node_modules')).filter((name) => name.startsWith('typescript-'));
if (versions.length === 0) throw new Error('Run `npm ci --prefix tests/types/versions` first.');
const results = versions.flatMap((version) => programs.map((program) => check(version, program)));
process.exitCode = results.every(Boolean) ? 0 : 1;
