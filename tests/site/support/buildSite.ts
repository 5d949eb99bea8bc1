import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

/** Builds the Storybook as a static site into a folder of its own. */
export async function buildSite(): Promise<{ folder: string; remove: () => void }> {
  const folder = mkdtempSync(join(resolve('node_modules/.cache'), 'site-'));
  await promisify(execFile)('npm', ['run', 'build-storybook', '--', '--output-dir', folder], {
    maxBuffer: 10_000_000,
  });
  return { folder, remove: () => rmSync(folder, { recursive: true }) };
}
