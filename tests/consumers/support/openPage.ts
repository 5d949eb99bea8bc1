import { chromium, type Page } from 'playwright';
import { onTestFinished } from 'vitest';
import { chromiumLaunchOptions } from '../../support/chromium';

/** A page of a consumer in Chromium, with all that went wrong on it. */
export interface OpenedPage {
  page: Page;
  /** Errors that the page logged or did not catch. */
  errors: string[];
  /** The URLs that the page asked for. */
  urls: string[];
}

export interface OpenOptions {
  cookies?: Record<string, string>;
  /** Called with the page before it goes to the URL. */
  prepare?: ((page: Page) => Promise<unknown>) | undefined;
}

/** Opens a URL in a browser of its own, which closes when the test ends. */
export async function openPage(
  url: string,
  { cookies = {}, prepare }: OpenOptions = {},
): Promise<OpenedPage> {
  const browser = await chromium.launch(chromiumLaunchOptions());
  onTestFinished(() => browser.close());
  // Servers take a headless browser for a bot, and don't stream to it.
  const userAgent = `Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${browser.version()} Safari/537.36`;
  const context = await browser.newContext({ userAgent });
  await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url })));
  const page = await context.newPage();
  const errors: string[] = [];
  const urls: string[] = [];
  page.on('console', (message) => {
    // Browsers ask for an icon that no app of the tests has.
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico'))
      errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('request', (request) => urls.push(request.url()));
  await prepare?.(page);
  // Not until it has loaded: the tests hold back parts of some pages.
  await page.goto(url, { waitUntil: 'commit' });
  return { page, errors, urls };
}
