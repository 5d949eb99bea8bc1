// Writes sizes.json: what size-limit measures of our entries, and of the other bindings if bench/peers is installed.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('./sizes.json', import.meta.url));
const areInstalled = existsSync(fileURLToPath(new URL('./peers/node_modules', import.meta.url)));
const peers = areInstalled ? measure('peers') : JSON.parse(readFileSync(file, 'utf8')).peers;
writeFileSync(file, `${JSON.stringify({ entries: measure('entries'), peers }, null, 2)}\n`);

function measure(SIZE_OF) {
  const output = execFileSync('npx', ['size-limit', '--json'], {
    encoding: 'utf8',
    env: { ...process.env, SIZE_OF },
  });
  return JSON.parse(output).map(({ name, size, sizeLimit }) => ({ name, size, limit: sizeLimit }));
}
