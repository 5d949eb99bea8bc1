import { expect } from 'vitest';
import type { TabOptions } from './app/TabReport';
import { openBrowser } from './browser/openBrowser';
import { serveApp } from './serveApp';
import { Tab } from './Tab';

/** A Pusher server, as clients reach it. */
export interface Address {
  key: string;
  secret: string;
  host: string;
  port: number;
}

interface TabChoice extends Partial<Pick<TabOptions, 'user' | 'shareConnection'>> {
  visible?: boolean;
}

/** The names of the origin's locks, held or asked for. */
export const LOCKS =
  'navigator.locks.query().then(({ held, pending }) => [...held, ...pending].map(({ name }) => name))';

/** Serves the app, and opens a browser for its tabs. */
export async function openApp({ key, secret, host, port }: Address) {
  const [app, browser] = await Promise.all([serveApp({ key, secret }), openBrowser()]);

  /** The address of a tab: the app of that user. */
  const urlOf = ({ user = 'ada', shareConnection = true }: TabChoice) => {
    const options: TabOptions = {
      user,
      shareConnection,
      appKey: key,
      wsHost: host,
      wsPort: port,
      userAuthEndpoint: '/user-auth',
      channelAuthEndpoint: '/channel-auth',
    };
    return `${app.url}/?options=${encodeURIComponent(JSON.stringify(options))}`;
  };
  const openTab = (choice: TabChoice = {}) => Tab.open(browser, urlOf(choice), choice);

  return {
    authRequests: app.requests,
    urlOf,
    openTab,
    /** Opens that many tabs at once. */
    openTabs: (count: number, choice?: TabChoice) =>
      Promise.all(Array.from({ length: count }, () => openTab(choice))),
    /** Checks, once all tabs are closed, that they have left no lock. */
    async expectNoLock() {
      const page = await Tab.open(browser, `${app.url}/page.js`);
      await expect.poll(() => page.evaluate(LOCKS)).toEqual([]);
      await page.close();
    },
    async close() {
      await browser.close();
      app.close();
    },
  };
}
