import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { chromium } from 'playwright';
import { chromiumLaunchOptions } from '../../../support/chromium';
import { DevTools } from './DevTools';

/** What Playwright switches off, and what the tabs of a real browser are subject to. */
const BACKGROUND_LIMITS = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
];

/** Starts Chromium, with the limits for tabs in the background that users have. */
export async function openBrowser() {
  const port = await freePort();
  const { args = [], ...options } = chromiumLaunchOptions();
  const browser = await chromium.launch({
    ...options,
    args: [...args, `--remote-debugging-port=${port}`],
    ignoreDefaultArgs: BACKGROUND_LIMITS,
  });
  const devTools = await DevTools.connect(port);
  return {
    devTools,
    close: async () => {
      devTools.close();
      await browser.close();
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo; // A server on a port has no other kind of address.
  probe.close();
  await once(probe, 'close');
  return port;
}
