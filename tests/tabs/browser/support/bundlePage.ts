import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/**
 * Bundles the app of the tabs, as a production build does: real React, real pusher-js, and the package's sources.
 *
 * @returns the scripts by their names. `page.js` is the one that a page contains; it loads the others.
 */
export async function bundlePage(): Promise<Map<string, string>> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./app/page.tsx', import.meta.url))],
    bundle: true,
    splitting: true,
    write: false,
    outdir: 'built',
    format: 'esm',
    jsx: 'automatic',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({ path, text }) => [basename(path), text]));
}
