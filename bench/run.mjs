// Builds the bench as an app is built, and runs it: the times on React's production build, the counts on the one for
// development. An argument picks rows by a part of their names.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const runBuilt = fileURLToPath(new URL('./runBuilt.mjs', import.meta.url));
const peers = join(here, 'peers/node_modules');
// Here, where the packages are found that it does not hold.
const outDir = mkdtempSync(join(here, '.built-'));
process.on('exit', () => rmSync(outDir, { recursive: true }));

process.env.NODE_ENV = 'production';
await build({
  configFile: false,
  logLevel: 'error',
  resolve: {
    tsconfigPaths: true,
    alias: {
      '@harelpls/use-pusher': join(peers, '@harelpls/use-pusher/dist/index.es.js'),
      '@laravel/echo-react': join(peers, '@laravel/echo-react/dist/index.js'),
    },
  },
  // One React and one pusher-js, for all sides.
  ssr: { external: ['react', 'react-dom', 'pusher-js'] },
  build: { ssr: main, outDir, emptyOutDir: false, minify: false },
});

// StrictMode, which some counts are about, does nothing in production.
const tables = { rows: 'production', times: 'production', counts: 'development' };
for (const [table, NODE_ENV] of Object.entries(tables)) {
  const flags = ['--expose-gc', '--no-flush-bytecode'];
  const script = [runBuilt, join(outDir, 'main.js'), table, ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, [...flags, ...script], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV },
  });
  process.exitCode ||= status ?? 1;
}
