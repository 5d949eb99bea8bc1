import { resolve } from 'node:path';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import type { BrowserConfigOptions } from 'vitest/node';
import { chromiumLaunchOptions } from './tests/support/chromium.ts';
import { reactCompiler } from './tests/support/reactCompiler.ts';

// A new object for each project: Vitest writes the project's name into it.
const chromium = (): BrowserConfigOptions => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: chromiumLaunchOptions() }),
  instances: [{ browser: 'chromium' }],
});

// Found while the tests run, they would reload the page under them.
const optimizeDeps = {
  include: [
    'pusher-js',
    'react',
    'react/jsx-runtime',
    'react/jsx-dev-runtime',
    'react-dom/client',
    '@testing-library/react',
  ],
};

const integration = {
  include: ['tests/integration/**/*.test.{ts,tsx}'],
  setupFiles: ['tests/setup.ts'],
  globalSetup: ['tests/integration/support/globalSetup.ts'],
};

/** The tests of sign-ins once more, in worlds whose server speaks as another one does. */
const inDialect = (dialect: 'soketi' | 'sockudo') => ({
  extends: true as const,
  test: {
    name: dialect,
    environment: 'happy-dom' as const,
    include: [
      'tests/react/{signin,signout,reconnect,unmount,retry,StrictMode,lateAuthData,useUserEvent,staleTimer}.test.tsx',
      'tests/react/errors.{pusher,replyTimeout}.test.tsx',
      'tests/react/{refresh,refresh.newSocket}.test.tsx',
      'tests/react/PusherProvider.{userId,autoSignin,clientSignin}.test.tsx',
      'tests/gap/useGap.test.tsx',
    ],
    setupFiles: ['tests/setup.ts'],
    provide: { dialect },
  },
});

export default defineConfig({
  // The package's public names stand for its sources: tsconfig.json maps them.
  resolve: { tsconfigPaths: true },
  test: {
    coverage: { include: ['src/**'] },
    projects: [
      {
        extends: true,
        plugins: [reactCompiler()],
        test: {
          name: 'unit',
          environment: 'happy-dom',
          include: [
            'tests/{core,devtools,docs,faults,gap,react,server,suspense,tabs,testing}/**/*.test.{ts,tsx}',
          ],
          exclude: ['tests/{devtools,tabs}/browser/**'],
          setupFiles: ['tests/setup.ts'],
        },
      },
      inDialect('soketi'),
      inDialect('sockudo'),
      {
        extends: true,
        resolve: {
          alias: {
            '@harelpls/use-pusher': resolve('bench/peers/node_modules/@harelpls/use-pusher/dist/index.es.js'),
            '@laravel/echo-react': resolve('bench/peers/node_modules/@laravel/echo-react/dist/index.js'),
          },
          // use-pusher has a pusher-js of its own, which the server in memory does not know.
          dedupe: ['pusher-js', 'react'],
        },
        test: {
          name: 'migration',
          environment: 'happy-dom',
          include: ['tests/migration/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/setup.ts'],
          server: { deps: { inline: [/bench\/peers/] } },
        },
      },
      {
        extends: true,
        test: {
          name: 'model',
          environment: 'happy-dom',
          include: ['tests/model/**/*.test.tsx'],
          setupFiles: ['tests/setup.ts'],
          testTimeout: 600_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'soak',
          environment: 'happy-dom',
          include: ['tests/soak/**/*.test.ts'],
          setupFiles: ['tests/setup.ts'],
          testTimeout: 120_000,
          execArgv: ['--expose-gc'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          environment: 'happy-dom',
          ...integration,
          exclude: ['tests/**/*.browser.test.tsx'],
        },
      },
      {
        extends: true,
        optimizeDeps,
        test: { name: 'browser', browser: chromium(), ...integration },
      },
      {
        extends: true,
        optimizeDeps: {
          include: [
            ...optimizeDeps.include,
            'react-dom',
            '@noble/hashes/hmac.js',
            '@noble/hashes/sha2.js',
            '@noble/hashes/utils.js',
            '@tanstack/react-devtools',
            '@tanstack/react-virtual',
          ],
        },
        test: {
          name: 'devtools',
          browser: chromium(),
          include: ['tests/devtools/browser/*.test.tsx'],
          setupFiles: ['tests/setup.ts'],
        },
      },
      {
        extends: true,
        optimizeDeps,
        test: { name: 'bench', browser: chromium(), ...integration, include: ['bench/browser/*.test.tsx'] },
      },
      {
        extends: true,
        plugins: [storybookTest()],
        // Stories wait for time limits and reconnects most of the time.
        test: { name: 'stories', browser: chromium(), maxWorkers: 3 },
      },
      {
        extends: true,
        // The tests measure times, so that one runs at a time.
        test: {
          name: 'tabs',
          include: [`tests/tabs/browser/${process.env.PUSHER_SERVER ? 'anyServer' : '*'}.test.ts`],
          fileParallelism: false,
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { name: 'site', include: ['tests/site/*.test.ts'], testTimeout: 60_000 },
      },
      {
        extends: true,
        test: { name: 'package', include: ['tests/{cli,package}/**/*.test.{ts,tsx}'], testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          name: 'recipes',
          environment: './tests/recipes/support/pageAndServer.ts',
          include: ['tests/recipes/*.test.tsx'],
          setupFiles: ['tests/setup.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'consumers',
          include: ['tests/consumers/*.test.ts'],
          globalSetup: ['tests/consumers/support/globalSetup.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // A build uses all cores.
          fileParallelism: false,
        },
      },
    ],
  },
});
