import { createPusherServer, type PusherServerOptions } from 'react-pusher-user/testing/server';
import { startPusherServer } from 'react-pusher-user/testing/node';
import { expect, onTestFinished } from 'vitest';
import type { TabOptions } from './app/TabReport';
import { openBrowser } from './openBrowser';
import { serveApp } from './serveApp';
import { SocketLog } from './SocketLog';
import { Tab } from './Tab';

/** The names of the origin's locks, held or asked for. */
export const LOCKS =
  'navigator.locks.query().then(({ held, pending }) => [...held, ...pending].map(({ name }) => name))';

interface OpenOptions extends Partial<Pick<TabOptions, 'user' | 'shareConnection'>> {
  visible?: boolean;
}

export type World = Awaited<ReturnType<typeof startWorld>>;

/** Starts a server, the app and a browser. All of it ends with the test. */
export async function startWorld(options?: PusherServerOptions) {
  const server = createPusherServer(options);
  const { host, port, close } = await startPusherServer(server);
  const [app, browser] = await Promise.all([serveApp(server.app), openBrowser()]);
  const sockets = new SocketLog(server);
  onTestFinished(async () => {
    await browser.close();
    app.close();
    await close();
    server.close();
  });

  const urlOf = ({ user = 'ada', shareConnection = true }: OpenOptions) => {
    const tabOptions: TabOptions = {
      user,
      shareConnection,
      appKey: server.app.key,
      wsHost: host,
      wsPort: port,
      userAuthEndpoint: '/user-auth',
      channelAuthEndpoint: '/channel-auth',
    };
    return `${app.url}/?options=${encodeURIComponent(JSON.stringify(tabOptions))}`;
  };

  const openTab = (tab: OpenOptions = {}) => Tab.open(browser.devTools, urlOf(tab), tab);
  return {
    server,
    sockets,
    authRequests: app.requests,
    urlOf,
    openTab,
    /** Opens that many tabs at once. */
    openTabs: (count: number, tab?: OpenOptions) =>
      Promise.all(Array.from({ length: count }, () => openTab(tab))),
    /** Checks, once all tabs are closed, that they have left no socket and no lock. */
    async expectNothingLeft() {
      await expect.poll(() => sockets.open, { timeout: 5000 }).toBe(0);
      const page = await Tab.open(browser.devTools, `${app.url}/page.js`);
      await expect.poll(() => page.evaluate(LOCKS)).toEqual([]);
      await page.close();
    },
  };
}
