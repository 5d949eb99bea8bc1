// @vitest-environment node
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createPusherApi, PusherApiError, PusherServerError } from 'react-pusher-user/server';
import type { PusherApi, PusherApiOptions } from 'react-pusher-user/server';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { SECRET } from './support/app';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const OPTIONS = { appId: 'app-id', key: 'app-key', secret: SECRET, cluster: 'eu' };
const ok = (body = '{}') => Promise.resolve(new Response(body));
const status = (of: number, body = '') => Promise.resolve(new Response(body, { status: of }));
const unreachable = () => Promise.reject(new TypeError('fetch failed', { cause: new Error('ECONNREFUSED') }));

/** A server that answers by these, one after the other, and by the last one from then on. */
function answers(...all: (() => Promise<Response>)[]) {
  const rest = [...all];
  return vi.fn<typeof fetch>(() => (rest.length > 1 ? rest.shift()! : rest[0]!)());
}

/** The result of a call, for which time passes as fast as it waits. Signing takes real time. */
async function outcome(call: Promise<unknown>): Promise<unknown> {
  let settled: { is: unknown } | undefined;
  call.then(
    (value) => (settled = { is: { value } }),
    (error: unknown) => (settled = { is: error }),
  );
  while (!settled) {
    await vi.runAllTimersAsync();
    await nextTurn();
  }
  return settled.is;
}

const trigger = (api: PusherApi) => api.trigger('room', 'event', 1);
const query = (api: PusherApi) => api.getChannels();

test('an event is sent again after 5xx, signed anew', async () => {
  const fetch = answers(
    () => status(503),
    () => status(500),
    ok,
  );
  expect(await outcome(trigger(createPusherApi({ ...OPTIONS, fetch })))).toEqual({ value: {} });
  const urls = fetch.mock.calls.map(([url]) => url);
  expect(urls).toHaveLength(3);
  expect(urls[0]).toMatch(/^https:\/\/api-eu\.pusher\.com\/apps\/app-id\/events\?/);
});

test('it gives up after the retries', async () => {
  const fetch = answers(() => status(503, 'Maintenance'));
  const error = await outcome(trigger(createPusherApi({ ...OPTIONS, fetch })));
  expect(error).toBeInstanceOf(PusherApiError);
  expect(error).toMatchObject({
    code: 'server-error',
    status: 503,
    message: 'POST /events was answered by 503: Maintenance',
  });
  expect(fetch).toHaveBeenCalledTimes(3);
  const once = answers(() => status(503));
  await outcome(trigger(createPusherApi({ ...OPTIONS, fetch: once, retry: 0 })));
  expect(once).toHaveBeenCalledOnce();
});

test('retries wait, each up to twice as long as the one before', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(1);
  onTestFinished(() => void vi.restoreAllMocks());
  const times: number[] = [];
  const fetch = answers(() => {
    times.push(Date.now());
    return status(503);
  });
  await outcome(trigger(createPusherApi({ ...OPTIONS, fetch, retry: 6 })));
  const waits = times.slice(1).map((time, index) => time - times[index]!);
  expect(waits).toEqual([250, 500, 1000, 2000, 4000, 4000]);
});

test.each([
  [400, 'rejected'],
  [401, 'unauthorized'],
  [403, 'rejected'],
  [404, 'rejected'],
  [413, 'rejected'],
  [301, 'rejected'],
])('status %i is %s, and not tried again', async (of, code) => {
  const fetch = answers(() => status(of, 'No'));
  expect(await outcome(query(createPusherApi({ ...OPTIONS, fetch })))).toMatchObject({ code, status: of });
  expect(fetch).toHaveBeenCalledOnce();
});

test('a query and a termination are tried again without an answer, an event is not', async () => {
  const calls: [(api: PusherApi) => Promise<unknown>, number][] = [
    [query, 3],
    [(api) => api.getUsers('presence-a'), 3],
    [(api) => api.terminateUserConnections('ada'), 3],
    [trigger, 1],
    [(api) => api.sendToUser('ada', 'event', 1), 1],
    [(api) => api.triggerBatch([{ channel: 'a', event: 'e', data: 1 }]), 1],
  ];
  for (const [call, count] of calls) {
    const fetch = answers(unreachable);
    expect(await outcome(call(createPusherApi({ ...OPTIONS, fetch })))).toMatchObject({
      code: 'unreachable',
      message: expect.stringMatching(/did not reach https:\/\/api-eu\.pusher\.com: ECONNREFUSED$/) as string,
    });
    expect(fetch).toHaveBeenCalledTimes(count);
  }
});

