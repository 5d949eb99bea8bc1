// @vitest-environment node
import { createChannelAuthHandler, createUserAuthHandler } from 'react-pusher-user/server';
import type { SignerOptions } from 'react-pusher-user/server';
import Pusher from 'pusher';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { APP, KEY, sdk, SECRET } from './support/app';
import { authRequest, read } from './support/requests';

const ADA = { id: 'ada' };
const SIGNED = [200, sdk.authenticateUser('12.34', ADA)];

beforeEach(() => {
  vi.stubEnv('PUSHER_APP_KEY', undefined);
  vi.stubEnv('PUSHER_APP_SECRET', undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

const signin = (options: SignerOptions, onError = vi.fn()) =>
  createUserAuthHandler({ ...options, getUser: () => ADA, onError })(authRequest({ socket_id: '12.34' }));

/** The error that `onError` gets. */
async function errorOf(options: SignerOptions) {
  const onError = vi.fn();
  expect((await signin(options, onError)).status).toBe(500);
  const [error] = onError.mock.calls[0] as [Error];
  return error;
}

test('without a key and a secret, both come from the environment when a request comes', async () => {
  const handler = createUserAuthHandler({ getUser: () => ADA });
  vi.stubEnv('PUSHER_APP_KEY', KEY);
  vi.stubEnv('PUSHER_APP_SECRET', SECRET);
  expect(await read(handler(authRequest({ socket_id: '12.34' })))).toEqual(SIGNED);
  expect(await read(signin({ key: undefined, secret: undefined }))).toEqual(SIGNED);
});

test.each([
  [[], 'PUSHER_APP_KEY and PUSHER_APP_SECRET'],
  [['PUSHER_APP_KEY'], 'PUSHER_APP_SECRET'],
  [['PUSHER_APP_SECRET'], 'PUSHER_APP_KEY'],
])('with %j set, the error names %s', async (names, missing) => {
  for (const name of names) vi.stubEnv(name, 'x');
  expect(await errorOf({})).toMatchObject({
    code: 'missing-option',
    message: `Pass \`key\` and \`secret\`, or set ${missing} in the environment.`,
  });
});

test('an empty variable is a missing one', async () => {
  vi.stubEnv('PUSHER_APP_KEY', '');
  vi.stubEnv('PUSHER_APP_SECRET', SECRET);
  expect((await errorOf({})).message).toContain('set PUSHER_APP_KEY in');
});

test('a runtime without `process`', async () => {
  vi.stubGlobal('process', undefined);
  const reply = await signin({});
  vi.unstubAllGlobals();
  expect(reply.status).toBe(500);
});

test('one option is not mixed with the environment', async () => {
  vi.stubEnv('PUSHER_APP_KEY', 'other-key');
  vi.stubEnv('PUSHER_APP_SECRET', 'other-secret');
  expect((await errorOf({ key: KEY })).message).toBe('Pass `secret`.');
  expect((await errorOf({ secret: SECRET })).message).toBe('Pass `key`.');
  expect(await read(signin(APP))).toEqual(SIGNED);
});

test('an instance of the official SDK signs', async () => {
  expect(await read(signin({ pusher: sdk }))).toEqual(SIGNED);
  const member = { user_id: 'ada', user_info: { name: 'Ädä' } };
  const channels = createChannelAuthHandler({ pusher: sdk, authorize: () => member });
  const ask = (channel_name: string) => channels(authRequest({ socket_id: '12.34', channel_name }));
  for (const name of ['private-room', 'private-encrypted-room']) {
    expect(await read(ask(name))).toEqual([200, sdk.authorizeChannel('12.34', name)]);
  }
  expect(await read(ask('presence-room'))).toEqual([
    200,
    sdk.authorizeChannel('12.34', 'presence-room', member),
  ]);
});

test('an instance of the official SDK signs nothing that Pusher does not accept', async () => {
  const getUser = () => ({ id: 'a space' });
  const handler = createUserAuthHandler({ pusher: sdk, getUser, onError: () => undefined });
  expect((await handler(authRequest({ socket_id: '12.34' }))).status).toBe(500);
});

test('an SDK without a master key cannot authorize encrypted channels', async () => {
  const onError = vi.fn();
  const pusher = new Pusher({ appId: '1', ...APP, cluster: 'eu' });
  const handler = createChannelAuthHandler({ pusher, authorize: () => true, onError });
  const request = authRequest({ socket_id: '12.34', channel_name: 'private-encrypted-room' });
  expect((await handler(request)).status).toBe(500);
  expect(onError.mock.calls).toMatchObject([
    [{ message: expect.stringContaining('encryptionMasterKey') as string }, {}],
  ]);
});

test('a runtime without Web Crypto', async () => {
  vi.stubGlobal('crypto', undefined);
  expect(await errorOf(APP)).toMatchObject({ code: 'unsupported-runtime' });
});
