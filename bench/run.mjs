// Builds the bench as a bundler builds an app, and runs each table in its own process. An argument selects the rows and
// contests whose names contain it. Without one, the results are written into results.json.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));
// knip finds a file by such a URL, not by a path that is joined.
const runTable = fileURLToPath(new URL('./runTable.ts', import.meta.url));
const runBuiltTable = fileURLToPath(new URL('./runBuiltTable.mjs', import.meta.url));
const peers = join(here, 'peers/node_modules');
// The build has to be inside the repository, because Node resolves its external packages from there.
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
  // All bindings have to share one React and one pusher-js.
  ssr: { external: ['react', 'react-dom', 'pusher-js'] },
  build: { ssr: runTable, outDir, emptyOutDir: false, minify: false },
});

// StrictMode does nothing in React's production build, and one of the counts needs it.
const results = {};
const tables = { rows: 'production', times: 'production', counts: 'development' };
for (const [table, NODE_ENV] of Object.entries(tables)) {
  const flags = ['--expose-gc', '--no-flush-bytecode'];
  const resultFile = join(outDir, `${table}.json`);
  const script = [runBuiltTable, join(outDir, 'runTable.js'), table, resultFile, ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, [...flags, ...script], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV },
  });
  process.exitCode ||= status ?? 1;
  // A measure that throws ends its table without a file.
  if (existsSync(resultFile)) results[table] = readJson(resultFile);
}

if (process.argv.length === 2 && Object.keys(results).length === Object.keys(tables).length) {
  const packages = ['react', 'pusher-js'].map((name) => [name, join(here, '../node_modules', name)]);
  const peerPackages = ['@harelpls/use-pusher', '@laravel/echo-react'].map((name) => [
    name,
    join(peers, name),
  ]);
  const versions = [...packages, ...peerPackages].map(([name, folder]) => [
    name,
    readJson(join(folder, 'package.json')).version,
  ]);
  const [{ model }] = cpus();
  const machine = { cpu: model, cores: cpus().length, node: process.versions.node };
  const date = new Date().toISOString().slice(0, 10);
  const report = { date, machine, versions: Object.fromEntries(versions), ...results };
  writeFileSync(join(here, 'results.json'), `${JSON.stringify(report, null, 2)}\n`);
  console.log('\nWrote bench/results.json. Run `npm run generate` to put it into docs/comparison.md.');
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
