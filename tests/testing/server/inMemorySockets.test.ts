import { Pusher } from '../../support/Pusher';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPusherServer, inMemorySockets } from 'react-pusher-user/testing';
import { nextEvent } from '../support/nextEvent';
import { startTestServer } from '../support/startTestServer';
import { nextRecord } from '../support/traffic';

const { createWebSocket } = Pusher.Runtime;

// Each test restores the function that it replaced.
afterAll(() => expect(Pusher.Runtime.createWebSocket).toBe(createWebSocket));

describe('memory.Pusher', () => {
  it('is a subclass of pusher-js with the same static properties', async () => {
    const { memory, connect } = startTestServer();
    expect(await connect()).toBeInstanceOf(Pusher);
    expect(memory.Pusher.Runtime).toBe(Pusher.Runtime);
    expect(memory.Pusher.instances).toBe(Pusher.instances);
  });

  it('is also the result of loadPusher', async () => {
    const { memory } = startTestServer();
    expect(await memory.loadPusher()).toEqual({ default: memory.Pusher });
  });

  it('does not change the options, which determine the URL of the socket', async () => {
    const { server, memory } = startTestServer();
    const options = { cluster: 'eu', wsHost: 'push.example', wsPort: 6001, wsPath: '/sub', forceTLS: false };
    const client = new memory.Pusher(server.app.key, options);
    await nextEvent(client.connection, 'connected');
    expect(memory.sockets[0]?.url).toMatch(/^ws:\/\/push\.example:6001\/sub\/app\/app-key\?protocol=7&/);
    expect(options.wsPath).toBe('/sub');
  });

  it('connects a client again that switches its cluster', async () => {
    const { server, memory, connect } = startTestServer();
    const client = await connect();
    client.switchCluster({ appKey: server.app.key, cluster: 'us2' });
    await nextRecord(server, 'pusher:connection_established');
    expect(memory.sockets.map(({ url }) => new URL(url).host)).toEqual([
      'ws-eu.pusher.com',
      'ws-us2.pusher.com',
    ]);
  });

  it('uses only sockets, whatever transports the options enable', () => {
    const { server, memory } = startTestServer();
    const enabled = (enabledTransports?: ('ws' | 'wss' | 'xhr_streaming')[]) =>
      new memory.Pusher(server.app.key, {
        cluster: 'eu',
        ...(enabledTransports && { enabledTransports }),
        enableStats: true,
      }).config;
    expect(enabled().enabledTransports).toEqual(['ws', 'wss']);
    expect(enabled(['ws', 'xhr_streaming']).enabledTransports).toEqual(['ws']);
    expect(enabled().enableStats).toBe(false);
  });
});

describe('the sockets', () => {
  it('are listed: all sockets, and the open sockets', async () => {
    const { memory, connect } = startTestServer();
    expect([memory.sockets.length, memory.openSockets.length]).toEqual([0, 0]);
    const client = await connect();
    await connect();
    expect([memory.sockets.length, memory.openSockets.length]).toEqual([2, 2]);
    client.disconnect();
    expect([memory.sockets.length, memory.openSockets.length]).toEqual([2, 1]);
  });

  it('close on the server when the client disconnects', async () => {
    const { server, memory, connect } = startTestServer();
    const client = await connect();
    const closed = nextRecord(server, 'close');
    client.disconnect();
    // pusher-js closes without a code, which RFC 6455 reports as 1005.
    expect(await closed).toMatchObject({ by: 'client', code: 1005 });
    await vi.waitUntil(() => memory.sockets[0]?.readyState === 3);
  });

  it('never open if the client disconnects first', async () => {
    const { server, memory, newClient } = startTestServer();
    const opened = vi.fn();
    server.subscribe(opened);
    const client = newClient();
    const [socket] = memory.sockets;
    expect(socket?.readyState).toBe(0);
    client.disconnect();
    await vi.waitUntil(() => socket?.readyState === 3);
    expect(opened).not.toHaveBeenCalled();
    expect(server.connections).toEqual([]);
  });

  it('fail once the server is closed', async () => {
    const { server, memory, newClient } = startTestServer();
    server.close();
    const client = newClient();
    await vi.waitUntil(() => memory.sockets[0]?.readyState === 3);
    expect(client.connection.state).toBe('connecting');
  });
});

