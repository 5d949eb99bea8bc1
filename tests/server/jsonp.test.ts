// @vitest-environment node
import { createChannelAuthHandler, createUserAuthHandler } from 'react-pusher-user/server';
import type { AuthHandlerOptions } from 'react-pusher-user/server';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { APP, sdk } from './support/app';
import { ENDPOINT, read } from './support/requests';

// U+2028 ended a line in older JavaScript.
const ADA = { id: 'ada', user_info: { name: '</script>\u2028' } };
const CALLBACK = "Pusher.auth_callbacks['1']";

const options = { ...APP, getUser: () => ADA, jsonp: true, onError: () => undefined };
/** As pusher-js makes the URL of the script. */
const script = (callback: string, query: string, headers: Record<string, string> = {}) =>
  new Request(`${ENDPOINT}?callback=${encodeURIComponent(callback)}&${query}`, {
    headers: { 'Sec-Fetch-Site': 'same-origin', ...headers },
  });
const ask = (request: Request, more: Partial<AuthHandlerOptions> = {}) =>
  createUserAuthHandler({ ...options, ...more })(request);

/** Runs a script in a page of pusher-js, and returns what its callback receives. */
async function run(reply: Response): Promise<unknown> {
  const received: unknown[] = [];
  runInNewContext(await reply.text(), {
    Pusher: { auth_callbacks: { 1: (data: unknown) => received.push(data) } },
  });
  return received;
}

test('the script calls the callback of pusher-js', async () => {
  const reply = await ask(script(CALLBACK, 'socket_id=12.34'));
  expect(reply.status).toBe(200);
  expect(Object.fromEntries(reply.headers)).toMatchObject({
    'content-type': 'application/javascript; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  expect(await run(reply)).toEqual([sdk.authenticateUser('12.34', ADA)]);
});

test('a channel is authorized likewise', async () => {
  const handler = createChannelAuthHandler({ ...APP, authorize: () => true, jsonp: true });
  const reply = await handler(script(CALLBACK, 'socket_id=12.34&channel_name=private-room'));
  expect(await run(reply)).toEqual([sdk.authorizeChannel('12.34', 'private-room')]);
});

test('GET is allowed only where jsonp is enabled', async () => {
  const request = () => script(CALLBACK, 'socket_id=12.34');
  expect((await ask(request(), { jsonp: false })).status).toBe(405);
  expect((await ask(new Request(ENDPOINT, { method: 'PUT' }))).headers.get('Allow')).toBe('POST, GET');
});

test.each([
  'alert',
  'alert(1)//',
  "Pusher.auth_callbacks['1'];alert(1)//",
  "Pusher.auth_callbacks['x']",
  "Pusher.auth_callbacks['1']\n",
  `Pusher.auth_callbacks['${'1'.repeat(100)}']`,
  '',
])('the callback %j is a bad request', async (callback) => {
  const reply = ask(script(callback, 'socket_id=12.34'));
  expect(await read(reply)).toEqual([400, { error: 'The field callback is malformed.' }]);
});

test('a script without a callback, or with two', async () => {
  const without = new Request(`${ENDPOINT}?socket_id=12.34`);
  expect(await read(ask(without))).toEqual([400, { error: 'The field callback is missing.' }]);
  const twice = script(CALLBACK, `socket_id=12.34&callback=${encodeURIComponent(CALLBACK)}`);
  expect(await read(ask(twice))).toEqual([400, { error: 'The field callback is there twice.' }]);
});

test('a refusal is no script', async () => {
  const reply = createUserAuthHandler({ ...options, getUser: () => null })(script(CALLBACK, 'socket_id=1.2'));
  expect(await read(reply)).toEqual([403, { error: 'No user is logged in.' }]);
});

test('a page of another origin is known by its Referer', async () => {
  const request = (page: string) =>
    script(CALLBACK, 'socket_id=12.34', { 'Sec-Fetch-Site': 'cross-site', Referer: page });
  expect((await ask(request('https://shop.test/cart'))).status).toBe(403);
  const allowedOrigins = ['https://shop.test'];
  expect((await ask(request('https://shop.test/cart'), { allowedOrigins })).status).toBe(200);
  expect((await ask(request('https://evil.test/'), { allowedOrigins })).status).toBe(403);
});

test('an old browser does not let a page of another origin ask, either', async () => {
  const request = (page: string) =>
    new Request(script(CALLBACK, 'socket_id=1.2').url, { headers: { Referer: page } });
  expect((await ask(request('https://evil.test/'))).status).toBe(403);
  expect((await ask(request('https://app.test/'))).status).toBe(200);
});
