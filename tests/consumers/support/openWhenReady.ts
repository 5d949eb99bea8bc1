import { expect } from 'vitest';
import { openPage, type OpenedPage } from './openPage';

/** Opens a URL as soon as its server answers. */
export async function openWhenReady(url: string): Promise<OpenedPage> {
  await expect
    .poll(
      () =>
        fetch(url).then(
          ({ ok }) => ok,
          () => false,
        ),
      { timeout: 60_000 },
    )
    .toBe(true);
  return openPage(url);
}
