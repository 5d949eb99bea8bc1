import { existsSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';
import order from './tsup.order.json' with { type: 'json' };

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
    esbuildOptions(options) {
      // Constants in their places, and the like, which the bundlers of apps don't do across functions.
      options.minifySyntax = true;
      // First of all these, in this order: with likes side by side, the bundle compresses better.
      options.inject = [...(options.inject ?? []), ...order.filter((path) => existsSync(path))];
      // Names that never leave `core` and `react`: they need not cost what they explain.
      options.mangleProps =
        /^(dispatch|fail|getOptions|getValue|setOptions|restart|update|notify|prepare|run|cancel|open|close|follow|leave|joined|getChannel|sleep|held|session|initialValue|frames|pusherClient|lastError|toggle|said|known)$/;
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
  { ...shared, entry: { 'testing/index': 'src/testing/index.ts' }, platform: 'neutral' },
  {
    ...shared,
    entry: { 'testing/node/index': 'src/testing/node/index.ts' },
    platform: 'node',
    // By its public name, so that there is one engine, not two.
    external: ['react-pusher-user/testing'],
  },
]);
