// @vitest-environment node
import { createChannelAuthHandler } from 'react-pusher-user/server';
import type { Authorization, ChannelAuthHandlerOptions } from 'react-pusher-user/server';
import { expect, test, vi } from 'vitest';
import { APP, MASTER_KEY, sdk } from './support/app';
import { authRequest, read } from './support/requests';

const ask = (channel_name: string) => authRequest({ socket_id: '12.34', channel_name });
const always = (authorization: Authorization) => ({ ...APP, authorize: () => authorization });
const createHandler = (options: ChannelAuthHandlerOptions) =>
  createChannelAuthHandler({ encryptionMasterKeyBase64: MASTER_KEY, ...options });
const ADA = { id: 'ada', user_info: { name: 'Ada' }, watchlist: ['bob'] };

test.each(['private-room', 'private-cache-room', 'private-encrypted-room', 'private-encrypted-cache-room'])(
  'signs %s when authorize returns true',
  async (channel) => {
    const reply = createHandler(always(true))(ask(channel));
    expect(await read(reply)).toEqual([200, sdk.authorizeChannel('12.34', channel)]);
  },
);

test.each(['presence-room', 'presence-cache-room'])('signs the member of %s', async (channel) => {
  const member = { user_id: 'ada', user_info: { name: 'Ada' } };
  const reply = createHandler(always(member))(ask(channel));
  expect(await read(reply)).toEqual([200, sdk.authorizeChannel('12.34', channel, member)]);
});

test('refuses when authorize returns false', async () => {
  const reply = createHandler(always(false))(ask('private-room'));
  expect(await read(reply)).toEqual([403, { error: 'This channel is not for this user.' }]);
});

test('authorize learns who asks, for what', async () => {
  const authorize = vi.fn(() => true);
  const request = ask('private-room');
  await createHandler({ ...APP, authorize, getUser: () => ADA })(request);
  const asked = { request, channelName: 'private-room', socketId: '12.34', user: ADA };
  expect(authorize).toHaveBeenCalledExactlyOnceWith(asked);
});

test.each([{ getUser: () => null }, {}])('without a user, authorize decides: %o', async (options) => {
  const authorize = vi.fn(({ user }: { user: unknown }) => user === null);
  expect((await createHandler({ ...APP, authorize, ...options })(ask('private-room'))).status).toBe(200);
});

test('true on a presence channel makes the user a member, without the watchlist', async () => {
  const reply = createHandler({ ...always(true), getUser: () => ADA })(ask('presence-room'));
  const member = { user_id: 'ada', user_info: ADA.user_info };
  expect(await read(reply)).toEqual([200, sdk.authorizeChannel('12.34', 'presence-room', member)]);
});

test('a user without user_info becomes a member without it', async () => {
  const reply = createHandler({ ...always(true), getUser: () => ({ id: 'ada' }) })(ask('presence-room'));
  const expected = sdk.authorizeChannel('12.34', 'presence-room', { user_id: 'ada' });
  expect(await read(reply)).toEqual([200, expected]);
});

test('a member on a channel that has none counts as true', async () => {
  const reply = createHandler(always({ user_id: 'ada' }))(ask('private-room'));
  expect(await read(reply)).toEqual([200, sdk.authorizeChannel('12.34', 'private-room')]);
});

test.each<[string, unknown, string]>([
  ['true without a user', true, 'there is no user'],
  ['undefined', undefined, 'must return true, false or'],
  ['null', null, 'must return true, false or'],
  ['a string', 'yes', 'must return true, false or'],
  ['an array', [], 'must return true, false or'],
  ['no user_id', { user_info: {} }, '`user_id` is not'],
  ['a numeric user_id', { user_id: 7 }, '`user_id` is not'],
  ['an empty user_id', { user_id: '' }, '`user_id` is not'],
  ['a user_id of 129 characters', { user_id: 'a'.repeat(129) }, '`user_id` is not'],
  ['a member of more than 1 kB', { user_id: 'a', user_info: { about: 'ä'.repeat(500) } }, '1040 bytes'],
])('does not sign %s on a presence channel', async (_, authorization, problem) => {
  const onError = vi.fn();
  const handler = createHandler({ ...APP, authorize: () => authorization as Authorization, onError });
  expect((await handler(ask('presence-room'))).status).toBe(500);
  expect(onError.mock.calls).toMatchObject([
    [{ code: 'invalid-authorization', message: expect.stringContaining(problem) as string }, {}],
  ]);
});

test('signs a member of 1024 bytes', async () => {
  const overhead = JSON.stringify({ user_id: 'a', user_info: { about: '' } }).length;
  const member = { user_id: 'a', user_info: { about: 'x'.repeat(1024 - overhead) } };
  expect(await read(createHandler(always(member))(ask('presence-room')))).toEqual([
    200,
    sdk.authorizeChannel('12.34', 'presence-room', member),
  ]);
});

test.each([
  ['#server-to-user-ada'],
  ['public-room'],
  [''],
  ['presence_room'],
  ['private-room:secret'],
  ['private-ä'],
  ['private-room\n'],
  [`private-${'a'.repeat(157)}`],
])('never asks authorize about the channel %j', async (channel) => {
  const authorize = vi.fn(() => true);
  const reply = createHandler({ ...APP, authorize })(ask(channel));
  expect(await read(reply)).toEqual([400, { error: 'The field channel_name is malformed.' }]);
  expect(authorize).not.toHaveBeenCalled();
});

test('signs a channel of 164 characters', async () => {
  expect((await createHandler(always(true))(ask(`private-${'a'.repeat(156)}`))).status).toBe(200);
});

test.each<[string, string | undefined]>([
  ['missing-option', undefined],
  ['invalid-option', 'too short'],
  ['invalid-option', Buffer.alloc(31).toString('base64')],
  ['invalid-option', MASTER_KEY.slice(0, -1)],
])('an encrypted channel needs a master key: %s', async (code, encryptionMasterKeyBase64) => {
  const onError = vi.fn();
  const handler = createChannelAuthHandler({ ...always(true), encryptionMasterKeyBase64, onError });
  expect((await handler(ask('private-encrypted-room'))).status).toBe(500);
  const [error] = onError.mock.calls[0] as [Error];
  expect(error).toMatchObject({ code });
  if (encryptionMasterKeyBase64) expect(error.message).not.toContain(encryptionMasterKeyBase64);
  expect((await handler(ask('private-room'))).status).toBe(200);
});
