import { defineConfig, type Options } from 'tsup';

const shared: Options = {
  format: ['esm', 'cjs'],
  target: 'es2022',
  // tsup sets baseUrl for its declaration build, which TypeScript 6 calls deprecated.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  // One file an entry: a chunk shared with index would lose the 'use client' of its first line.
  splitting: false,
  sourcemap: true,
};

/** CommonJS loads by `require` instead of `import()`, which Jest refuses without a flag of Node. */
const requireInCommonJs: NonNullable<Options['esbuildOptions']> = (options, { format }) => {
  if (format === 'cjs') options.supported = { ...options.supported, 'dynamic-import': false };
};

export default defineConfig([
  {
    ...shared,
    entry: { index: 'src/index.ts' },
    platform: 'neutral',
    esbuildOptions: requireInCommonJs,
    plugins: [
      {
        name: 'use-client-first',
        // esbuild puts "use strict" before it in CommonJS, and some bundlers read the first line alone.
        renderChunk: (code) => ({
          code: code.replace(/^("use strict";)\n("use client";)/, '$2\n$1'),
        }),
      },
    ],
  },
  {
    ...shared,
    entry: { 'server/index': 'src/server/index.ts' },
    platform: 'neutral',
    // By its public name, so that a bundler loads it only where events are encrypted.
    external: ['react-pusher-user/server/encryption'],
    esbuildOptions: requireInCommonJs,
  },
  {
    ...shared,
    entry: { 'server/encryption/index': 'src/server/encryption/index.ts' },
    platform: 'neutral',
  },
  // Its types are those of the real entries.
  { ...shared, entry: { 'server/browser': 'src/server/browser.ts' }, platform: 'neutral', dts: false },
  { ...shared, entry: { 'testing/index': 'src/testing/index.ts' }, platform: 'neutral' },
  {
    ...shared,
    entry: { 'testing/node/index': 'src/testing/node/index.ts' },
    platform: 'node',
    // By its public name, so that there is one engine, not two.
    external: ['react-pusher-user/testing'],
  },
]);
