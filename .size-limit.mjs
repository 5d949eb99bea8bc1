/** @param {import('esbuild').BuildOptions} config */
const asModule = (config) => ({
  ...config,
  // By default a script is built, in which each import of an ignored package costs a `require` of its own.
  format: 'esm',
});

const shared = {
  path: 'dist/index.js',
  ignore: ['react', 'react-dom', 'pusher-js'],
  gzip: true,
  modifyEsbuildConfig: asModule,
};

// Alarms, not targets: no line is written less clearly to save bytes. Measured on 2026-11-29: 12.1 and 17.8 kB;
// server: 3.9 and 14.5 kB.
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
];