test('a server that does not answer in time', async () => {
  const hang: typeof fetch = (_, init) =>
    new Promise((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(new DOMException('Aborted', 'AbortError')));
    });
  const started = Date.now();
  const error = await outcome(trigger(createPusherApi({ ...OPTIONS, fetch: hang })));
  expect(error).toMatchObject({
    code: 'timeout',
    message: 'POST /events got no answer within 10000 ms from https://api-eu.pusher.com.',
  });
  expect(Date.now() - started).toBe(10_000);
  const soon = await outcome(query(createPusherApi({ ...OPTIONS, fetch: hang, timeout: 50, retry: 0 })));
  expect(soon).toMatchObject({ code: 'timeout' });
});

test('a reply whose body never ends', async () => {
  const endless: typeof fetch = (_, init) => {
    const body = new ReadableStream({
      start: (controller) =>
        init?.signal?.addEventListener('abort', () => controller.error(new Error('aborted'))),
    });
    return Promise.resolve(new Response(body));
  };
  expect(await outcome(trigger(createPusherApi({ ...OPTIONS, fetch: endless })))).toMatchObject({
    code: 'timeout',
  });
});

test('neither the secret nor a signature is in an error', async () => {
  const echo: typeof fetch = (url) => status(401, `Invalid signature: ${url as string}`);
  const broken: typeof fetch = (url) => Promise.reject(new Error(`no route to ${url as string}`));
  for (const fetch of [echo, broken]) {
    const error = (await outcome(trigger(createPusherApi({ ...OPTIONS, fetch })))) as Error;
    expect(error).toBeInstanceOf(PusherApiError);
    const shown = JSON.stringify([error, error.message, error.stack, error.cause]);
    expect(shown).not.toContain(SECRET);
    expect(shown).not.toMatch(/[\da-f]{32}/);
  }
});

test.each<[(api: PusherApi) => Promise<unknown>, string]>([
  [(api) => api.getChannels(), '{}'],
  [(api) => api.getChannels(), 'pong'],
  [(api) => api.getChannel('a'), '{"occupied":"yes"}'],
  [(api) => api.getUsers('presence-a'), '{"users":{}}'],
])('a reply of another kind of server: %#', async (call, body) => {
  const fetch = answers(() => ok(body));
  expect(await outcome(call(createPusherApi({ ...OPTIONS, fetch })))).toMatchObject({
    code: 'invalid-reply',
  });
});

test('no channels, as Reverb writes them', async () => {
  const fetch = answers(() => ok('{"channels":[]}'));
  expect(await outcome(query(createPusherApi({ ...OPTIONS, fetch })))).toEqual({ value: {} });
});

test.each<[PusherApiOptions, string, string]>([
  [{ appId: '', key: 'k', secret: 's' }, 'missing-option', 'Pass `appId`.'],
  [{ appId: '1' }, 'missing-option', 'Pass `key` and `secret`.'],
  [{ ...OPTIONS, cluster: undefined, port: 6001 }, 'missing-option', 'Pass `cluster` or `host`.'],
  [{ ...OPTIONS, cluster: 'eu/..' }, 'invalid-option', '`cluster` must be a name such as "eu"'],
  [{ ...OPTIONS, host: 'http://localhost' }, 'invalid-option', '`host` must be a name such as "localhost"'],
  [{ ...OPTIONS, host: 'localhost:6001' }, 'invalid-option', '`host` must be a name such as "localhost"'],
  [{ ...OPTIONS, host: 'user@localhost' }, 'invalid-option', '`host` must be a name such as "localhost"'],
  [{ ...OPTIONS, port: 'http' }, 'invalid-option', '`port` must be a number up to 65535'],
  [{ ...OPTIONS, port: 70_000 }, 'invalid-option', '`port` must be a number up to 65535'],
  [{ ...OPTIONS, timeout: NaN }, 'invalid-option', '`timeout` must be'],
  [{ ...OPTIONS, retry: -1 }, 'invalid-option', '`retry` must be'],
])('the options %j', async (options, code, message) => {
  const fetch = answers(ok);
  const error = await outcome(query(createPusherApi({ ...options, fetch })));
  expect(error).toBeInstanceOf(PusherServerError);
  expect(error).toMatchObject({ code, message: expect.stringContaining(message) as string });
  expect(fetch).not.toHaveBeenCalled();
});

