import { expect } from 'vitest';
import { TEXT_OF_PUSHER_JS } from './texts';

/**
 * Expects that no script in the first HTML of a page contains pusher-js, and that a script does which the page has loaded later.
 *
 * @param loaded - all URLs that the page has asked for
 */
export async function expectLatePusher(url: string, loaded: readonly string[]): Promise<void> {
  const first = scriptsIn(await textOf(url)).map((path) => new URL(path, url).href);
  expect(first).not.toEqual([]);
  expect(await withPusher(first)).toEqual([]);
  const later = loaded.filter(
    (script) => new URL(script).pathname.endsWith('.js') && !first.includes(script),
  );
  expect(await withPusher(later)).toHaveLength(1);
}

/** The scripts that a page runs or preloads: the browser has them before the page is interactive. */
function scriptsIn(html: string): string[] {
  return [...html.matchAll(/(?:src|href)="([^"]+\.js(?:\?[^"]*)?)"/g)].map(([, path]) => path!);
}

async function withPusher(urls: readonly string[]): Promise<string[]> {
  const texts = await Promise.all(urls.map(textOf));
  return urls.filter((_, index) => texts[index]!.includes(TEXT_OF_PUSHER_JS));
}

const textOf = async (url: string) => (await fetch(url)).text();
