import axe from 'axe-core';
import type { Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openSite, type Site } from './support/openSite';
import { startOwnApp } from './support/startOwnApp';

interface IndexEntry {
  id: string;
  title: string;
  type: 'docs' | 'story';
}

let site: Site;
let entries: readonly IndexEntry[];

beforeAll(async () => {
  site = await openSite();
  const index = (await (await fetch(`${site.url}index.json`)).json()) as {
    entries: Record<string, IndexEntry>;
  };
  entries = Object.values(index.entries);
}, 180_000);
afterAll(() => site.close());
beforeEach(() => void site.problems.splice(0));

const READING_ORDER = [
  'Welcome',
  'Getting started',
  'Sign in',
  'Support desk',
  'User events',
  'Account switching',
  'When it fails',
  'Reconnecting',
  'Missed events',
  'Presence',
  'Room',
  'Watchlist',
  'Channels and client events',
  'Live data',
  'Suspense',
  'One connection for all tabs',
  'Typed events and schemas',
  'Testing your app',
  'Devtools',
  'Server endpoint',
  'Use your own Pusher app',
  'API reference',
];

describe('the static site under a path, without a network', () => {
  it('opens the page Welcome first, where a reader signs in and receives an event', async () => {
    const page = await site.openPage();
    await page.goto(site.url);
    const story = page.frameLocator('#storybook-preview-iframe');
    await story.getByRole('button', { name: 'Sign in as Ada' }).click();
    await story.getByText('No news yet').waitFor();
    await story.getByRole('button', { name: 'Ship an order' }).click();
    await story.getByText('Your order has shipped').waitFor();
    expect(site.problems).toEqual([]);
    await page.close();
  });

  it('has its pages in reading order', () => {
    const pages = entries.map(({ title }) => title.split('/')[0]);
    expect([...new Set(pages)]).toEqual(READING_ORDER);
  });

  it('lets a reader act as the server in the server console', async () => {
    const page = await site.openPage();
    await page.goto(`${site.url}?path=/story/user-events--inbox`);
    const story = page.frameLocator('#storybook-preview-iframe');
    await story.getByText('Shipped today: 1').waitFor();
    const console = page.getByRole('region', { name: 'Send an event' });
    await console.getByLabel('Event').fill('order-shipped');
    await console.getByLabel('Data').fill('{ "id": "from the console" }');
    await console.getByRole('button', { name: 'Send to user' }).click();
    await story.getByText('Order from the console').waitFor();
    await page.getByRole('button', { name: 'Drop', exact: true }).click();
    const notice = story.getByRole('region', { name: 'App' }).getByText('Connecting …');
    await notice.waitFor();
    await notice.waitFor({ state: 'detached' });
    expect(site.problems).toEqual([]);
    await page.close();
  });

  it('applies the dialect and the fault of the toolbar', async () => {
    const page = await site.openPage();
    await page.goto(`${site.url}?path=/docs/welcome--guide&globals=dialect:soketi;fault:deny`);
    const story = page.frameLocator('#storybook-preview-iframe');
    await story.getByRole('button', { name: 'Sign in as Ada' }).click();
    await story.getByText('You were signed out: denied').waitFor();
    expect(site.problems).toEqual([]);
    await page.close();
  });

  it('opens real windows, whose tabs share the connection of the tabs in the page', async () => {
    const page = await site.openPage();
    await page.goto(`${site.url}iframe.html?id=one-connection-for-all-tabs--guide&viewMode=docs`);
    // Requests of a tab in the page would fail if it were opened again before.
    await page.waitForLoadState('networkidle');
    const sockets = page.getByRole('status').filter({ hasText: 'tabs in this page' });
    await page.getByRole('switch', { name: 'Keep a second connection' }).click();
    await page.getByRole('button', { name: 'Open two windows' }).click();
    await expect.poll(() => page.context().pages().length).toBe(3);
    const windows = page.context().pages().slice(1);
    for (const opened of windows) await opened.getByText('Ada is signed in · 5 tabs').waitFor();
    await expect.poll(() => sockets.textContent()).toMatch('3 tabs in this page, 2 sockets on the server');
    await page.getByRole('button', { name: 'Send Ada a note' }).click();
    for (const opened of windows) await opened.getByRole('listitem').getByText('1').waitFor();
    expect(site.problems).toEqual([]);
    await page.context().close();
  });

  it('connects two pages to an app of the reader’s own, which each keeps when it is reloaded', async () => {
    const { server, controls, close } = await startOwnApp(site.url);
    onTestFinished(close);
    const hosts = [new URL(controls.endpoint).host];
    const page = await site.openPage(1280, { hosts });
    const pages = [page, await site.openPage(1280, { hosts, beside: page })];
    onTestFinished(() => page.context().close());
    const enter = async (opened: Page) => {
      await opened.goto(`${site.url}?path=/story/sign-in--start`);
      await opened.getByRole('tab', { name: /^Controls/ }).click();
      for (const [name, value] of Object.entries(controls)) {
        await opened.locator(`#control-${name}`).fill(value);
      }
    };
    await Promise.all(pages.map(enter));
    const seeReady = (opened: Page) => storyOf(opened).getByText('Signed in as reader. Receiving').waitFor();
    for (const opened of pages) await seeReady(opened);
    server.sendToUser('reader', 'message', { from: 'Support', text: 'To both pages' });
    const inboxOf = (opened: Page) => storyOf(opened).getByRole('list', { name: 'Inbox' });
    for (const opened of pages) await inboxOf(opened).getByText('To both pages').waitFor();

    await page.reload();
    await seeReady(page);
    for (const [name, value] of Object.entries(controls)) {
      await expect.poll(() => page.locator(`#control-${name}`).inputValue()).toBe(value);
    }
    expect(server.connections).toHaveLength(2);
    expect(site.problems).toEqual([]);
  });

  it('has pages that fit a phone, without a dead link and without an axe violation', async () => {
    const page = await site.openPage(375);
    const faults: unknown[] = [];
    for (const { id } of entries.filter(({ type }) => type === 'docs')) {
      await page.goto(`${site.url}iframe.html?id=${id}&viewMode=docs`);
      await page.locator('.page-header').waitFor();
      // Requests of an example in a frame would fail if the page were left before.
      await page.waitForLoadState('networkidle');
      const found = await page.evaluate(() => ({
        overflow: document.documentElement.scrollWidth - innerWidth,
        links: [...document.querySelectorAll('.page a')].map((link) => link.getAttribute('href') ?? ''),
      }));
      if (found.overflow > 0) faults.push(`${id} is ${found.overflow} px too wide`);
      faults.push(...found.links.filter(isDead).map((link) => `${id}: ${link}`));
      await page.addScriptTag({ content: axe.source });
      const violations = await page.evaluate(async () => {
        const { axe: inPage } = globalThis as unknown as { axe: typeof axe }; // The script has added it.
        const results = await inPage.run('.page');
        return results.violations.map(({ id: rule, nodes }) => [rule, nodes[0]?.html.slice(0, 200)]);
      });
      faults.push(...violations.map((violation) => [id, ...violation]));
    }
    expect([...faults, ...site.problems]).toEqual([]);
    await page.close();
  }, 120_000);
});

const storyOf = (page: Page) => page.frameLocator('#storybook-preview-iframe');

/** Whether a link leads to a page or story that does not exist, or to a file that this site does not have. */
function isDead(link: string): boolean {
  if (link.startsWith('#') || link.startsWith('https://')) return false;
  const [, id] = /\?path=\/(?:docs|story)\/([\w-]+)/.exec(link) ?? [];
  return !entries.some((entry) => entry.id === id);
}
