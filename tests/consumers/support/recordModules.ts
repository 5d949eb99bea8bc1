import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Makes a server that starts with the environment `env` record which of these texts the modules contain that it runs. */
export function recordModules(texts: readonly string[]): {
  env: Record<string, string>;
  found: () => Set<string>;
} {
  const folder = mkdtempSync(join(tmpdir(), 'react-pusher-user-modules-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'found');
  writeFileSync(file, '');
  return {
    env: {
      NODE_OPTIONS: `--import ${new URL('./recordRunModules.mjs', import.meta.url).href}`,
      RECORD_FILE: file,
      RECORD_TEXTS: JSON.stringify(texts),
    },
    found: () => new Set(readFileSync(file, 'utf8').split('\n').filter(Boolean)),
  };
}
