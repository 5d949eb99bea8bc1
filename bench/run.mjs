// Builds the bench as an app is built, and runs it on React's production build. An argument picks rows by a part of
// their names.
import { Window } from 'happy-dom';
import { mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';

process.env.NODE_ENV = 'production';
const entry = fileURLToPath(new URL('./main.ts', import.meta.url));
// Here, where the packages are found that it does not hold.
const outDir = mkdtempSync(join(dirname(entry), '.built-'));
process.on('exit', () => rmSync(outDir, { recursive: true }));

await build({
  configFile: false,
  logLevel: 'error',
  resolve: { tsconfigPaths: true },
  build: { ssr: entry, outDir, emptyOutDir: false, minify: false },
});

// Before react-dom is loaded, which looks for it then. All else stays Node's own: `fetch` above all.
const window = new Window();
Object.assign(globalThis, { window, document: window.document });

const { main } = await import(pathToFileURL(join(outDir, 'main.js')).href);
process.exitCode = (await main(process.argv[2])) ? 0 : 1;
