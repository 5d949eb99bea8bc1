// @vitest-environment node
import { once } from 'node:events';
import { connect as openTcpSocket } from 'node:net';
import { connect as openTlsSocket } from 'node:tls';
import { expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { createPusherServer } from 'react-pusher-user/testing';
import { startPusherServer } from 'react-pusher-user/testing/node';
import type { RequestRecord } from 'react-pusher-user/testing/node';
import { rawClient } from '../support/rawClient';
import { sdkOf } from '../support/startTestServer';

/** A server on a port, the official SDK of its app, and the records of its requests. */
async function start() {
  const server = createPusherServer();
  const records: RequestRecord[] = [];
  let announce = () => {};
  const { port, url, close } = await startPusherServer(server, {
    onRequest(record) {
      records.push(record);
      announce();
    },
  });
  onTestFinished(close);
  /** Resolves with the record that `act` causes. */
  const recordOf = async (act: () => unknown) => {
    const recorded = new Promise<void>((resolve) => (announce = resolve));
    await act();
    await recorded;
    return records.at(-1);
  };
  const address = { host: '127.0.0.1', port: String(port) };
  return { server, port, url, recordOf, sdk: sdkOf(server.app, address), address };
}

it('records an event with the number of connections that get it', async () => {
  const { server, sdk, recordOf } = await start();
  const [ann, bob] = [rawClient(server), rawClient(server)];
  for (const client of [ann, bob]) client.subscribe('news');
  const before = Date.now();
  const record = await recordOf(() => sdk.trigger(['news', 'sports'], 'headline', { a: 'é' }));
  expect(record).toEqual({
    kind: 'api',
    method: 'POST',
    path: '/apps/app-id/events',
    appKey: 'app-key',
    status: 200,
    problem: undefined,
    events: [
      { channel: 'news', event: 'headline', bytes: 10, receivers: 2 },
      { channel: 'sports', event: 'headline', bytes: 10, receivers: 0 },
    ],
    time: expect.any(Number) as number,
  });
  expect(record!.time).toBeGreaterThanOrEqual(before);
});

it('records each event of a batch, without the excluded connection', async () => {
  const { server, sdk, recordOf } = await start();
  const ann = rawClient(server);
  ann.subscribe('news');
  const socket_id = server.connections[0]!.socketId;
  const record = await recordOf(() =>
    sdk.triggerBatch([
      { channel: 'news', name: 'a', data: 1, socket_id },
      { channel: 'news', name: 'b', data: 12 },
    ]),
  );
  expect(record!.events).toEqual([
    { channel: 'news', event: 'a', bytes: 1, receivers: 0 },
    { channel: 'news', event: 'b', bytes: 2, receivers: 1 },
  ]);
});

it('records a failure with the text of its response, and no signature', async () => {
  const { server, address, recordOf } = await start();
  const stranger = sdkOf({ ...server.app, key: 'other' }, address);
  const record = await recordOf(() => stranger.trigger('news', 'headline', 'secret data').catch(() => {}));
  expect(record).toMatchObject({
    status: 401,
    appKey: 'other',
    problem: 'Not authorized: auth_key is not the key of this app.',
    events: [],
  });
  expect(JSON.stringify(record)).not.toMatch(/signature=|secret data|md5/);
});

it('records a request to a path that the server does not have', async () => {
  const { url, recordOf } = await start();
  expect(await recordOf(() => fetch(`${url}/?q=1`))).toMatchObject({
    kind: 'api',
    method: 'GET',
    path: '/',
    status: 404,
    appKey: undefined,
  });
});

it('records a WebSocket with another path than /app/:key, without the query', async () => {
  const { port, recordOf } = await start();
  const record = await recordOf(() => {
    new WebSocket(`ws://127.0.0.1:${port}/socket?token=1`).on('error', () => {});
  });
  expect(record).toMatchObject({ kind: 'websocket', method: 'GET', path: '/socket', status: 404 });
});

it('records a client that uses TLS', async () => {
  const { port, recordOf } = await start();
  const record = await recordOf(() => {
    openTlsSocket(port, '127.0.0.1').on('error', () => {});
  });
  expect(record).toMatchObject({ kind: 'tls', method: '', path: '', status: 400 });
});

it('records bytes that are not HTTP, and answers them', async () => {
  const { port, recordOf } = await start();
  let answer = '';
  let closed: Promise<unknown> | undefined;
  const record = await recordOf(() => {
    const socket = openTcpSocket(port, '127.0.0.1', () => socket.write('hello\r\n\r\n'));
    socket.on('data', (chunk: Buffer) => (answer += chunk.toString()));
    closed = once(socket, 'close');
  });
  await closed;
  expect(record).toMatchObject({ kind: 'malformed', status: 400 });
  expect(answer).toContain('400 Bad Request');
});

it('tells that it is this server in the header of each response', async () => {
  const { url } = await start();
  const response = await fetch(url);
  expect([response.status, response.headers.get('server')]).toEqual([404, 'react-pusher-user']);
});