describe('a socket without a client', () => {
  // Opens a socket as pusher-js does, but without a pusher-js client.
  function open() {
    const server = createPusherServer();
    const memory = inMemorySockets(server, Pusher, { hosts: ['push.example'] });
    Pusher.Runtime.createWebSocket('wss://push.example:443/app/app-key?protocol=7');
    memory.restore();
    const [socket] = memory.sockets;
    if (!socket) throw new Error('The host was not routed.');
    const events: unknown[] = [];
    socket.onopen = () => events.push('open');
    socket.onmessage = ({ data }) => events.push(data);
    socket.onerror = () => events.push('error');
    socket.onclose = (event) => events.push(event);
    return { server, socket, events, settled: () => vi.waitUntil(() => socket.readyState % 2 === 1) };
  }

  it('cannot send before it is open', () => {
    expect(() => open().socket.send('{}')).toThrow(/onopen/);
  });

  it('opens before it receives the first frame', async () => {
    const { server, events, settled } = open();
    await settled();
    server.connections[0]?.send('text');
    await vi.waitUntil(() => events.length === 3);
    expect(events).toEqual(['open', expect.stringContaining('pusher:connection_established'), 'text']);
  });

  it.each([
    { how: 'with its code and reason', code: 4000, reason: 'bye', seen: { code: 4000, reason: 'bye' } },
    { how: 'without a code', code: undefined, reason: undefined, seen: { code: 1005, reason: '' } },
  ])('closes once $how', async ({ code, reason, seen }) => {
    const { server, socket, events, settled } = open();
    await settled();
    await vi.waitUntil(() => events.length === 2);
    const closed = nextRecord(server, 'close');
    socket.close(code, reason);
    socket.close();
    expect(socket.readyState).toBe(2);
    expect(await closed).toMatchObject({ by: 'client', ...seen });
    await settled();
    socket.close();
    expect(events.slice(2)).toEqual([{ ...seen, wasClean: true }]);
  });

  it('neither sends nor receives while it is closing', async () => {
    const { server, socket, events, settled } = open();
    await settled();
    await vi.waitUntil(() => events.length === 2);
    const received = vi.fn();
    server.subscribe(({ type }) => void received(type));
    server.connections[0]?.send('too late');
    socket.close();
    socket.send('{"event":"pusher:ping"}');
    await vi.waitUntil(() => socket.readyState === 3);
    expect(received.mock.calls).toEqual([['frame'], ['close']]);
    expect(events.slice(2)).toEqual([{ code: 1005, reason: '', wasClean: true }]);
  });

  it('fails with an error and 1006 if it is closed before it opens', async () => {
    const { socket, events } = open();
    socket.close();
    await vi.waitUntil(() => socket.readyState === 3);
    expect(events).toEqual(['error', { code: 1006, reason: '', wasClean: false }]);
  });

  it('fails with an error and 1006 if the server is closed', async () => {
    const { server, socket, events } = open();
    server.close();
    await vi.waitUntil(() => socket.readyState === 3);
    expect(events).toEqual(['error', { code: 1006, reason: '', wasClean: false }]);
  });

  it('gets a clean close from close(), and an unclean close from drop()', async () => {
    const [closed, dropped] = [open(), open()];
    await Promise.all([closed.settled(), dropped.settled()]);
    closed.server.connections[0]?.close(4100, 'busy');
    dropped.server.connections[0]?.drop();
    await vi.waitUntil(() => closed.socket.readyState === 3 && dropped.socket.readyState === 3);
    expect(closed.events.at(-1)).toEqual({ code: 4100, reason: 'busy', wasClean: true });
    expect(dropped.events.at(-1)).toEqual({ code: 1006, reason: '', wasClean: false });
    expect(dropped.events).not.toContain('error');
  });

  it('closes once if both ends close at the same time', async () => {
    const { server, socket, events, settled } = open();
    await settled();
    await vi.waitUntil(() => events.length === 2);
    server.connections[0]?.close(4100, 'busy');
    socket.close(4000);
    await settled();
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    expect(events.slice(2)).toEqual([{ code: 4100, reason: 'busy', wasClean: true }]);
  });

  it('works without listeners', async () => {
    const { server, socket, settled } = open();
    Object.assign(socket, {
      onopen: undefined,
      onmessage: undefined,
      onerror: undefined,
      onclose: undefined,
    });
    await settled();
    server.connections[0]?.drop();
    await vi.waitUntil(() => socket.readyState === 3);
  });
});

