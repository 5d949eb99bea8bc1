import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Packs the built package as npm publishes it. Returns the path of the tarball. */
export function packPackage(): string {
  if (!existsSync('dist/index.js')) throw new Error('Run `npm run build` first.');
  const folder = mkdtempSync(join(tmpdir(), 'react-pusher-user-tarball-'));
  const output = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    encoding: 'utf8',
  });
  const [{ filename }] = JSON.parse(output) as [{ filename: string }];
  return resolve(folder, filename);
}
