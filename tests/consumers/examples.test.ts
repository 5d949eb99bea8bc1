import { copyFileSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { freePort } from './support/freePort';
import { installExample } from './support/installExample';
import { openPage } from './support/openPage';
import { OrderDesk } from './support/OrderDesk';
import { runCommand } from './support/runCommand';
import { serverEnv } from './support/serverEnv';
import { type RunningCommand, startCommand } from './support/startCommand';
import { TEXT_OF_PACKAGE, TEXT_OF_PUSHER_JS } from './support/texts';

interface Example {
  name: string;
  /** The environment variable with the port of the page, during `npm run dev`. */
  pagePort: string;
  /** What `npm run dev` prints once each of its processes listens. */
  devReady: RegExp[];
  /** What `npm start` prints once it listens. */
  startReady: RegExp;
  /** The folder that browsers can read, after `npm run build`. */
  publicFolder: string;
}

const EXAMPLES: Example[] = [
  {
    name: 'next',
    pagePort: 'PORT',
    devReady: [/Ctrl-C stops/, /Ready in/],
    startReady: /Ready in/,
    publicFolder: '.next/static',
  },
  {
    name: 'vite-hono',
    pagePort: 'WEB_PORT',
    devReady: [/Ctrl-C stops/, /app's server listens/, /ready in/],
    startReady: /app's server listens/,
    publicFolder: 'dist',
  },
];
const QUIET = { NEXT_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
/** A text of each part of the server: the package's half, and the app's own. */
const TEXTS_OF_SERVER = ['PUSHER_APP_SECRET', 'does not see it at once'];

describe.each(EXAMPLES)('the example $name', ({ name, pagePort, devReady, startReady, publicFolder }) => {
  let folder: string;
  beforeAll(async () => {
    folder = await installExample(name);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('has no errors of types', async () => {
    await runCommand(folder, 'npm', ['run', 'typecheck'], QUIET);
  });

  it('runs by npm run dev: people send orders, see each other, switch accounts and log out everywhere', async () => {
    const ports = { PORT: await freePort(), WEB_PORT: await freePort(), PUSHER_PORT: await freePort() };
    const env = Object.fromEntries(Object.entries(ports).map(([key, port]) => [key, String(port)]));
    const app = startCommand(folder, 'npm', ['run', 'dev'], { ...QUIET, ...env });
    for (const pattern of devReady) await app.waitFor(pattern);
    const url = `http://localhost:${env[pagePort]!}`;
    await withOutputOf(app, async () => {
      const first = await openPage(url);
      const second = await openPage(url);
      const [ada, grace] = [new OrderDesk(first.page), new OrderDesk(second.page)];

      await ada.logIn('Ada');
      await grace.logIn('Grace');
      expect(await first.page.context().cookies()).toMatchObject([{ httpOnly: true, sameSite: 'Lax' }]);
      await ada.expectList('Online', ['Ada (you)', 'Grace']);

      await grace.send('Ada', 'Two coffees');
      await ada.send('Grace', 'A cake');
      await ada.expectList('Orders for you', ['Two coffees from Grace']);
      await grace.expectList('Orders for you', ['A cake from Ada']);

      await first.page.reload();
      await ada.expectText('Ada is signed in');
      await ada.expectList('Orders for you', ['Two coffees from Grace']);

      await grace.click('Switch to Ada');
      const otherAda = grace;
      await otherAda.expectText('Ada is signed in');
      await otherAda.expectList('Orders for you', ['Two coffees from Grace']);
      await otherAda.expectList('Online', ['Ada (you)']);
      expect([...first.errors, ...second.errors]).toEqual([]);

      await ada.click('Log out everywhere');
      await ada.expectText('Who are you?');
      await otherAda.expectText('You were logged out everywhere.');
      await otherAda.click('Log in again');
      await otherAda.expectText('Who are you?');
      await otherAda.logIn('Alan');
      await ada.logIn('Grace');
      await ada.send('Alan', 'A tea');
      await otherAda.expectList('Orders for you', ['A tea from Grace']);
    });
  });

  describe('built by npm run build', () => {
    beforeAll(async () => {
      copyFileSync(join(folder, '.env.example'), join(folder, '.env'));
      await runCommand(folder, 'npm', ['run', 'build'], { ...QUIET, ...serverEnv(), ...pageEnv() });
    });

    it('signs a user in, and sends an event', async () => {
      const port = String(await freePort());
      const app = startCommand(folder, 'npm', ['start'], { ...QUIET, ...serverEnv(), PORT: port });
      await app.waitFor(startReady);
      await withOutputOf(app, async () => {
        const [first, second] = [
          await openPage(`http://localhost:${port}`),
          await openPage(`http://localhost:${port}`),
        ];
        const [ada, grace] = [new OrderDesk(first.page), new OrderDesk(second.page)];
        await ada.logIn('Ada');
        await grace.logIn('Grace');
        await grace.send('Ada', 'Two coffees');
        await ada.expectList('Orders for you', ['Two coffees from Grace']);
        await ada.expectList('Online', ['Ada (you)', 'Grace']);
        expect([...first.errors, ...second.errors]).toEqual([]);
        expect((await first.page.content()).includes(inject('backend').secret)).toBe(false);
      });
    });

    it('sends neither the secret nor code of the server to browsers', () => {
      const files = readdirSync(join(folder, publicFolder), { recursive: true, encoding: 'utf8' })
        .map((path) => join(folder, publicFolder, path))
        .filter((path) => statSync(path).isFile());
      const texts = files.map((path) => readFileSync(path, 'utf8')).join('\n');
      const findIn = (candidates: string[]) => candidates.filter((text) => texts.includes(text));
      expect(findIn([TEXT_OF_PACKAGE, TEXT_OF_PUSHER_JS])).toHaveLength(2);
      expect(findIn([inject('backend').secret, ...TEXTS_OF_SERVER])).toEqual([]);
    });
  });
});

/** What the page of the example with Vite needs to find the local Pusher of the tests in place of Pusher's own service. */
function pageEnv(): Record<string, string> {
  const { host, port } = inject('backend');
  return { VITE_PUSHER_HOST: host, VITE_PUSHER_PORT: String(port), VITE_PUSHER_SCHEME: 'http' };
}

/** Adds what the app has printed to the error of a test. */
async function withOutputOf(app: RunningCommand, test: () => Promise<void>): Promise<void> {
  await test().catch((error: unknown) => {
    throw new Error(`${String(error)}\n\nThe app printed:\n${app.output()}`, { cause: error });
  });
}