test('what the environment lacks', async () => {
  for (const name of ['ID', 'KEY', 'SECRET', 'CLUSTER']) vi.stubEnv(`PUSHER_APP_${name}`, undefined);
  for (const name of ['HOST', 'PORT', 'SCHEME']) vi.stubEnv(`PUSHER_${name}`, undefined);
  vi.stubEnv('PUSHER_APP_KEY', 'app-key');
  expect(await outcome(query(createPusherApi()))).toMatchObject({
    message:
      'Pass `appId` and `key` and `secret`, or set PUSHER_APP_ID and PUSHER_APP_SECRET in the environment.',
  });
  vi.stubEnv('PUSHER_APP_ID', '1');
  vi.stubEnv('PUSHER_APP_SECRET', 'secret');
  expect(await outcome(query(createPusherApi()))).toMatchObject({
    message: 'Pass `cluster` or `host`, or set PUSHER_APP_CLUSTER or PUSHER_HOST in the environment.',
  });
});

test.each<[string, { host?: string; port?: string; useTLS?: boolean; cluster?: string }]>([
  ['https://api-eu.pusher.com/', { cluster: 'eu' }],
  ['https://push.test/', { host: 'push.test' }],
  ['https://push.test:8443/', { host: 'push.test', port: '8443', cluster: 'eu' }],
  ['http://127.0.0.1:6001/', { host: '127.0.0.1', port: '6001', useTLS: false }],
  ['http://[::1]:6001/', { host: '[::1]', port: '6001', useTLS: false }],
])('calls go to %s', async (url, options) => {
  const fetch = answers(() => ok('{"channels":{}}'));
  await outcome(query(createPusherApi({ ...OPTIONS, cluster: undefined, ...options, fetch })));
  expect(fetch.mock.calls[0]?.[0]).toMatch(url);
});

const users = Array.from({ length: 101 }, (_, index) => `room-${index}`);
const invalid = (value: unknown) => value as never;

test.each<[string, (api: PusherApi) => Promise<unknown>]>([
  ['a channel with a space', (api) => api.trigger('a b', 'e', 1)],
  ['a user channel', (api) => api.trigger('#server-to-user-ada', 'e', 1)],
  ['a channel of 165 characters', (api) => api.trigger('a'.repeat(165), 'e', 1)],
  ['no channel', (api) => api.trigger([], 'e', 1)],
  ['101 channels', (api) => api.trigger(users, 'e', 1)],
  ['an encrypted channel among others', (api) => api.trigger(['a', 'private-encrypted-b'], 'e', 1)],
  ['an empty event', (api) => api.trigger('a', '', 1)],
  ['an event of 201 characters', (api) => api.trigger('a', 'e'.repeat(201), 1)],
  ['data without JSON', (api) => api.trigger('a', 'e', undefined)],
  ['a socket id', (api) => api.trigger('a', 'e', 1, { socketId: '1' })],
  ['info that is a string', (api) => api.trigger('a', 'e', 1, { info: invalid('user_count') })],
  ['an empty batch', (api) => api.triggerBatch([])],
  ['a batch of 11', (api) => api.triggerBatch(Array(11).fill({ channel: 'a', event: 'e', data: 1 }))],
  ['a channel of a batch', (api) => api.triggerBatch([{ channel: '', event: 'e', data: 1 }])],
  ['a user with a space', (api) => api.sendToUser('a b', 'e', 1)],
  ['a numeric user', (api) => api.sendToUser(invalid(7), 'e', 1)],
  ['a user that is a path', (api) => api.terminateUserConnections('..')],
  ['a user that is two paths', (api) => api.terminateUserConnections('a/../../b')],
  ['a channel that is a path', (api) => api.getChannel('..')],
  ['a channel with a path', (api) => api.getUsers('presence-a/users')],
  ['a prefix', (api) => api.getChannels({ prefix: 'a&b=c' })],
])('nothing is sent for %s', async (_, call) => {
  const fetch = answers(ok);
  const error = await outcome(call(createPusherApi({ ...OPTIONS, fetch })));
  expect(error).toMatchObject({
    code: 'invalid-argument',
    message: expect.stringMatching(/^Nothing was sent: /) as string,
  });
  expect(fetch).not.toHaveBeenCalled();
});
