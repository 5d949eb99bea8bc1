import { chromium, type Page } from 'playwright';
import { chromiumLaunchOptions } from '../../support/chromium';

/** A page of a consumer in Chromium, with all that went wrong on it. */
export interface OpenedPage {
  page: Page;
  /** Errors that the page logged or did not catch. */
  errors: string[];
  /** The URLs that the page asked for. */
  urls: string[];
  close: () => Promise<void>;
}

/** Opens a URL in a browser of its own. */
export async function openPage(url: string): Promise<OpenedPage> {
  const browser = await chromium.launch(chromiumLaunchOptions());
  const page = await browser.newPage();
  const errors: string[] = [];
  const urls: string[] = [];
  page.on('console', (message) => {
    // Browsers ask for an icon that no app of the tests has.
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico'))
      errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('request', (request) => urls.push(request.url()));
  await page.goto(url);
  return { page, errors, urls, close: () => browser.close() };
}
