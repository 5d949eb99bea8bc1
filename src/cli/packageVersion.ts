import { readFileSync } from 'node:fs';

/** The version of the package. Both this file and the built one are two folders below the package.json. */
export function packageVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  return version;
}
