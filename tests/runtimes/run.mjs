import { build } from 'esbuild';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Miniflare } from 'miniflare';
import { createPusherServer } from '../../dist/testing/index.js';
import { startPusherServer } from '../../dist/testing/node/index.js';
import { APP, factsFor } from './facts.mjs';

const run = promisify(execFile);
const HERE = import.meta.dirname;
const LIMIT = 120_000;

const BINARIES = {
  Node: process.execPath,
  Bun: join(HERE, 'node_modules/@oven/bun-linux-x64/bin/bun'),
  Deno: join(HERE, 'node_modules/@deno/linux-x64-glibc/deno'),
};
const ARGUMENTS = {
  Node: [],
  Bun: [],
  Deno: ['run', '--allow-all', '--node-modules-dir=manual', '--no-lock'],
};

/** Puts the package here as npm installs it. */
async function installPackage() {
  const folder = await mkdtemp(join(tmpdir(), 'react-pusher-user-'));
  const target = join(HERE, 'node_modules/react-pusher-user');
  try {
    const { stdout } = await run(
      'npm',
      ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
      {
        cwd: join(HERE, '../..'),
      },
    );
    const [{ filename }] = JSON.parse(stdout);
    await rm(target, { recursive: true, force: true });
    await mkdir(target);
    await run('tar', ['-xzf', join(folder, filename), '--strip-components=1', '-C', target]);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function runInProcess(name, facts) {
  const env = {
    ...process.env,
    FACTS: JSON.stringify(facts),
    PUSHER_APP_KEY: APP.key,
    PUSHER_APP_SECRET: APP.secret,
  };
  const { stdout } = await run(BINARIES[name], [...ARGUMENTS[name], 'main.mjs'], {
    cwd: HERE,
    env,
    timeout: LIMIT,
  });
  return JSON.parse(stdout.trim().split('\n').at(-1));
}

async function runInWorkerd(facts) {
  const { outputFiles } = await build({
    entryPoints: [join(HERE, 'worker.mjs')],
    bundle: true,
    write: false,
    format: 'esm',
    // As Cloudflare's wrangler bundles.
    conditions: ['workerd', 'worker', 'browser'],
    tsconfigRaw: {},
  });
  const miniflare = new Miniflare({
    modules: true,
    script: outputFiles[0].text,
    compatibilityDate: '2026-04-01',
  });
  try {
    const reply = await miniflare.dispatchFetch('http://worker.test/', {
      method: 'POST',
      body: JSON.stringify(facts),
      signal: AbortSignal.timeout(LIMIT),
    });
    return await reply.json();
  } finally {
    await miniflare.dispose();
  }
}

await installPackage();
const { appId: id, ...app } = APP;
const pusher = createPusherServer({ apps: [{ id, ...app, subscriptionCount: true }] });
const running = await startPusherServer(pusher);
const facts = factsFor(running);
try {
  for (const name of ['Node', 'Bun', 'Deno', 'workerd']) {
    if (name in BINARIES && !existsSync(BINARIES[name])) {
      console.log(`${name}: not tested, because npm has no binary for this platform in tests/runtimes.`);
      continue;
    }
    const results = name === 'workerd' ? await runInWorkerd(facts) : await runInProcess(name, facts);
    const failed = results.filter(({ error }) => error);
    console.log(`${name}: ${results.length - failed.length} of ${results.length} tests passed.`);
    for (const { name: test, error } of failed) console.log(`  ${test}\n    ${error}`);
    if (failed.length > 0) process.exitCode = 1;
  }
} finally {
  await running.close();
  pusher.close();
}
