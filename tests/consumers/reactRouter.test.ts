import { beforeAll, describe, expect, it } from 'vitest';
import { expectLatePusher } from './support/expectLatePusher';
import { expectSignin } from './support/expectSignin';
import { freePort } from './support/freePort';
import { installApp } from './support/installApp';
import { recordModules } from './support/recordModules';
import { runCommand } from './support/runCommand';
import { serverEnv } from './support/serverEnv';
import { startCommand } from './support/startCommand';
import { startSlowApi } from './support/startSlowApi';
import { TEXT_OF_PACKAGE, TEXT_OF_PUSHER_JS } from './support/texts';

describe('React Router in framework mode', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await installApp('react-router');
    await runCommand(folder, 'npx', ['react-router', 'build']);
  });

  it('accepts the types of the package', async () => {
    await runCommand(folder, 'npx', ['react-router', 'typegen']);
    await runCommand(folder, 'npx', ['tsc']);
  });

  it('signs a user in, while a part of the page is still on its way', async () => {
    const orders = await startSlowApi(['book', 'pen']);
    const url = await startServer({ ORDERS_URL: orders.url });
    const { page, errors, user } = await expectSignin(url);
    expect(await page.textContent('#orders')).toBe('Loading the orders …');
    orders.answer();
    await expect.poll(() => page.textContent('#orders')).toBe(`book, pen for ${user}`);
    expect(errors).toEqual([]);
  });

  it('loads pusher-js after the first scripts, and not on the server', async () => {
    const orders = await startSlowApi([]);
    orders.answer();
    const server = recordModules([TEXT_OF_PACKAGE, TEXT_OF_PUSHER_JS]);
    const url = await startServer({ ORDERS_URL: orders.url, ...server.env });
    const { urls } = await expectSignin(url);
    await expectLatePusher(url, urls);
    expect(server.found()).toEqual(new Set([TEXT_OF_PACKAGE]));
  });

  /** Serves the build. Returns its URL. */
  async function startServer(env: Record<string, string>): Promise<string> {
    const port = await freePort();
    const server = startCommand(folder, 'npx', ['react-router-serve', 'build/server/index.js'], {
      ...serverEnv(),
      ...env,
      HOST: 'localhost',
      PORT: String(port),
    });
    await server.waitFor(/http:\/\/localhost/);
    return `http://localhost:${port}`;
  }
});
