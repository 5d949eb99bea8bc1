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
  // Bundlers put what is loaded later into files of their own: pusher-js, and the code of `refresh()`, of sharing and of its standby.
  ignore: ['react', 'react-dom', 'pusher-js', 'react-pusher-user/tabs', './refresh.js', './standby.js'],
  gzip: true,
  modifyEsbuildConfig: asModule,
};

/** The other React bindings: `bench/peers` installs them. */
const PEERS = {
  '@harelpls/use-pusher': 'dist/index.es.js',
  '@laravel/echo-react': 'dist/index.js',
};

// Alarms, not targets: no line is written less clearly to save bytes. `bench/sizes.json` has what was measured.
const ENTRIES = [
  {
    ...shared,
    name: 'sign a user in',
    import: '{ PusherProvider, useSignin, useUserEvent }',
    limit: '14 kB',
  },
  { ...shared, name: 'all of it', import: '*', limit: '21.5 kB' },
  { ...shared, name: 'refresh(), loaded by its first call', path: 'dist/refresh.js', limit: '4 kB' },
  {
    ...shared,
    name: 'gap',
    path: 'dist/gap/index.js',
    import: '*',
    ignore: [...shared.ignore, 'react-pusher-user'],
    limit: '2.2 kB',
  },
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
    name: 'suspense',
    path: 'dist/suspense/index.js',
    ignore: [...shared.ignore, 'react-pusher-user'],
    import: '*',
    limit: '2.5 kB',
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
  { ...shared, name: 'tabs', path: 'dist/tabs/index.js', import: '*', limit: '9 kB' },
  { ...shared, name: 'tabs: the option standby', path: 'dist/tabs/standby.js', limit: '3.5 kB' },
  { ...shared, name: 'testing/server', path: 'dist/testing/server/index.js', import: '*', limit: '13 kB' },
  {
    ...shared,
    name: 'testing, without the server',
    path: 'dist/testing/index.js',
    ignore: [...shared.ignore, 'react-pusher-user'],
    import: '*',
    limit: '8 kB',
  },
  {
    ...shared,
    name: 'testing/msw',
    path: 'dist/testing/msw/index.js',
    ignore: [...shared.ignore, 'msw', 'react-pusher-user'],
    import: '*',
    limit: '1 kB',
  },
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

const peers = Object.entries(PEERS).map(([name, file]) => ({
  ...shared,
  name,
  path: `bench/peers/node_modules/${name}/${file}`,
  import: '*',
}));

export default process.env.SIZE_OF === 'peers' ? peers : ENTRIES;
