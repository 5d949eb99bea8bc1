// @vitest-environment node
import { Pusher as PusherJs } from '../support/Pusher';
import { createChannelAuthHandler, createPusherApi } from 'react-pusher-user/server';
import { createPusherServer } from 'react-pusher-user/testing';
import { startPusherServer } from 'react-pusher-user/testing/node';
import { expect, onTestFinished, test, vi } from 'vitest';
import { MASTER_KEY } from './support/app';
import { authRequest } from './support/requests';

const CREDENTIALS = { key: 'app-key', secret: 'app-secret', encryptionMasterKeyBase64: MASTER_KEY };

/** A server, and a client that our handler authorizes. */
async function start() {
  const { host, port, server, close } = await startPusherServer(
    createPusherServer({ apps: [{ id: 'app-id', ...CREDENTIALS }] }),
  );
  const authorize = createChannelAuthHandler({ ...CREDENTIALS, authorize: () => true });
  const client = new PusherJs('app-key', {
    cluster: 'local',
    wsHost: host,
    wsPort: port,
    forceTLS: false,
    enabledTransports: ['ws'],
    channelAuthorization: {
      endpoint: '',
      transport: 'ajax',
      customHandler: ({ socketId, channelName }, callback) => {
        void authorize(authRequest({ socket_id: socketId, channel_name: channelName }))
          .then((reply) => reply.json())
          .then((auth) => callback(null, auth as never));
      },
    },
  });
  onTestFinished(async () => {
    client.disconnect();
    await close();
    server.close();
  });
  const api = createPusherApi({ appId: 'app-id', ...CREDENTIALS, host, port, useTLS: false });
  return { client, api, server };
}

test('an event is encrypted on the way, and pusher-js decrypts it', async () => {
  const { client, api, server } = await start();
  const room = client.subscribe('private-encrypted-room');
  const received = vi.fn();
  room.bind('event', (data: unknown) => void received(data));
  await vi.waitFor(() => expect(room.subscribed).toBe(true));
  const sent: string[] = [];
  server.subscribe((record) => record.type === 'frame' && sent.push(record.raw));

  const long = { text: 'Schweine fliegen 🐷', rest: 'x'.repeat(7000) };
  await api.trigger('private-encrypted-room', 'event', long);
  await vi.waitFor(() => expect(received).toHaveBeenLastCalledWith(long));
  await api.trigger(['private-encrypted-room'], 'event', 'plain text');
  await vi.waitFor(() => expect(received).toHaveBeenLastCalledWith('plain text'));
  await api.triggerBatch([{ channel: 'private-encrypted-room', event: 'event', data: [1] }]);
  await vi.waitFor(() => expect(received).toHaveBeenLastCalledWith([1]));

  expect(sent.join()).toContain('ciphertext');
  expect(sent.join()).not.toMatch(/fliegen|plain/);
});

test('each event has a nonce of its own', async () => {
  const bodies: string[] = [];
  const fetch = (_: unknown, init?: RequestInit) => {
    bodies.push(new TextDecoder().decode(init?.body as Uint8Array));
    return Promise.resolve(new Response('{}'));
  };
  const api = createPusherApi({ appId: '1', ...CREDENTIALS, cluster: 'eu', fetch });
  for (let count = 0; count < 2; count++) await api.trigger('private-encrypted-a', 'e', 'same');
  const [one, two] = bodies.map((body) => JSON.parse((JSON.parse(body) as { data: string }).data) as object);
  expect(one).toMatchObject({
    nonce: expect.any(String) as string,
    ciphertext: expect.any(String) as string,
  });
  expect(one).not.toMatchObject(two!);
});

test.each([
  ['missing-option', undefined],
  ['invalid-option', 'too short'],
])('an encrypted event without a master key: %s', async (code, encryptionMasterKeyBase64) => {
  const fetch = vi.fn();
  const options = { appId: '1', ...CREDENTIALS, cluster: 'eu', encryptionMasterKeyBase64, fetch };
  await expect(createPusherApi(options).trigger('private-encrypted-a', 'e', 1)).rejects.toMatchObject({
    code,
  });
  expect(fetch).not.toHaveBeenCalled();
});
