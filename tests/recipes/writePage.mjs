import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Writes the files of docs/authenticate-users.md into `built`, unchanged, beside those of `app`, which the page leaves to its readers.
const folder = dirname(fileURLToPath(import.meta.url));
const built = join(folder, 'built');
const page = readFileSync(join(folder, '../../docs/authenticate-users.md'), 'utf8');

rmSync(built, { recursive: true, force: true });
cpSync(join(folder, 'app'), built, { recursive: true });
for (const [, , code, name] of page.matchAll(/^```(tsx?)\n(\/\/ (\S+)\n.*?)^```$/gms)) {
  const path = join(built, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, code);
}
