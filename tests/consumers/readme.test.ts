import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { envLines } from './support/envLines';
import { fillPorts } from './support/fillPorts';
import { freePort } from './support/freePort';
import { openWhenReady } from './support/openWhenReady';
import { readmeExample } from './support/readmeExample';
import { runCommand } from './support/runCommand';
import { startCommand } from './support/startCommand';

/** The app that a tool creates, and which blocks of the README go where. */
interface NewApp {
  name: string;
  create: string;
  client: string;
  files: string[];
  /** What the README names to be installed besides the package. */
  packages: string[];
  /** The servers of the app. The last one serves the page. */
  servers: string[];
  check: string;
}

const NEW_APPS: NewApp[] = [
  {
    name: 'Vite',
    create: 'create-vite@9.3.0 app --template react-ts --no-interactive',
    client: 'src/App.tsx',
    files: ['server.js', 'vite.config.ts', 'send.mjs'],
    packages: ['express'],
    servers: ['node --env-file=.env server.js', 'npx vite --strictPort --port'],
    check: 'tsc -b',
  },
  {
    name: 'Next',
    create:
      'create-next-app@16.4.3 app --ts --app --empty --no-eslint --no-tailwind --no-src-dir --no-react-compiler --import-alias @/* --skip-install --disable-git --yes',
    client: 'app/page.tsx',
    files: ['app/pusher/user-auth/route.ts', 'send.mjs'],
    packages: [],
    servers: ['npx next dev --port'],
    check: 'tsc --noEmit',
  },
];
/** The tools ask for the newest versions, but a release of tomorrow must not fail the test of today. */
const VERSIONS: Record<string, string> = {
  '@vitejs/plugin-react': '6.3.0',
  express: '5.3.0',
  'pusher-js': '8.6.0',
  react: '19.3.0',
  'react-dom': '19.3.0',
  typescript: '5.9.3',
  vite: '8.3.8',
};

/** An app in a folder of its own, as the tool creates it, with pinned versions. */
async function createApp({ create }: NewApp): Promise<string> {
  const parent = mkdtempSync(join(tmpdir(), 'react-pusher-user-readme-'));
  onTestFinished(() => {
    rmSync(parent, { recursive: true, force: true });
  });
  await runCommand(parent, 'npx', ['--yes', ...create.split(' ')]);
  const manifest = join(parent, 'app/package.json');
  const pinned = readFileSync(manifest, 'utf8').replace(/"(\S+)": "[\^~]?\d.*"/g, (line, name: string) =>
    name in VERSIONS ? `"${name}": "${VERSIONS[name]!}"` : line,
  );
  writeFileSync(manifest, pinned);
  return dirname(manifest);
}

async function install(folder: string, { packages }: NewApp) {
  const [program, ...words] = readmeExample.install.split(' ');
  const names = [...words, ...packages].map((word) =>
    word === 'react-pusher-user' ? inject('tarball') : word in VERSIONS ? `${word}@${VERSIONS[word]!}` : word,
  );
  await runCommand(folder, program!, [...names, '--no-audit', '--no-fund']);
}

function paste(folder: string, app: NewApp, ports: Record<number, number>) {
  const blocks = [
    { name: app.client, code: readmeExample.client() },
    ...app.files.map((name) => ({ name, code: readmeExample.file(name) })),
  ];
  for (const { name, code } of blocks) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), fillPorts(code, ports));
  }
}

describe.each(NEW_APPS)('the first example of the README, in a new app of $name', (app) => {
  it('signs a user in within a minute of npm install, and receives an event', async () => {
    const folder = await createApp(app);
    const ports = { 6001: await freePort(), 3001: await freePort() };
    const webPort = String(await freePort());
    const start = (command: string, ...more: string[]) => {
      const [program, ...args] = command.split(' ');
      return startCommand(folder, program!, [...args, ...more]);
    };

    const begin = performance.now();
    await install(folder, app);
    paste(folder, app, ports);
    const pusher = start(readmeExample.pusher, '--port', String(ports[6001]));
    await pusher.waitFor(/Ctrl-C/);
    writeFileSync(join(folder, '.env'), envLines(pusher.output()));
    const servers = app.servers.map((command) =>
      start(command, ...(command.endsWith('--port') ? [webPort] : [])),
    );
    const { page, errors } = await openWhenReady(`http://localhost:${webPort}`);
    await expect
      .poll(() => page.innerText('body'), { timeout: 30_000 })
      .toContain('Hello ada')
      .catch((error: unknown) => {
        throw new Error([pusher, ...servers].map(({ output }) => output()).join('\n'), { cause: error });
      });
    const seconds = (performance.now() - begin) / 1000;
    console.log(`${app.name}: signed in ${seconds.toFixed(1)} s after the beginning of npm install`);
    expect(seconds).toBeLessThan(60);

    const logged: string[] = [];
    page.on('console', (message) => logged.push(message.text()));
    // The user is signed in a moment before the user's events arrive.
    await expect
      .poll(async () => {
        await runCommand(folder, 'node', ['--env-file=.env', 'send.mjs']);
        return logged.join('\n');
      })
      .toContain('shipped {orderId: 1042}');
    expect(errors).toEqual([]);
    await runCommand(folder, 'npx', app.check.split(' '));
  });
});
