import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { inject } from 'vitest';
import { runCommand } from './runCommand';

/** What a person who copies an example from GitHub does not get. */
const NOT_IN_THE_REPOSITORY = new Set(['node_modules', '.next', 'dist', '.env', 'package-lock.json']);

/**
 * Copies an example out of the repository, and installs it by `npm install`, with the tarball in place of the package of the
 * registry. Returns the folder.
 */
export async function installExample(name: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), `react-pusher-user-example-${name}-`));
  cpSync(join('examples', name), folder, {
    recursive: true,
    filter: (path) => !NOT_IN_THE_REPOSITORY.has(basename(path)),
  });
  const file = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { dependencies: Record<string, string> };
  manifest.dependencies['react-pusher-user'] = `file:${inject('tarball')}`;
  writeFileSync(file, JSON.stringify(manifest));
  await runCommand(folder, 'npm', ['install', '--no-audit', '--no-fund', '--prefer-offline']);
  return folder;
}
