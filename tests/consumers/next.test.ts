import { beforeAll, describe, expect, it } from 'vitest';
import { expectLatePusher } from './support/expectLatePusher';
import { expectSignin, newUser } from './support/expectSignin';
import { holdScript } from './support/holdScript';
import { installApp } from './support/installApp';
import { openPage } from './support/openPage';
import { recordModules } from './support/recordModules';
import { runCommand } from './support/runCommand';
import { serverEnv } from './support/serverEnv';
import { startCommand } from './support/startCommand';
import { startSlowApi } from './support/startSlowApi';
import { TEXT_OF_PACKAGE, TEXT_OF_PUSHER_JS } from './support/texts';

const ORDERS = ['book', 'pen'];
const QUIET = { NEXT_TELEMETRY_DISABLED: '1' };

let folder: string;
beforeAll(async () => {
  folder = await installApp('next');
});

describe.each(['--turbopack', '--webpack'])('built by next build %s', (bundler) => {
  beforeAll(async () => {
    await runCommand(folder, 'npx', ['next', 'build', bundler], QUIET);
  });

  it('a user is signed in, while parts of the page are not hydrated yet', async () => {
    const orders = await startSlowApi(ORDERS);
    const badge = holdScript('Badge of nobody');
    const url = await startNext('start', { ORDERS_URL: orders.url });
    const { page, errors, user } = await expectSignin(url, badge.prepare);
    const element = await page.$('#badge');
    expect(await element!.textContent()).toBe('Badge of nobody');
    expect(await page.textContent('#orders')).toBe('Loading the orders …');

    badge.release();
    await expect.poll(() => page.textContent('#badge')).toBe(`Badge of ${user}`);
    // React has hydrated the element from the server, and not replaced it.
    expect(await element!.textContent()).toBe(`Badge of ${user}`);
    orders.answer();
    await expect.poll(() => page.textContent('#orders')).toBe(`book, pen for ${user}`);
    expect(errors).toEqual([]);
  });

  it('suspended components show their fallbacks in the streamed HTML, and the user without a recoverable error', async () => {
    const orders = await startSlowApi(ORDERS);
    const url = `${await startNext('start', { ORDERS_URL: orders.url })}/suspense`;
    await expectSuspensePage(url, orders.answer);
  });

  it('pusher-js is not in the first scripts, and does not run on the server', async () => {
    const orders = await startSlowApi(ORDERS);
    orders.answer();
    const server = recordModules([TEXT_OF_PACKAGE, TEXT_OF_PUSHER_JS]);
    const url = await startNext('start', { ORDERS_URL: orders.url, ...server.env });
    const { urls } = await expectSignin(url);
    await expectLatePusher(url, urls);
    expect(server.found()).toEqual(new Set([TEXT_OF_PACKAGE]));
  });
});

it('a user is signed in by the development server, without an error', async () => {
  const orders = await startSlowApi(ORDERS);
  const url = await startNext('dev', { ORDERS_URL: orders.url });
  const { page, errors, user } = await expectSignin(url);
  orders.answer();
  await expect.poll(() => page.textContent('#orders')).toBe(`book, pen for ${user}`);
  expect(errors).toEqual([]);
});

it('suspended components show the user in the development server, without a recoverable error', async () => {
  const orders = await startSlowApi(ORDERS);
  const url = `${await startNext('dev', { ORDERS_URL: orders.url })}/suspense`;
  await expectSuspensePage(url, orders.answer);
});

/** Expects fallbacks in the HTML from the server, and the user in their place while the rest of the page still streams. */
async function expectSuspensePage(url: string, answerOrders: () => void): Promise<void> {
  const user = newUser();
  const { page, errors } = await openPage(url, { cookies: { user } });
  await expect.poll(() => page.textContent('#greeting'), { timeout: 30_000 }).toBe(`Hello ${user}`);
  await expect.poll(() => page.textContent('#room')).toBe('subscribed, no headline');
  expect(await page.textContent('#orders')).toBe('Loading the orders …');
  answerOrders();
  await expect.poll(() => page.textContent('#orders')).toBe(`book, pen for ${user}`);
  // The answer of the API ends the stream: no fallback keeps it open.
  const html = await (await fetch(url)).text();
  expect(html).toContain('<p id="greeting">Signing in …</p>');
  expect(html).toContain('<p id="room">Entering the room …</p>');
  // Next logs recoverable errors of React.
  expect(errors).toEqual([]);
}

/** Starts the app's server. Returns its URL. */
async function startNext(command: 'start' | 'dev', env: Record<string, string>): Promise<string> {
  const server = startCommand(folder, 'npx', ['next', command, '--port', '0', '--hostname', 'localhost'], {
    ...serverEnv(),
    ...QUIET,
    ...env,
  });
  const [, url] = await server.waitFor(/(http:\/\/localhost:\d+)[^]*Ready in/);
  return url!;
}
