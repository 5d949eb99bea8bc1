import { readFileSync } from 'node:fs';
import { expect } from 'vitest';

/** A text that only this file of the package contains. An app that uses nothing of it loads nothing of it. */
const TEXTS_OF_FILES = {
  'dist/tabs/index.js': 'The tab with the shared connection has changed.',
  'dist/tabs/standby.js': ' standby`',
  'dist/suspense/index.js': 'provider-not-mounted',
  'dist/gap/index.js': 'takeover',
  'dist/refresh.js': 'The refresh has ended.',
};

/**
 * Expects that a page has loaded no code of `shareConnection`, Suspense, `useGap` and `refresh()`, which its app does not use.
 *
 * @param loaded - all URLs that the page has asked for
 */
export async function expectOnlyUsedCode(loaded: readonly string[]): Promise<void> {
  const scripts = loaded.filter((url) => new URL(url).pathname.endsWith('.js'));
  expect(scripts).not.toEqual([]);
  const texts = await Promise.all(scripts.map(async (url) => (await fetch(url)).text()));
  for (const [file, text] of Object.entries(TEXTS_OF_FILES)) {
    expect(readFileSync(file, 'utf8')).toContain(text);
    expect(texts.filter((script) => script.includes(text))).toEqual([]);
  }
}
