/** @param {import('esbuild').BuildOptions} config */
const asModule = (config) => ({
  ...config,
  // By default a script is built, in which each import of an ignored package costs a `require` of its own.
  format: 'esm',
});
/** @param {import('esbuild').BuildOptions} config */
const forNode = (config) => ({ ...asModule(config), platform: 'node' });

const shared = {
  path: 'dist/index.js',
  ignore: ['react', 'react-dom', 'pusher-js'],
  gzip: true,
  modifyEsbuildConfig: asModule,
};

// Alarms, not targets: no line is written less clearly to save bytes. Measured on 2026-11-29, in
// this order: 12.6, 18.9, 24.1, 0.1, 3.9, 14.5, 4.9, 11.9 and 3.8 kB.
export default [
  {
    ...shared,
    name: 'sign a user in',
    import: '{ PusherProvider, useSignin, useUserEvent }',
    limit: '13 kB',
  },
  { ...shared, name: 'all of it', import: '*', limit: '19 kB' },
  {
    ...shared,
    name: 'devtools, in development',
    path: 'dist/devtools/production.js',
    import: '*',
    ignore: [...shared.ignore, 'react-pusher-user'],
    limit: '25 kB',
  },
  {
    ...shared,
    name: 'devtools, in production',
    path: 'dist/devtools/index.js',
    import: '{ PusherDevtools }',
    ignore: [...shared.ignore, 'react-pusher-user/devtools/production'],
    limit: '100 B',
  },
  {
    ...shared,
    name: 'server: both handlers',
    path: 'dist/server/index.js',
    import: '{ createUserAuthHandler, createChannelAuthHandler }',
    limit: '4 kB',
  },
  {
    ...shared,
    name: 'server: all of it, with encryption',
    path: 'dist/server/index.js',
    import: '*',
    limit: '16 kB',
  },
  {
    ...shared,
    name: 'server/encryption',
    path: 'dist/server/encryption/index.js',
    import: '*',
    limit: '5.5 kB',
  },
  { ...shared, name: 'testing', path: 'dist/testing/index.js', import: '*', limit: '13 kB' },
  {
    ...shared,
    name: 'testing/node, without ws',
    path: 'dist/testing/node/index.js',
    ignore: [...shared.ignore, 'ws', 'react-pusher-user'],
    import: '*',
    limit: '4.5 kB',
    modifyEsbuildConfig: forNode,
  },
];
