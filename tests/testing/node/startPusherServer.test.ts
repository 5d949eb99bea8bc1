// @vitest-environment node
import { connect as openLine, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { createPusherServer } from 'react-pusher-user/testing';
import { startPusherServer } from 'react-pusher-user/testing/node';
import { nextEvent } from '../support/nextEvent';
import { framesUntilPong, nextRecord } from '../support/watch';
import { startOnPort } from './startOnPort';

const UPGRADE =
  'GET /app/app-key HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
  'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n';

/** A line that went through the handshake of WebSocket and Pusher, and does nothing by itself from there on. */
async function openRawClient(port: number): Promise<Socket> {
  const line = openLine(port, '127.0.0.1');
  line.write(UPGRADE);
  let heard = '';
  await new Promise<void>((resolve) => {
    line.on('data', (chunk: Buffer) => {
      heard += chunk.toString();
      if (heard.includes('activity_timeout')) resolve();
    });
  });
  line.removeAllListeners('data');
  return line;
}

describe('a server on a port', () => {
  it('takes any free port of this machine, with a new server, unless told otherwise', async () => {
    const { host, port, url, server } = await startOnPort();
    expect(port).toBeGreaterThan(0);
    expect([host, url]).toEqual(['127.0.0.1', `http://127.0.0.1:${port}`]);
    expect(server.app.key).toBe('app-key');
  });

  it('takes the port, the host and the server that it is given', async () => {
    const engine = createPusherServer();
    const first = await startPusherServer(engine, { host: '127.0.0.1' });
    await first.close();
    const { port, server } = await startOnPort(engine, { port: first.port });
    expect(port).toBe(first.port);
    expect(server).toBe(engine);
  });

  it('says so when the port is taken', async () => {
    const { port } = await startOnPort();
    await expect(startPusherServer(undefined, { port })).rejects.toThrow(`port ${port} is taken`);
  });

  it('passes on other reasons why it cannot listen', async () => {
    await expect(startPusherServer(undefined, { host: '192.0.2.1' })).rejects.toThrow(
      /cannot listen on 192\.0\.2\.1: /,
    );
  });
});

describe('clients over WebSockets', () => {
  it('connect, subscribe and sign in', async () => {
    const { server, signIn } = await startOnPort();
    const client = await signIn({ id: 'ann', name: 'Änn' });
    expect(client.user.user_data).toEqual({ id: 'ann', name: 'Änn' });
    expect(server.connections).toMatchObject([{ socketId: client.connection.socket_id, userId: 'ann' }]);
    await nextEvent(client.subscribe('news'), 'pusher:subscription_succeeded');
    const heard = nextEvent(client.channel('news'), 'headline');
    server.trigger('news', 'headline', { text: 'Schweine fliegen 🐷' });
    expect(await heard).toEqual({ text: 'Schweine fliegen 🐷' });
  });

  it('leave when they disconnect', async () => {
    const { server, connect } = await startOnPort();
    const client = await connect();
    const closed = nextRecord(server, 'close');
    client.disconnect();
    expect(await closed).toMatchObject({ by: 'client' });
    expect(server.connections).toEqual([]);
  });

  it('are told the code of a close', async () => {
    const { server, connect } = await startOnPort();
    const client = await connect();
    const error = nextEvent(client.connection, 'error');
    const disconnected = nextEvent(client.connection, 'disconnected');
    server.connections[0]?.close(4009, 'Not you');
    expect(await error).toMatchObject({ data: { code: 4009, message: 'Not you' } });
    await disconnected;
  });

  it('see 1006 when the line is dropped', async () => {
    const { server, connect } = await startOnPort();
    const client = await connect();
    const error = nextEvent(client.connection, 'error');
    server.connections[0]?.drop();
    expect(await error).toMatchObject({ data: { code: 1006 } });
  });

  it('are turned away with 4001 when their key is unknown', async () => {
    const { newClient } = await startOnPort();
    const client = newClient(undefined, 'unknown');
    const error = nextEvent(client.connection, 'error');
    await nextEvent(client.connection, 'disconnected');
    expect(await error).toMatchObject({ error: { data: { code: 4001 } } });
  });

  it('may send nonsense, in text or in bytes', async () => {
    const { server, url, connect } = await startOnPort();
    const webSocket = new WebSocket(`${url.replace('http', 'ws')}/any/path/app/app-key?protocol=7`);
    const messages: string[] = [];
    webSocket.on('message', (data: Buffer) => messages.push(data.toString()));
    await new Promise((resolve) => webSocket.once('open', resolve));
    webSocket.send(Buffer.from([0xff, 0xfe]));
    webSocket.send('{ not JSON');
    await vi.waitUntil(() => messages.length === 3);
    expect(messages.slice(1).map((text): unknown => JSON.parse(text))).toMatchObject([
      { data: { code: 4200 } },
      { data: { code: 4200 } },
    ]);
    webSocket.terminate();
    await nextRecord(server, 'close');
    expect(await framesUntilPong(await connect())).toEqual([]);
  });

  it('that break the rules of WebSockets are closed with 1002, and the server lives on', async () => {
    const { server, port, connect } = await startOnPort();
    const line = await openRawClient(port);
    const closed = nextRecord(server, 'close');
    const goodbye = new Promise<Buffer>((resolve) => line.once('data', resolve));
    line.write(Buffer.from([0xff, 0xff, 0xff, 0xff]));
    expect((await goodbye).readUInt16BE(2)).toBe(1002);
    line.destroy();
    await closed;
    expect(server.connections).toEqual([]);
    expect(await framesUntilPong(await connect())).toEqual([]);
  });

  it('find nothing at other paths', async () => {
    const { url } = await startOnPort();
    const webSocket = new WebSocket(`${url.replace('http', 'ws')}/elsewhere`);
    const error = await new Promise<Error>((resolve) => webSocket.once('error', resolve));
    expect(error.message).toBe('Unexpected server response: 404');
  });
});

describe('closing', () => {
  it('closes the sockets with 1001, frees the port, and closes a server of its own', async () => {
    const running = await startOnPort();
    const client = await running.connect();
    const error = nextEvent(client.connection, 'connecting_in');
    await running.close();
    await error;
    expect(running.server.closed).toBe(true);
    const probe = createServer();
    await new Promise<void>((resolve) => void probe.listen(running.port, '127.0.0.1', resolve));
    expect((probe.address() as AddressInfo).port).toBe(running.port);
    await new Promise((resolve) => probe.close(resolve));
  });

  it('leaves a server that was passed alive, without its connections: it can start again, and clients come back', async () => {
    const engine = createPusherServer();
    const first = await startOnPort(engine);
    const client = await first.connect();
    await first.close();
    expect([engine.closed, engine.connections]).toEqual([false, []]);
    await startOnPort(engine, { port: first.port });
    await nextEvent(client.connection, 'connected');
    expect(engine.connections).toHaveLength(1);
  });

  it('does not wait for ever for a client that ignores it', async () => {
    const { port, server, close } = await startOnPort();
    const line = await openRawClient(port);
    await close();
    expect(server.connections).toEqual([]);
    line.destroy();
  });

  it('takes nobody in who was about to connect', async () => {
    const engine = createPusherServer();
    const opened = vi.fn();
    const { port, close } = await startOnPort(engine);
    // Keeps the closing busy until the other has said all it wants.
    const busy = await openRawClient(port);
    const late = openLine(port, '127.0.0.1');
    late.write(UPGRADE.slice(0, 50));
    await vi.waitUntil(() => late.bytesWritten === 50);
    await fetch(`http://127.0.0.1:${port}/`);
    engine.subscribe(({ type }) => {
      if (type === 'open') opened();
    });

    const answered = new Promise<Buffer>((resolve) => late.once('data', resolve));
    const closed = close();
    late.write(UPGRADE.slice(50));
    expect((await answered).toString()).toMatch(/^HTTP\/1\.1 404 /);
    await closed;
    expect(opened).not.toHaveBeenCalled();
    for (const line of [busy, late]) line.destroy();
  });

  it('may be asked for twice', async () => {
    const { close } = await startOnPort();
    await Promise.all([close(), close()]);
  });
});
