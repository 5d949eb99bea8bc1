// @vitest-environment node
import Pusher from 'pusher';
import { Pusher as PusherJs } from '../support/Pusher';
import { createPusherApi } from 'react-pusher-user/server';
import { createPusherServer } from 'react-pusher-user/testing';
import { startPusherServer } from 'react-pusher-user/testing/node';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';

const server = createPusherServer({
  apps: [{ id: 'app-id', key: 'app-key', secret: 'app-secret', subscriptionCount: true }],
});
let running: Awaited<ReturnType<typeof startPusherServer>>;
beforeAll(async () => {
  running = await startPusherServer(server);
});
afterAll(async () => {
  await running.close();
  server.close();
});

const appOptions = () => ({ appId: 'app-id', key: 'app-key', secret: 'app-secret' });
const serverOptions = () => ({ host: running.host, port: running.port, useTLS: false });
const createApi = () => createPusherApi({ ...appOptions(), ...serverOptions() });

/** A client of the real pusher-js, on the port of the server. */
function connect(options: { userId?: string } = {}) {
  const client = new PusherJs('app-key', {
    cluster: 'local',
    wsHost: running.host,
    wsPort: running.port,
    forceTLS: false,
    enabledTransports: ['ws'],
    userAuthentication: {
      endpoint: '',
      transport: 'ajax',
      customHandler: ({ socketId }, callback) =>
        callback(null, server.authenticateUser(socketId, { id: options.userId ?? '' })),
    },
    channelAuthorization: {
      endpoint: '',
      transport: 'ajax',
      customHandler: ({ socketId, channelName }, callback) =>
        callback(
          null,
          server.authorizeChannel(
            socketId,
            channelName,
            channelName.startsWith('presence-') ? { user_id: options.userId ?? '' } : undefined,
          ),
        ),
    },
  });
  onTestFinished(() => client.disconnect());
  return client;
}

async function subscribe(client: PusherJs, name: string) {
  const channel = client.subscribe(name);
  await vi.waitFor(() => expect(channel.subscribed).toBe(true));
  const received = vi.fn();
  channel.bind('event', (data: unknown) => void received(data));
  return received;
}

test('an event reaches the subscribers, but not the socket that caused it', async () => {
  const [one, other] = [connect(), connect()];
  const [byOne, byOther] = await Promise.all([subscribe(one, 'room'), subscribe(other, 'room')]);
  const api = createApi();
  await api.trigger('room', 'event', { text: 'Grüße 😀' }, { socketId: one.connection.socket_id });
  await vi.waitFor(() => expect(byOther).toHaveBeenCalledExactlyOnceWith({ text: 'Grüße 😀' }));
  await api.trigger(['room', 'hall'], 'event', 'plain text');
  await vi.waitFor(() => expect(byOther).toHaveBeenLastCalledWith('plain text'));
  expect(byOne).toHaveBeenCalledExactlyOnceWith('plain text');
});

test('a batch', async () => {
  const client = connect();
  const [inRoom, inHall] = await Promise.all([subscribe(client, 'room'), subscribe(client, 'hall')]);
  const { batch } = await createApi().triggerBatch([
    { channel: 'room', event: 'event', data: 1, info: ['subscription_count'] },
    { channel: 'hall', event: 'event', data: [2] },
  ]);
  await vi.waitFor(() => expect(inHall).toHaveBeenCalledExactlyOnceWith([2]));
  expect(inRoom).toHaveBeenCalledExactlyOnceWith(1);
  expect(batch).toEqual([{ subscription_count: 1 }, {}]);
});

test('events for a user, and the end of their connections', async () => {
  const client = connect({ userId: 'ada' });
  const received = vi.fn();
  client.user.bind('event', received);
  client.signin();
  await vi.waitFor(() => expect(server.channel('#server-to-user-ada').subscriptionCount).toBe(1));
  const api = createApi();
  await api.sendToUser('ada', 'event', null);
  await vi.waitFor(() => expect(received).toHaveBeenCalledOnce());
  await api.terminateUserConnections('ada');
  await vi.waitFor(() => expect(client.connection.state).toBe('disconnected'));
});

