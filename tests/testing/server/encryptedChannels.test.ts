import PusherJs from 'pusher-js/with-encryption';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createPusherServer, inMemorySockets } from 'react-pusher-user/testing';
import { startPusherServer } from 'react-pusher-user/testing/node';
import { nextEvent } from '../support/nextEvent';
import { rawClient } from '../support/rawClient';
import { sdkOf } from '../support/startTestServer';
import { framesUntilPong } from '../support/traffic';

const encryptionMasterKeyBase64 = Buffer.from('0123456789abcdef0123456789abcdef').toString('base64');
const app = { id: 'app-id', key: 'app-key', secret: 'app-secret', encryptionMasterKeyBase64 };

/** A server with the HTTP API for the official SDK, and with sockets in memory for the build of pusher-js that decrypts. */
async function start() {
  const server = createPusherServer({ apps: [app] });
  const memory = inMemorySockets(server, PusherJs);
  const { host, port, close } = await startPusherServer(server);
  onTestFinished(async () => {
    memory.restore();
    await close();
    server.close();
  });
  const connect = async () => {
    const client = new memory.Pusher(app.key, {
      cluster: 'eu',
      channelAuthorization: {
        transport: 'ajax',
        endpoint: '',
        customHandler: ({ socketId, channelName }, callback) =>
          callback(null, server.authorizeChannel(socketId, channelName)),
      },
    });
    await nextEvent(client.connection, 'connected');
    return client;
  };
  return { server, sdk: sdkOf(app, { host, port: String(port) }), connect };
}

describe('an encrypted channel', () => {
  it('delivers an event that the official SDK encrypts and pusher-js decrypts', async () => {
    const { server, sdk, connect } = await start();
    const client = await connect();
    const room = client.subscribe('private-encrypted-room');
    await nextEvent(room, 'pusher:subscription_succeeded');
    const sent: string[] = [];
    server.subscribe((record) => record.type === 'frame' && sent.push(record.raw));
    const received = nextEvent(room, 'moved');
    await sdk.trigger('private-encrypted-room', 'moved', { secret: 'Schweine fliegen 🐷' });
    expect(await received).toEqual({ secret: 'Schweine fliegen 🐷' });
    expect(sent.join()).toContain('ciphertext');
    expect(sent.join()).not.toContain('fliegen');
  });

  it('stores the encrypted event if it is a cache channel', async () => {
    const { sdk, connect } = await start();
    await sdk.trigger('private-encrypted-cache-room', 'moved', { x: 1 });
    const room = (await connect()).subscribe('private-encrypted-cache-room');
    expect(await nextEvent(room, 'moved')).toEqual({ x: 1 });
  });

  it('refuses client events', async () => {
    const { connect } = await start();
    const client = await connect();
    const room = client.subscribe('private-encrypted-room');
    await nextEvent(room, 'pusher:subscription_succeeded');
    expect(() => room.trigger('client-moved', {})).toThrow(/not currently supported/);
    client.send_event('client-moved', {}, 'private-encrypted-room');
    expect(await framesUntilPong(client)).toMatchObject([
      { event: 'pusher:error', channel: 'private-encrypted-room', data: { code: 4301 } },
    ]);
  });

  it('does not get its key from the client', async () => {
    const { server, connect } = await start();
    const frames: string[] = [];
    server.subscribe((record) => record.type === 'frame' && frames.push(record.raw));
    await nextEvent((await connect()).subscribe('private-encrypted-room'), 'pusher:subscription_succeeded');
    expect(frames.join()).not.toContain('shared_secret');
  });
});

describe('authorizeChannel', () => {
  it('returns the same auth data for an encrypted channel as the official SDK', () => {
    const server = createPusherServer({ apps: [app] });
    const auth = server.authorizeChannel('12.34', 'private-encrypted-room');
    expect(auth.shared_secret).toHaveLength(44);
    expect(auth).toEqual(sdkOf(app).authorizeChannel('12.34', 'private-encrypted-room'));
  });

  it('returns no shared secret if the channel is not encrypted, or if the app has no master key', () => {
    const server = createPusherServer({ apps: [app] });
    expect(server.authorizeChannel('12.34', 'private-room')).not.toHaveProperty('shared_secret');
    const other = createPusherServer();
    expect(other.authorizeChannel('12.34', 'private-encrypted-room')).not.toHaveProperty('shared_secret');
    expect(rawClient(other).subscribe('private-encrypted-room')).toHaveLength(1);
  });
});

it.each(['', 'c2hvcnQ=', 'not base64!', `${encryptionMasterKeyBase64}AAAA`])(
  'the master key %j is refused, with a message that does not contain it',
  (masterKey) => {
    const make = () => createPusherServer({ apps: [{ ...app, encryptionMasterKeyBase64: masterKey }] });
    expect(make).toThrow(
      new RangeError(
        'The encryptionMasterKeyBase64 of an app must be 32 bytes in base64: create one with `openssl rand -base64 32`.',
      ),
    );
  },
);
