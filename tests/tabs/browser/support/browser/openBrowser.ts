import { openChromium } from './openChromium';
import { openFirefox } from './openFirefox';
import type { Browser } from './Page';

const { FIREFOX_PATH } = process.env;

/** Whether the tests run in Firefox, which can't do all that they need. */
export const IS_FIREFOX = FIREFOX_PATH !== undefined;

/** Starts the Firefox at `FIREFOX_PATH`, or the Chromium that `npm ci` installs. */
export function openBrowser(): Promise<Browser> {
  if (FIREFOX_PATH === '') throw new Error('No Firefox is installed. Install one, or set FIREFOX_PATH.');
  return FIREFOX_PATH === undefined ? openChromium() : openFirefox(FIREFOX_PATH);
}
