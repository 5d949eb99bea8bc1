import { execFile } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { promisify } from 'node:util';
import { inject } from 'vitest';

/** Unpacks the tarball of the package into a folder, in place of what was there. */
export async function unpackPackage(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await promisify(execFile)('tar', ['-xzf', inject('tarball'), '-C', folder, '--strip-components=1']);
}
