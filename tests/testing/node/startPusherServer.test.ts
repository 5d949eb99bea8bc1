// @vitest-environment node
import { connect as openTcpSocket, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { createPusherServer } from 'react-pusher-user/testing';
import { startPusherServer } from 'react-pusher-user/testing/node';
import { nextEvent } from '../support/nextEvent';
import { framesUntilPong, nextRecord } from '../support/traffic';
import { startOnPort } from './startOnPort';

const UPGRADE =
  'GET /app/app-key HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
  'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n';

/** A TCP socket after the handshakes of WebSocket and Pusher. It does not answer any frame. */
async function openSilentClient(port: number): Promise<Socket> {
  const tcpSocket = openTcpSocket(port, '127.0.0.1');
  tcpSocket.write(UPGRADE);
  let received = '';
  await new Promise<void>((resolve) => {
    tcpSocket.on('data', (chunk: Buffer) => {
      received += chunk.toString();
      if (received.includes('activity_timeout')) resolve();
    });
  });
  tcpSocket.removeAllListeners('data');
  return tcpSocket;
}

describe('a server on a port', () => {
  it('by default listens on any free port of 127.0.0.1, with a new server', async () => {
    const { host, port, url, server } = await startOnPort();
    expect(port).toBeGreaterThan(0);
    expect([host, url]).toEqual(['127.0.0.1', `http://127.0.0.1:${port}`]);
    expect(server.app.key).toBe('app-key');
  });

  it('uses the port, the host and the server that are passed', async () => {
    const pusherServer = createPusherServer();
    const first = await startPusherServer(pusherServer, { host: '127.0.0.1' });
    await first.close();
    const { port, server } = await startOnPort(pusherServer, { port: first.port });
    expect(port).toBe(first.port);
    expect(server).toBe(pusherServer);
  });

  it('rejects if the port is taken', async () => {
    const { port } = await startOnPort();
    await expect(startPusherServer(undefined, { port })).rejects.toThrow(`port ${port} is taken`);
  });

  it('rejects with other reasons why it cannot listen', async () => {
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
    const received = nextEvent(client.channel('news'), 'headline');
    server.trigger('news', 'headline', { text: 'Schweine fliegen 🐷' });
    expect(await received).toEqual({ text: 'Schweine fliegen 🐷' });
  });

  it('are removed when they disconnect', async () => {
    const { server, connect } = await startOnPort();
    const client = await connect();
    const closed = nextRecord(server, 'close');
    client.disconnect();
    expect(await closed).toMatchObject({ by: 'client' });
    expect(server.connections).toEqual([]);
  });

  it('get the code and the reason of a close', async () => {
    const { server, connect } = await startOnPort();
    const client = await connect();
    const error = nextEvent(client.connection, 'error');
    const disconnected = nextEvent(client.connection, 'disconnected');
    server.connections[0]?.close(4009, 'Not you');
    expect(await error).toMatchObject({ data: { code: 4009, message: 'Not you' } });
    await disconnected;
  });

  it('get 1006 when the connection is dropped', async () => {
    const { server, connect } = await startOnPort();
    const client = await connect();
    const error = nextEvent(client.connection, 'error');
    server.connections[0]?.drop();
    expect(await error).toMatchObject({ data: { code: 1006 } });
  });

  it('are refused with 4001 if their key is unknown', async () => {
    const { newClient } = await startOnPort();
    const client = newClient(undefined, 'unknown');
    const error = nextEvent(client.connection, 'error');
    await nextEvent(client.connection, 'disconnected');
    expect(await error).toMatchObject({ error: { data: { code: 4001 } } });
  });

  it('may send invalid text or bytes', async () => {
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

  it('that violate the WebSocket protocol are closed with 1002, and the server continues', async () => {
    const { server, port, connect } = await startOnPort();
    const tcpSocket = await openSilentClient(port);
    const closed = nextRecord(server, 'close');
    const closeFrame = new Promise<Buffer>((resolve) => tcpSocket.once('data', resolve));
    tcpSocket.write(Buffer.from([0xff, 0xff, 0xff, 0xff]));
    expect((await closeFrame).readUInt16BE(2)).toBe(1002);
    tcpSocket.destroy();
    await closed;
    expect(server.connections).toEqual([]);
    expect(await framesUntilPong(await connect())).toEqual([]);
  });

  it('get 404 at other paths', async () => {
    const { url } = await startOnPort();
    const webSocket = new WebSocket(`${url.replace('http', 'ws')}/elsewhere`);
    const error = await new Promise<Error>((resolve) => webSocket.once('error', resolve));
    expect(error.message).toBe('Unexpected server response: 404');
  });
});

describe('closing', () => {
  it('closes the WebSockets with 1001, frees the port, and closes the server that it created', async () => {
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

  it('keeps a server that was passed open, so that it can start again and clients reconnect', async () => {
    const pusherServer = createPusherServer();
    const first = await startOnPort(pusherServer);
    const client = await first.connect();
    await first.close();
    expect([pusherServer.closed, pusherServer.connections]).toEqual([false, []]);
    await startOnPort(pusherServer, { port: first.port });
    await nextEvent(client.connection, 'connected');
    expect(pusherServer.connections).toHaveLength(1);
  });

  it('does not wait forever for a client that does not answer the close frame', async () => {
    const { port, server, close } = await startOnPort();
    const tcpSocket = await openSilentClient(port);
    await close();
    expect(server.connections).toEqual([]);
    tcpSocket.destroy();
  });

  it('refuses a client whose handshake is not complete', async () => {
    const pusherServer = createPusherServer();
    const opened = vi.fn();
    const { port, close } = await startOnPort(pusherServer);
    // Delays the closing until the other client has sent its whole request.
    const busy = await openSilentClient(port);
    const late = openTcpSocket(port, '127.0.0.1');
    late.write(UPGRADE.slice(0, 50));
    await vi.waitUntil(() => late.bytesWritten === 50);
    await fetch(`http://127.0.0.1:${port}/`);
    pusherServer.subscribe(({ type }) => {
      if (type === 'open') opened();
    });

    const answered = new Promise<Buffer>((resolve) => late.once('data', resolve));
    const closed = close();
    late.write(UPGRADE.slice(50));
    expect((await answered).toString()).toMatch(/^HTTP\/1\.1 404 /);
    await closed;
    expect(opened).not.toHaveBeenCalled();
    for (const tcpSocket of [busy, late]) tcpSocket.destroy();
  });

  it('may happen twice', async () => {
    const { close } = await startOnPort();
    await Promise.all([close(), close()]);
  });
});
