import { readFileSync } from 'node:fs';
import { defineConfig, type Options } from 'tsup';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

const shared: Options = {
  format: ['esm', 'cjs'],
  target: 'es2022',
  // tsup sets baseUrl for its declaration build, which TypeScript 6 calls deprecated.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  // One file an entry: a chunk shared with index would lose the 'use client' of its first line.
  splitting: false,
  sourcemap: true,
};

/** The licenses of packages that a bundle contains, as comments. */
const licensesOf = (...names: string[]) =>
  names
    .map((name) => `/*! ${name}\n${readFileSync(`node_modules/${name}/LICENSE`, 'utf8').trim()}\n*/`)
    .join('\n');

/** CommonJS loads by `require` instead of `import()`, which Jest refuses without a flag of Node. */
const requireInCommonJs: NonNullable<Options['esbuildOptions']> = (options, { format }) => {
  if (format === 'cjs') options.supported = { ...options.supported, 'dynamic-import': false };
};

/** Leaves a module that an entry loads later in a file of its own, which lies beside the entry. */
const loadLater = (module: RegExp, file: string): NonNullable<Options['esbuildPlugins']>[number] => ({
  name: 'load-later',
  setup({ initialOptions, onResolve }) {
    const path = `./${file}.${initialOptions.format === 'cjs' ? 'cjs' : 'js'}`;
    onResolve({ filter: module }, ({ kind }) =>
      kind === 'dynamic-import' ? { path, external: true } : undefined,
    );
  },
});

/** Puts 'use client' into the first line: esbuild puts "use strict" before it in CommonJS, and some bundlers read that line alone. */
const useClientFirst: NonNullable<Options['plugins']>[number] = {
  name: 'use-client-first',
  renderChunk: (code) => ({ code: code.replace(/^("use strict";)\n("use client";)/, '$2\n$1') }),
};

/** Takes the line breaks out of the devtools' styles, which lie in the sources as they are read best. */
const compactStyles: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'compact-styles',
  setup({ onLoad }) {
    onLoad({ filter: /devtools[\\/]styles[\\/][A-Z]+\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/`[^`]*`/g, (css) => css.replace(/\s*\n\s*/g, '')),
      loader: 'ts',
    }));
  },
};

/** React Native has no server render, and its apps do not install react-dom. */
const withoutReactDom: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'without-react-dom',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^react-dom$/ }, ({ path }) => ({ path, namespace: 'empty' }));
    onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'export {};' }));
  },
};

const suspense: Options = {
  ...shared,
  platform: 'neutral',
  // By its public name, so that there is one context, not two.
  external: ['react-pusher-user'],
  plugins: [useClientFirst],
};

const SERVER_ONLY = 'react-pusher-user-server-belongs-on-your-server.js';

export default defineConfig([
  {
    ...shared,
    entry: { index: 'src/index.ts' },
    platform: 'neutral',
    // By its public name, so that only apps with `shareConnection` load it.
    external: ['react-pusher-user/tabs'],
    esbuildOptions: requireInCommonJs,
    esbuildPlugins: [loadLater(/\/refresh$/, 'refresh')],
    plugins: [useClientFirst],
  },
  // No entry of the package: index loads it.
  { ...shared, entry: { refresh: 'src/core/refresh/refresh.ts' }, platform: 'neutral', dts: false },
  {
    ...shared,
    entry: { 'gap/index': 'src/gap/index.ts' },
    platform: 'neutral',
    // By its public name, so that there is one context, not two.
    external: ['react-pusher-user'],
    plugins: [useClientFirst],
  },
  {
    ...shared,
    entry: { 'devtools/index': 'src/devtools/index.ts' },
    platform: 'neutral',
    // By its public name, so that bundlers leave all of it out of a production build.
    external: ['react-pusher-user/devtools/production'],
    plugins: [useClientFirst],
  },
  {
    ...shared,
    entry: { 'devtools/production': 'src/devtools/production.ts' },
    platform: 'neutral',
    // By their public names, so that there is one context, not two, and one tracker of gaps.
    external: ['react-pusher-user', 'react-pusher-user/gap'],
    noExternal: [/^@tanstack\//],
    esbuildPlugins: [compactStyles],
    define: { __PACKAGE_VERSION__: JSON.stringify(version) },
    footer: { js: licensesOf('@tanstack/react-virtual', '@tanstack/virtual-core') },
    plugins: [useClientFirst],
  },
  { ...suspense, entry: { 'suspense/index': 'src/suspense/index.ts' } },
  {
    ...suspense,
    entry: { 'suspense/native': 'src/suspense/index.ts' },
    // Its types are those of the other build.
    dts: false,
    noExternal: ['react-dom'],
    esbuildPlugins: [withoutReactDom],
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
  {
    ...shared,
    entry: { 'server/browser': 'src/server/browser.ts' },
    platform: 'neutral',
    // Its types are those of the real entries.
    dts: false,
    // The file does not exist: every bundler for clients fails on it, and names it. Some only warn of a missing export.
    banner: ({ format }) => (format === 'esm' ? { js: `import './${SERVER_ONLY}';` } : undefined),
  },
  {
    ...shared,
    entry: { 'tabs/index': 'src/tabs/index.ts' },
    platform: 'neutral',
    // By its public name: `react-pusher-user` loads this entry, and is there already.
    external: ['react-pusher-user'],
    esbuildOptions: requireInCommonJs,
    esbuildPlugins: [loadLater(/\/standbyCode$/, 'standby')],
  },
  // No entry of the package: tabs/index loads it.
  {
    ...shared,
    entry: { 'tabs/standby': 'src/tabs/standby/standbyCode.ts' },
    platform: 'neutral',
    dts: false,
  },
  {
    ...shared,
    entry: { 'tabs/unshared': 'src/tabs/unshared.ts' },
    platform: 'neutral',
    // Its types are those of the entry.
    dts: false,
  },
  { ...shared, entry: { 'testing/server/index': 'src/testing/server/index.ts' }, platform: 'neutral' },
  {
    ...shared,
    entry: { 'testing/index': 'src/testing/index.ts' },
    platform: 'neutral',
    // By their public names, so that the provider and the hooks of the app are those of the kit, and there is one server.
    external: ['react-pusher-user', 'react-pusher-user/testing/server'],
  },
  {
    ...shared,
    entry: { 'testing/msw/index': 'src/testing/msw/index.ts' },
    platform: 'neutral',
    external: ['msw', 'react-pusher-user/testing'],
  },
  {
    ...shared,
    entry: { 'testing/node/index': 'src/testing/node/index.ts' },
    platform: 'node',
    // By its public name, so that there is one server, not two.
    external: ['react-pusher-user/testing/server'],
  },
  {
    ...shared,
    entry: { 'cli/index': 'src/cli/index.ts' },
    format: 'esm',
    platform: 'node',
    dts: false,
    sourcemap: false,
    // The program needs no other package, not even the optional peer ws: npx runs it in an empty folder.
    noExternal: [/./],
    // ws is CommonJS, and requires Node's modules.
    banner: {
      js: "import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);",
    },
    footer: { js: licensesOf('ws', '@noble/hashes') },
    // ws would require native helpers that may lie in the user's folder, of any version.
    define: { 'process.env.WS_NO_BUFFER_UTIL': '"1"', 'process.env.WS_NO_UTF_8_VALIDATE': '"1"' },
  },
]);
