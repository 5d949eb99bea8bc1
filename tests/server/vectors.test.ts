// @vitest-environment node
import fc from 'fast-check';
import { createChannelAuthHandler, createUserAuthHandler } from 'react-pusher-user/server';
import { expect, test } from 'vitest';
import { APP, MASTER_KEY, sdk } from './support/app';
import { authRequest, read } from './support/requests';

const RUNS = { numRuns: 500 };
const name = fc.string({ unit: fc.constantFrom(...Array.from('aZ09_-=@,.;')), minLength: 1, maxLength: 100 });
const socketId = fc.tuple(fc.nat(), fc.nat()).map(([a, b]) => `${a}.${b}`);
/** Text with anything in it, lone surrogates included. */
const text = fc.string({
  unit: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\ud800', '\u2028', 'ä', '😀')),
});
const info = fc.dictionary(text, fc.oneof(text, fc.double(), fc.boolean(), fc.constant(null)), {
  maxKeys: 4,
});

test('the bytes of signed users are those of the official SDK', async () => {
  const user = fc.record({ id: name, user_info: info, watchlist: fc.array(name) }, { requiredKeys: ['id'] });
  await fc.assert(
    fc.asyncProperty(socketId, user, async (socket_id, data) => {
      const handler = createUserAuthHandler({ ...APP, getUser: () => data });
      expect(await read(handler(authRequest({ socket_id })))).toEqual([
        200,
        sdk.authenticateUser(socket_id, { ...data }),
      ]);
    }),
    RUNS,
  );
});

test('the bytes of authorized channels are those of the official SDK', async () => {
  const prefix = fc.constantFrom('private-', 'private-encrypted-', 'private-cache-', 'presence-');
  const member = fc.record({
    user_id: fc.oneof(
      name,
      text.filter((id) => id !== '' && id.length < 128),
    ),
    user_info: info,
  });
  const small = member.filter((data) => Buffer.byteLength(JSON.stringify(data)) <= 1024);
  await fc.assert(
    fc.asyncProperty(socketId, prefix, name, small, async (socket_id, kind, rest, data) => {
      const channel_name = kind + rest;
      const options = { ...APP, encryptionMasterKeyBase64: MASTER_KEY, authorize: () => data };
      const reply = createChannelAuthHandler(options)(authRequest({ socket_id, channel_name }));
      const expected =
        kind === 'presence-'
          ? sdk.authorizeChannel(socket_id, channel_name, data)
          : sdk.authorizeChannel(socket_id, channel_name);
      expect(await read(reply)).toEqual([200, expected]);
    }),
    RUNS,
  );
});
