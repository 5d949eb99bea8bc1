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

export default defineConfig([
  {
    ...shared,
    entry: { index: 'src/index.ts' },
    platform: 'neutral',
    esbuildOptions(options, { format }) {
      // CommonJS loads pusher-js by `require`: Jest refuses `import()` without a flag of Node.
      if (format === 'cjs') options.supported = { ...options.supported, 'dynamic-import': false };
    },
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
  },
  // Its types are those of the real entry.
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
