// Bundles the app as a release build does, for each way to find the packages and each pusher-js.
const { getDefaultConfig, mergeConfig } = require('@react-native/metro-config');
const Metro = require('metro');
const { FileStore } = require('metro-cache');
const { mkdirSync } = require('node:fs');
const { join } = require('node:path');

const STUBS = {
  'react-native': join(__dirname, 'stubs/react-native.js'),
  '@react-native-community/netinfo': join(__dirname, 'stubs/netinfo.js'),
};

function configOf(usesExports, pusherJs) {
  return mergeConfig(getDefaultConfig(__dirname), {
    maxWorkers: 2,
    watchFolders: [__dirname],
    // Fresh caches: npm packs files with a constant time, so that Metro would take a new build of the package for the old one.
    fileMapCacheDirectory: join(__dirname, 'dist'),
    cacheStores: [new FileStore({ root: join(__dirname, 'dist/transformed') })],
    reporter: { update() {} },
    serializer: { getModulesRunBeforeMainModule: () => [] },
    resolver: {
      useWatchman: false,
      unstable_enablePackageExports: usesExports,
      resolveRequest(context, name, platform) {
        if (STUBS[name]) return { type: 'sourceFile', filePath: STUBS[name] };
        return context.resolveRequest(context, name === 'pusher-js' ? pusherJs : name, platform);
      },
    },
  });
}

async function build() {
  mkdirSync(join(__dirname, 'dist'));
  for (const usesExports of [true, false])
    for (const pusherJs of ['pusher-js', 'pusher-js-8.5', 'pusher-js-8.4'])
      await Metro.runBuild(configOf(usesExports, pusherJs), {
        entry: 'index.js',
        platform: 'ios',
        dev: false,
        // As React Native builds for Hermes.
        minify: false,
        out: join(__dirname, 'dist', `${pusherJs}-${usesExports ? 'exports' : 'main'}`),
      });
}

build().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
