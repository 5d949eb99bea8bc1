import { type Browser, chromium, type Page } from 'playwright';
import { chromiumLaunchOptions } from '../../support/chromium';
import { buildSite } from './buildSite';
import { serveFolder } from './serveFolder';

export interface Site {
  url: string;
  /**
   * Opens a page that can reach the site and no other host, but those of `hosts`. What goes wrong there is added to
   * `problems`. Each page has a browser profile of its own, unless it is opened `beside` another.
   */
  openPage: (width?: number, options?: { hosts?: readonly string[]; beside?: Page }) => Promise<Page>;
  /** Failed requests, requests to other hosts, and errors on the console. */
  problems: string[];
  close: () => Promise<void>;
}

/** Builds the static site, and serves it under a path that the build knows nothing of. */
export async function openSite(): Promise<Site> {
  const { folder, remove } = await buildSite();
  const { url, close } = await serveFolder(folder, '/some/sub/path/');
  const browser: Browser = await chromium.launch(chromiumLaunchOptions());
  const problems: string[] = [];
  return {
    url,
    problems,
    async openPage(width = 1280, { hosts = [], beside } = {}) {
      const context = beside?.context() ?? (await browser.newContext({ viewport: { width, height: 900 } }));
      const page = await context.newPage();
      await page.route('**', (route) => {
        const { host } = new URL(route.request().url());
        if ([new URL(url).host, ...hosts].includes(host)) return route.continue();
        problems.push(`another host: ${route.request().url()}`);
        return route.abort();
      });
      page.on('requestfailed', (request) => problems.push(`failed: ${request.url()}`));
      page.on('response', (response) => {
        if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
      });
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      page.on('pageerror', (error) => problems.push(error.message));
      return page;
    },
    async close() {
      await browser.close();
      close();
      remove();
    },
  };
}
