// @vitest-environment node
import { createUserAuthHandler, PusherServerError } from 'react-pusher-user/server';
import type { UserData } from 'react-pusher-user/server';
import { afterEach, expect, test, vi } from 'vitest';
import { APP, sdk } from './support/app';
import { authRequest, read } from './support/requests';

afterEach(() => {
  vi.restoreAllMocks();
});

const ADA = { id: 'ada', user_info: { name: 'Ada Lovelace' }, watchlist: ['bob'] };
const FAILED = { error: "The server could not sign this: the reason is in the server's log." };
const signin = (headers?: Record<string, string>) => authRequest({ socket_id: '12.34' }, { headers });

test('signs the user that getUser returns, and nothing stores the reply', async () => {
  const handler = createUserAuthHandler({ ...APP, getUser: () => Promise.resolve(ADA) });
  const reply = await handler(signin());
  expect(reply.headers.get('Cache-Control')).toBe('no-store');
  expect(reply.headers.get('Content-Type')).toBe('application/json');
  expect(await read(reply)).toEqual([200, sdk.authenticateUser('12.34', ADA)]);
});

test('refuses when there is no user', async () => {
  const handler = createUserAuthHandler({ ...APP, getUser: () => null });
  expect(await read(handler(signin()))).toEqual([403, { error: 'No user is logged in.' }]);
});

test('getUser gets the very request, whose body can still be read', async () => {
  const getUser = vi.fn(async (request: Request) => {
    const form = new URLSearchParams(await request.text());
    return { id: String(form.get('token')) };
  });
  const request = authRequest({ socket_id: '12.34', token: 'ada' });
  const reply = createUserAuthHandler({ ...APP, getUser })(request);
  expect(await read(reply)).toEqual([200, sdk.authenticateUser('12.34', { id: 'ada' })]);
  expect(getUser.mock.calls[0]?.[0]).toBe(request);
});

test('a request for a channel is refused', async () => {
  const handler = createUserAuthHandler({ ...APP, getUser: () => ADA });
  const request = authRequest({ socket_id: '12.34', channel_name: 'presence-room' });
  expect(await read(handler(request))).toEqual([400, { error: 'This endpoint signs users only.' }]);
});

test('getUser is not called for a malformed request', async () => {
  const getUser = vi.fn(() => ADA);
  expect((await createUserAuthHandler({ ...APP, getUser })(authRequest({ socket_id: '1' }))).status).toBe(
    400,
  );
  expect(getUser).not.toHaveBeenCalled();
});

const manyIds = Array.from({ length: 101 }, (_, index) => `user-${index}`);
const circular: Record<string, unknown> = { id: 'ada' };
circular.self = circular;

test.each<[string, unknown, string]>([
  ['undefined', undefined, 'must return an object'],
  ['a string', 'ada', 'must return an object'],
  ['an array', [ADA], 'must return an object'],
  ['data without JSON', circular, 'must return an object'],
  ['a bigint in the data', { id: 'ada', n: 1n }, 'must return an object'],
  ['no id', { user_info: {} }, 'wrong `id`'],
  ['a numeric id', { id: 7 }, 'wrong `id`'],
  ['an empty id', { id: '' }, 'wrong `id`'],
  ['an id with a space', { id: 'ada lovelace' }, 'wrong `id`'],
  ['an id with a line break at the end', { id: 'ada\n' }, 'wrong `id`'],
  ['an id of 129 characters', { id: 'a'.repeat(129) }, 'wrong `id`'],
  ['a toJSON with a wrong id', { id: 'ada', toJSON: () => ({ id: '#' }) }, 'wrong `id`'],
  ['an inherited id', Object.create({ id: 'ada' }), 'wrong `id`'],
  ['a watchlist of numbers', { id: 'ada', watchlist: [7] }, 'wrong `watchlist`'],
  ['a watchlist that is no array', { id: 'ada', watchlist: 'bob' }, 'wrong `watchlist`'],
  ['a watchlist of 101 ids', { id: 'ada', watchlist: manyIds }, '101 ids'],
])('does not sign %s, and says so to onError alone', async (_, user, problem) => {
  const onError = vi.fn();
  const request = signin();
  const handler = createUserAuthHandler({ ...APP, getUser: () => user as UserData, onError });
  expect(await read(handler(request))).toEqual([500, FAILED]);
  expect(onError).toHaveBeenCalledExactlyOnceWith(expect.any(PusherServerError), { request });
  expect(onError.mock.calls[0]?.[0]).toMatchObject({
    code: 'invalid-user',
    message: expect.stringContaining(problem) as string,
  });
});

test('signs an id of 128 characters and a watchlist of 100 ids', async () => {
  const user = { id: 'a'.repeat(128), watchlist: manyIds.slice(1) };
  const handler = createUserAuthHandler({ ...APP, getUser: () => user });
  expect(await read(handler(signin()))).toEqual([200, sdk.authenticateUser('12.34', user)]);
});

test('an exception of getUser is for onError, and not for the client', async () => {
  const onError = vi.fn();
  const error = new Error('password of the database: hunter2');
  const getUser = () => Promise.reject(error);
  const request = signin();
  expect(await read(createUserAuthHandler({ ...APP, getUser, onError })(request))).toEqual([500, FAILED]);
  expect(onError).toHaveBeenCalledExactlyOnceWith(error, { request });
});

test('without onError, the console shows the exception', async () => {
  const shown = vi.spyOn(console, 'error').mockReturnValue();
  const error = new Error('out of order');
  const getUser = () => {
    throw error;
  };
  expect((await createUserAuthHandler({ ...APP, getUser })(signin())).status).toBe(500);
  expect(shown).toHaveBeenCalledExactlyOnceWith(error);
});

test('an onError that fails is itself shown in the console', async () => {
  const shown = vi.spyOn(console, 'error').mockReturnValue();
  const error = new Error('no network');
  const onError = () => Promise.reject(error);
  const getUser = () => Promise.reject(new Error('out of order'));
  expect((await createUserAuthHandler({ ...APP, getUser, onError })(signin())).status).toBe(500);
  await vi.waitFor(() => {
    expect(shown).toHaveBeenCalledExactlyOnceWith(error);
  });
});

test('a Response that getUser throws is the reply, but nothing stores it', async () => {
  const thrown = Response.json({ error: 'Log in again' }, { status: 401, headers: { 'X-Why': 'expired' } });
  const onError = vi.fn();
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as frameworks do
  const getUser = () => Promise.reject(thrown);
  const reply = await createUserAuthHandler({ ...APP, getUser, onError })(signin());
  expect(reply.headers.get('X-Why')).toBe('expired');
  expect(reply.headers.get('Cache-Control')).toBe('no-store');
  expect(await read(reply)).toEqual([401, { error: 'Log in again' }]);
  expect(onError).not.toHaveBeenCalled();
});

test('a redirect that getUser throws is the reply', async () => {
  const getUser = () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- as frameworks do
    throw Response.redirect('https://app.test/login', 303);
  };
  const reply = await createUserAuthHandler({ ...APP, getUser })(signin());
  expect([reply.status, reply.headers.get('Location')]).toEqual([303, 'https://app.test/login']);
});

test('a Response that cannot be sent counts as an exception', async () => {
  const onError = vi.fn();
  const getUser = () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- as frameworks do
    throw Response.error();
  };
  expect(await read(createUserAuthHandler({ ...APP, getUser, onError })(signin()))).toEqual([500, FAILED]);
  expect(onError).toHaveBeenCalledOnce();
});
