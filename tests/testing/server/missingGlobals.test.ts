import { Pusher } from '../../support/Pusher';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { nextEvent } from '../support/nextEvent';
import { sdkOf } from '../support/startTestServer';

/** Globals of browsers and Node that Jest's jsdom environment does not have. */
const MISSING_IN_JSDOM = [
  'TextEncoder',
  'TextDecoder',
  'fetch',
  'Request',
  'Response',
  'Headers',
  'structuredClone',
  'ReadableStream',
  'WritableStream',
  'TransformStream',
  'BroadcastChannel',
  'MessageChannel',
  'setImmediate',
  'clearImmediate',
  'crypto',
];

const app = { id: 'app-id', key: 'app-key', secret: 'app-secret' };

/** A new copy of the kit, so that the globals are missing while its modules load. */
async function importKit() {
  vi.resetModules();
  return import('react-pusher-user/testing');
}

beforeEach(() => {
  for (const name of MISSING_IN_JSDOM) vi.stubGlobal(name, undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('without the globals that jsdom lacks', () => {
  it('a user with non-ASCII data gets the signature of the official SDK', async () => {
    const { createPusherServer } = await importKit();
    const user = { id: 'ann', name: 'Änn Ключ 你好 🐷' };
    const expected = sdkOf(app).authenticateUser('12.34', user);
    expect(createPusherServer().authenticateUser('12.34', user)).toEqual(expected);
  });

  it('a member of a presence channel with non-ASCII data gets the signature of the official SDK', async () => {
    const { createPusherServer } = await importKit();
    const member = { user_id: 'ann', user_info: { name: 'Änn 🐷' } };
    const expected = sdkOf(app).authorizeChannel('12.34', 'presence-room', member);
    expect(createPusherServer().authorizeChannel('12.34', 'presence-room', member)).toEqual(expected);
  });

  it('an encrypted channel gets the shared secret of the official SDK', async () => {
    const { createPusherServer } = await importKit();
    const encryptedApp = { ...app, encryptionMasterKeyBase64: Buffer.alloc(32, 7).toString('base64') };
    const expected = sdkOf(encryptedApp).authorizeChannel('12.34', 'private-encrypted-room');
    const server = createPusherServer({ apps: [encryptedApp] });
    expect(server.authorizeChannel('12.34', 'private-encrypted-room')).toEqual(expected);
  });

  it('pusher-js connects, signs in, receives an event and is disconnected', async () => {
    const { createPusherServer, inMemorySockets } = await importKit();
    const server = createPusherServer();
    const memory = inMemorySockets(server, Pusher);
    const client = new memory.Pusher(app.key, {
      cluster: 'eu',
      userAuthentication: {
        customHandler: ({ socketId }, callback) =>
          callback(null, sdkOf(app).authenticateUser(socketId, { id: 'ann', name: 'Änn 🐷' })),
      },
    });
    client.signin();
    await client.user.signinDonePromise;
    await vi.waitUntil(() => server.channels().length === 1);
    const greeting = nextEvent(client.user, 'greeting');
    server.sendToUser('ann', 'greeting', 'Grüße');
    expect(await greeting).toBe('Grüße');
    const disconnected = nextEvent(client.connection, 'disconnected');
    server.connections[0]?.close(4009, 'Tschüß');
    await disconnected;
    memory.restore();
    server.close();
  });

  it('the reason of a close may have 123 bytes of UTF-8, and no more', async () => {
    const { createPusherServer } = await importKit();
    const server = createPusherServer();
    const close = vi.fn();
    server.accept({ send: () => {}, close, drop: () => {} }, { key: app.key });
    expect(() => server.connections[0]?.close(4000, 'é'.repeat(62))).toThrow(/123 bytes/);
    const longest = `${'é'.repeat(61)}x`;
    server.connections[0]?.close(4000, longest);
    expect(close).toHaveBeenCalledExactlyOnceWith(4000, longest);
  });

  // JSON escapes lone surrogates, so the text under test is the secret, which is signed with as it is.
  it.each([
    [
      'code points at the limits of each UTF-8 length',
      '\u0000\u007f\u0080\u07ff\u0800\uffff\u{10000}\u{10ffff}',
    ],
    ['code points next to the surrogates', '\ud7ff\ue000'],
    ['a surrogate pair', '🐷'],
    ['a lone high surrogate', 'x\ud83dx'],
    ['a lone high surrogate at the end', 'x\ud83d'],
    ['a lone low surrogate', 'x\udc37x'],
    ['surrogates in the wrong order', '\udc37\ud83d'],
    ['a high surrogate before a pair', '\ud83d🐷'],
  ])('%s are encoded as the official SDK encodes them', async (_, secret) => {
    const { createPusherServer } = await importKit();
    const expected = sdkOf({ ...app, secret }).authenticateUser('12.34', { id: 'ann' });
    const server = createPusherServer({ apps: [{ ...app, secret }] });
    expect(server.authenticateUser('12.34', { id: 'ann' })).toEqual(expected);
  });
});