test('channels and their users', async () => {
  const client = connect({ userId: 'bob' });
  await Promise.all([subscribe(client, 'presence-a'), subscribe(client, 'lobby')]);
  const api = createApi();
  expect(await api.getChannels({ prefix: 'presence-', info: ['user_count'] })).toEqual({
    'presence-a': { user_count: 1 },
  });
  expect(Object.keys(await api.getChannels())).toEqual(expect.arrayContaining(['presence-a', 'lobby']));
  expect(await api.getChannel('lobby', { info: ['subscription_count'] })).toEqual({
    occupied: true,
    subscription_count: 1,
  });
  expect(await api.getChannel('nobody-here')).toEqual({ occupied: false });
  expect(await api.getUsers('presence-a')).toEqual([{ id: 'bob' }]);
  const { channels } = await api.trigger(['presence-a', 'lobby'], 'e', 1, {
    info: ['user_count', 'subscription_count'],
  });
  expect(channels).toMatchObject({ 'presence-a': { user_count: 1 }, lobby: { subscription_count: 1 } });
});

test('the options of the environment', async () => {
  const env = {
    PUSHER_APP_ID: 'app-id',
    PUSHER_APP_KEY: 'app-key',
    PUSHER_APP_SECRET: 'app-secret',
    PUSHER_HOST: running.host,
    PUSHER_PORT: String(running.port),
    PUSHER_SCHEME: 'http',
    // Laravel sets both.
    PUSHER_APP_CLUSTER: 'mt1',
  };
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(await createPusherApi().getChannel('nobody-here')).toEqual({ occupied: false });
});

describe('the same requests as the official SDK', () => {
  /** What is on the wire, when both have the same time. */
  async function recorded(call: (options: { host: string; port: number }) => Promise<unknown>) {
    const { createServer } = await import('node:http');
    const requests: string[] = [];
    const http = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        requests.push(`${request.method} ${request.url} ${request.headers['content-type']} ${body}`);
        response.end('{"channels":{},"occupied":true,"users":[]}');
      });
    });
    await new Promise<void>((resolve) => void http.listen(0, '127.0.0.1', resolve));
    const { port } = http.address() as { port: number };
    await call({ host: '127.0.0.1', port });
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
    return requests;
  }

  test('byte for byte', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: 1_700_000_000_123 });
    onTestFinished(() => void vi.useRealTimers());
    const data = { text: 'Grüße 😀 \ud800' };
    const ours = await recorded(async (to) => {
      const api = createPusherApi({ ...appOptions(), ...to, useTLS: false });
      await api.trigger('a', 'e', data, { socketId: '1.2', info: ['user_count', 'subscription_count'] });
      await api.trigger(['a', 'b=@,.;'], 'e', 'text');
      await api.triggerBatch([{ channel: 'a', event: 'e', data, socketId: '1.2' }]);
      await api.sendToUser('ada@x', 'e', [1]);
      await api.terminateUserConnections('ada=@,.;');
      await api.getChannels({ prefix: 'presence-', info: ['user_count'] });
      await api.getChannel('presence-=@,.;', { info: ['user_count'] });
      await api.getUsers('presence-a');
    });
    const theirs = await recorded(async ({ host, port }) => {
      const sdk = new Pusher({ ...appOptions(), host, port: String(port) });
      await sdk.trigger('a', 'e', data, { socket_id: '1.2', info: 'user_count,subscription_count' });
      await sdk.trigger(['a', 'b=@,.;'], 'e', 'text');
      await sdk.triggerBatch([{ channel: 'a', name: 'e', data, socket_id: '1.2' }]);
      await sdk.sendToUser('ada@x', 'e', [1]);
      await sdk.terminateUserConnections('ada=@,.;');
      await sdk.get({ path: '/channels', params: { filter_by_prefix: 'presence-', info: 'user_count' } });
      await sdk.get({ path: '/channels/presence-=@,.;', params: { info: 'user_count' } });
      await sdk.get({ path: '/channels/presence-a/users', params: {} });
    });
    expect(ours).toEqual(theirs);
    expect(ours).toHaveLength(8);
  });
});
