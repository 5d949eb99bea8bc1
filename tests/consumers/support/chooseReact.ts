import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes one of the versions that an app has installed by an alias, such as `react-18.2`, its React. Both packages are copied: React is
 * found in the same way as in an app that has a single version.
 */
export function chooseReact(folder: string, version: string): void {
  for (const name of ['react', 'react-dom']) {
    const target = join(folder, 'node_modules', name);
    rmSync(target, { recursive: true, force: true });
    cpSync(join(folder, 'node_modules', `${name}-${version}`), target, { recursive: true });
  }
}
