import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { unpackPackage } from './unpackPackage';

const run = promisify(execFile);
const APPS = 'tests/consumers/apps';
/** Each checkout of the repository has a folder of its own. */
const INSTALLED = join(tmpdir(), `react-pusher-user-consumers-${hashOf(resolve('.')).slice(0, 8)}`);

/**
 * Copies the app of that name out of the repository, installs its dependencies with `npm ci`, and unpacks the tarball of the
 * package into its node_modules. Returns the folder. Outside of the repository, nothing is found in the repository's
 * node_modules. Dependencies stay installed for the next run, until the lock file changes.
 */
export async function installApp(name: string): Promise<string> {
  const source = join(APPS, name);
  const lock = readFileSync(join(source, 'package-lock.json'), 'utf8');
  const folder = join(INSTALLED, name);
  const stamp = join(folder, 'node_modules/.lock-hash');
  const hash = hashOf(lock);
  removeOldSources(folder);
  cpSync(source, folder, { recursive: true, filter: (path) => !path.includes('node_modules') });
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash) {
    await run('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline'], { cwd: folder });
    writeFileSync(stamp, hash);
  }
  await installPackage(folder);
  return folder;
}

/** Installs the tarball as npm does for a package without dependencies: unpacked, with a link to its command. */
async function installPackage(folder: string): Promise<void> {
  const target = join(folder, 'node_modules/react-pusher-user');
  await unpackPackage(target);
  const { bin = {} } = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8')) as {
    bin?: Record<string, string>;
  };
  for (const [command, file] of Object.entries(bin)) {
    const link = join(folder, 'node_modules/.bin', command);
    mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
    rmSync(link, { force: true });
    symlinkSync(join('../react-pusher-user', file), link);
  }
}

/** What an earlier run built must not pass for what this one builds. */
function removeOldSources(folder: string): void {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder))
    if (entry !== 'node_modules') rmSync(join(folder, entry), { recursive: true });
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
