import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseReact } from './support/chooseReact';
import { expectLatePusher } from './support/expectLatePusher';
import { expectOnlyUsedCode } from './support/expectOnlyUsedCode';
import { expectSignin } from './support/expectSignin';
import { installApp } from './support/installApp';
import { linkPackage } from './support/linkPackage';
import { runCommand } from './support/runCommand';
import { serveFolder } from './support/serveFolder';
import { startCommand } from './support/startCommand';

describe.each(['18.2', '18.3', '19.2', '19.3'])('Vite with React %s signs a user in', (version) => {
  let folder: string;
  beforeAll(async () => {
    folder = await installApp('vite');
    chooseReact(folder, version);
  });

  it('in production, loads pusher-js after the first script, and loads nothing that the app does not use', async () => {
    const url = await build('vite.config.js');
    const { urls } = await expectSignin(url);
    await expectLatePusher(url, urls);
    await expectOnlyUsedCode(urls);
  });

  it('in production, over a connection that two tabs share, with a standby', async () => {
    await expectSharing(await build('vite.config.js'));
  });

  it('by the development server, over a connection that two tabs share, with a standby', async () => {
    await expectSharing(await startDevServer('vite.config.js'));
  });

  it('by the development server, in strict mode', async () => {
    await expectSignin(await startDevServer('vite.config.js'));
  });

  it('by the development server, if the package is excluded from its optimization', async () => {
    await expectSignin(await startDevServer('vite.excluded.config.js'));
  });

  describe('from a linked package', () => {
    beforeAll(() => linkPackage(folder));

    it('in production', async () => {
      await expectSignin(await build('vite.linked.config.js'));
    });

    it('by the development server', async () => {
      await expectSignin(await startDevServer('vite.linked.config.js'));
    });
  });

  /** Expects that the second tab follows the first one, and keeps the second connection. */
  async function expectSharing(url: string): Promise<void> {
    const { page } = await expectSignin(url, (opened) =>
      opened.context().addInitScript('globalThis.shareConnection = { standby: true }'),
    );
    const other = await page.context().newPage();
    await other.goto(page.url());
    const textOf = (tab: Page) => tab.textContent('#shared', { timeout: 1_000 });
    await expect.poll(() => textOf(page), { timeout: 10_000 }).toBe('leader, standby: another tab');
    await expect.poll(() => textOf(other), { timeout: 10_000 }).toBe('follower, standby: this tab');
  }

  /** Builds the app, and serves it. Returns its URL. */
  async function build(config: string): Promise<string> {
    await runCommand(folder, 'npx', ['vite', 'build', '--config', config]);
    return serveFolder(join(folder, 'dist'));
  }

  /** Returns the URL of a development server that has not optimized any dependency before. */
  async function startDevServer(config: string): Promise<string> {
    rmSync(join(folder, 'node_modules/.vite'), { recursive: true, force: true });
    const server = startCommand(
      folder,
      'npx',
      ['vite', '--config', config, '--port', '0', '--host', '127.0.0.1'],
      {
        NO_COLOR: '1',
      },
    );
    const [, url] = await server.waitFor(/(http:\/\/127\.0\.0\.1:\d+)/);
    return url!;
  }
});