describe('latency', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('without the option needs no timer', async () => {
    const { memory, newClient } = startTestServer();
    newClient();
    const [socket] = memory.sockets;
    for (let turn = 0; turn < 5; turn++) await Promise.resolve();
    expect(socket?.readyState).toBe(1);
  });

  it('delays messages in each direction', async () => {
    const { server, newClient } = startTestServer({}, { latency: 100 });
    const client = newClient();
    await vi.advanceTimersByTimeAsync(99);
    expect(server.connections).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(1);
    expect([server.connections.length, client.connection.state]).toEqual([1, 'connecting']);
    await vi.advanceTimersByTimeAsync(100);
    expect(client.connection.state).toBe('connected');

    server.connections[0]?.drop();
    await vi.advanceTimersByTimeAsync(99);
    expect(client.connection.connection).not.toBeNull();
    await vi.advanceTimersByTimeAsync(1);
    expect(client.connection.connection).toBeNull();
  });

  it('does not open a socket that the client closes during the handshake, and the server gets the close', async () => {
    const { server, memory, newClient } = startTestServer({}, { latency: 100 });
    const client = newClient();
    await vi.advanceTimersByTimeAsync(150);
    expect(server.connections).toHaveLength(1);
    client.disconnect();
    await vi.advanceTimersByTimeAsync(50);
    expect(memory.sockets[0]?.readyState).toBe(2);
    await vi.advanceTimersByTimeAsync(50);
    expect(server.connections).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(100);
    expect(memory.sockets[0]?.readyState).toBe(3);
  });

  it('must not be negative', () => {
    const server = createPusherServer();
    expect(() => inMemorySockets(server, Pusher, { latency: -1 })).toThrow(RangeError);
    expect(() => inMemorySockets(server, Pusher, { latency: Number.NaN })).toThrow(RangeError);
  });
});

describe('two servers at the same time', () => {
  it('each get their own clients, although app key and host are the same', async () => {
    const [one, other] = [startTestServer(), startTestServer()];
    await one.connect();
    await other.connect();
    await other.connect();
    expect([one.server.connections.length, other.server.connections.length]).toEqual([1, 2]);
    expect([one.memory.sockets.length, other.memory.sockets.length]).toEqual([1, 2]);
  });

  it('can be restored in any order', async () => {
    const [one, other] = [startTestServer(), startTestServer()];
    one.memory.restore();
    await other.connect();
    expect(Pusher.Runtime.createWebSocket).not.toBe(createWebSocket);
    other.memory.restore();
    expect(Pusher.Runtime.createWebSocket).toBe(createWebSocket);
  });
});

describe('sockets of other clients', () => {
  it('are opened by the original function, with the runtime as `this`', () => {
    const original = vi.fn(function (this: unknown) {
      return { owner: this, send: () => {}, close: () => {} };
    });
    Pusher.Runtime.createWebSocket = original;
    const memory = inMemorySockets(createPusherServer(), Pusher, { hosts: ['push.example'] });
    const url = 'wss://elsewhere.example:443/app/app-key?protocol=7';
    expect(Pusher.Runtime.createWebSocket(url)).toMatchObject({ owner: Pusher.Runtime });
    expect(original).toHaveBeenCalledExactlyOnceWith(url);
    Pusher.Runtime.createWebSocket('not a URL');
    expect(original).toHaveBeenCalledTimes(2);
    Pusher.Runtime.createWebSocket('wss://push.example/app/app-key');
    expect(original).toHaveBeenCalledTimes(2);
    memory.restore();
    expect(Pusher.Runtime.createWebSocket).toBe(original);
    Pusher.Runtime.createWebSocket = createWebSocket;
  });

  it('created from pusher-js itself lead to the server if `hosts` contains their host', async () => {
    const server = createPusherServer();
    const memory = inMemorySockets(server, Pusher, { hosts: ['ws-eu.pusher.com'] });
    const client = new Pusher(server.app.key, { cluster: 'eu', enabledTransports: ['ws', 'wss'] });
    await nextEvent(client.connection, 'connected');
    expect(server.connections).toHaveLength(1);
    client.disconnect();
    memory.restore();
  });
});

describe('restoring', () => {
  it('disconnects the clients, so that none of them uses the network', async () => {
    const { memory, connect } = startTestServer();
    const client = await connect();
    memory.restore();
    expect(client.connection.state).toBe('disconnected');
    expect(memory.openSockets).toEqual([]);
    expect(Pusher.Runtime.createWebSocket).toBe(createWebSocket);
  });

  it('may happen twice', () => {
    const { memory } = startTestServer();
    memory.restore();
    memory.restore();
    expect(Pusher.Runtime.createWebSocket).toBe(createWebSocket);
  });

  it('keeps a wrapper that other code has installed since, and new routes wrap that wrapper', async () => {
    const { memory } = startTestServer();
    const routed = Pusher.Runtime.createWebSocket;
    const wrapper = (url: string) => routed(url);
    Pusher.Runtime.createWebSocket = wrapper;
    memory.restore();
    expect(Pusher.Runtime.createWebSocket).toBe(wrapper);

    const later = startTestServer();
    await later.connect();
    expect(later.memory.sockets).toHaveLength(1);
    later.memory.restore();
    expect(Pusher.Runtime.createWebSocket).toBe(wrapper);

    // Without the wrapper, the router is installed again. The next test server uses it, and its restore() removes it.
    Pusher.Runtime.createWebSocket = routed;
    startTestServer().memory.restore();
    expect(Pusher.Runtime.createWebSocket).toBe(createWebSocket);
  });
});
