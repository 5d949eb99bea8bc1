import { resolve } from 'node:path';
import { build } from 'esbuild';

/** Bundles the app of the tabs, as a production build does: real React, real pusher-js, the package's sources. */
export async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [resolve('tests/tabs/browser/support/app/page.tsx')],
    bundle: true,
    write: false,
    format: 'esm',
    jsx: 'automatic',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  const [script] = outputFiles;
  return script!.text;
}
