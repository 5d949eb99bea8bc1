import { describe, expect, it, vi } from 'vitest';
import { createPusherServer } from 'react-pusher-user/testing';
import { nextEvent } from '../support/nextEvent';
import { nextFrame, startTestServer } from '../support/startTestServer';
import { framesOf, framesUntilPong, nextRecord, recordTraffic } from '../support/traffic';

describe('creating a server', () => {
  it('without options has one default app', () => {
    const server = createPusherServer();
    expect(server.apps).toEqual([{ id: 'app-id', key: 'app-key', secret: 'app-secret' }]);
    expect(server.app).toBe(server.apps[0]);
  });

  it('refuses an empty list of apps, and apps with the same id or key', () => {
    const app = { id: '1', key: 'a', secret: 's' };
    expect(() => createPusherServer({ apps: [] })).toThrow(/at least one app/);
    expect(() => createPusherServer({ apps: [app, { ...app, key: 'b' }] })).toThrow(/same id/);
    expect(() => createPusherServer({ apps: [app, { ...app, id: '2' }] })).toThrow(/same key/);
  });

  it('refuses an activity timeout that is not a positive number', () => {
    expect(() => createPusherServer({ activityTimeout: 0 })).toThrow(RangeError);
    expect(() => createPusherServer({ activityTimeout: Number.NaN })).toThrow(RangeError);
  });
});

describe('a connection', () => {
  it('gets its own socket id in the handshake', async () => {
    const { server, connect } = startTestServer();
    const [first, second] = [await connect(), await connect()];

    expect(first.connection.socket_id).toMatch(/^\d+\.\d+$/);
    expect(second.connection.socket_id).not.toBe(first.connection.socket_id);
    expect(server.connections.map(({ socketId }) => socketId)).toEqual([
      first.connection.socket_id,
      second.connection.socket_id,
    ]);
  });

  it('has another socket id than the connections of other servers', async () => {
    const [one, other] = [startTestServer(), startTestServer()];
    const [first, second] = [await one.connect(), await other.connect()];
    expect(first.connection.socket_id).not.toBe(second.connection.socket_id);
  });

  it('starts without a user and without channels', async () => {
    const { server, connect } = startTestServer();
    await connect();
    expect(server.connections[0]).toMatchObject({ app: server.app, userId: null, userData: null });
    expect(server.connections[0]?.channels.size).toBe(0);
  });

  it('belongs to the app whose key the client connected with', async () => {
    const apps = [
      { id: '1', key: 'one', secret: 's1' },
      { id: '2', key: 'two', secret: 's2' },
    ];
    const { server, connect } = startTestServer({ apps });
    await connect(undefined, apps[1]);
    expect(server.connections.map(({ app }) => app.id)).toEqual(['2']);
  });

  it('gets the activity timeout in the handshake, whose data is a JSON string', async () => {
    const { server, connect } = startTestServer({ activityTimeout: 7 });
    const records = recordTraffic(server);
    const client = await connect();
    const frame: unknown = JSON.parse(framesOf(records, 'out')[0]?.raw ?? '');
    expect(frame).toEqual({
      event: 'pusher:connection_established',
      data: JSON.stringify({ socket_id: client.connection.socket_id, activity_timeout: 7 }),
    });
  });

  it('answers the ping that pusher-js sends after the activity timeout', async () => {
    vi.useFakeTimers();
    try {
      const { connect } = startTestServer({ activityTimeout: 7 });
      const client = await connect();
      const pong = vi.fn();
      client.connection.bind('message', ({ event }: { event: string }) => {
        if (event === 'pusher:pong') pong();
      });
      await vi.advanceTimersByTimeAsync(6999);
      expect(pong).not.toHaveBeenCalled();
      await vi.advanceTimersByTimeAsync(10);
      expect(pong).toHaveBeenCalledTimes(1);
      await vi.advanceTimersByTimeAsync(60_000);
      expect(client.connection.state).toBe('connected');
    } finally {
      vi.useRealTimers();
    }
  });

  it('does not answer a pong', async () => {
    const { server, connect } = startTestServer();
    const client = await connect();
    const pong = nextRecord(server, 'pusher:pong');
    server.connections[0]?.send({ event: 'pusher:ping', data: {} });
    expect(await pong).toMatchObject({ direction: 'in' });
    expect(await framesUntilPong(client)).toEqual([]);
  });

  it('is removed from the list when the client disconnects', async () => {
    const { server, connect } = startTestServer();
    const client = await connect();
    const closed = nextRecord(server, 'close');
    client.disconnect();
    expect(await closed).toMatchObject({ by: 'client' });
    expect(server.connections).toEqual([]);
  });

  it('sends any frame or text to the client', async () => {
    const { server, connect } = startTestServer();
    const client = await connect();
    const error = nextEvent(client.connection, 'error');
    server.connections[0]?.send('{ not JSON');
    expect(await error).toMatchObject({ type: 'MessageParseError' });

    const frame = nextFrame(client, 'anything');
    server.connections[0]?.send({ event: 'anything', data: { a: 1 } });
    expect((await frame).data).toEqual({ a: 1 });
  });
});

describe('closing a connection', () => {
  it('sends its code and reason to the client', async () => {
    const { server, connect } = startTestServer();
    const client = await connect();
    const error = nextEvent(client.connection, 'error');
    server.connections[0]?.close(4100, 'Over capacity');
    expect(server.connections).toEqual([]);
    expect(await error).toEqual({
      type: 'PusherError',
      data: { code: 4100, message: 'Over capacity' },
    });
  });

  it('with 4009 makes pusher-js stay disconnected', async () => {
    const { server, memory, connect } = startTestServer();
    const client = await connect();
    server.connections[0]?.close(4009);
    await nextEvent(client.connection, 'disconnected');
    expect(memory.sockets).toHaveLength(1);
  });

  it('with 4200 makes pusher-js reconnect immediately', async () => {
    const { server, memory, connect } = startTestServer();
    await connect();
    server.connections[0]?.close(4200);
    await nextRecord(server, 'pusher:connection_established');
    expect(memory.sockets).toHaveLength(2);
  });

  it('accepts only codes and reasons that a WebSocket can send', async () => {
    const { server, connect } = startTestServer();
    await connect();
    const [connection] = server.connections;
    for (const code of [0, 999, 1005, 1006, 2000, 5000, 4000.5, Number.NaN]) {
      expect(() => connection?.close(code)).toThrow(RangeError);
    }
    expect(() => connection?.close(1006)).toThrow(/drop\(\)/);
    expect(() => connection?.close(4000, 'é'.repeat(62))).toThrow(/123 bytes/);
    expect(server.connections).toHaveLength(1);
  });

  it('without a close frame gives the client 1006, and pusher-js reconnects after a second', async () => {
    vi.useFakeTimers();
    try {
      const { server, memory, connect } = startTestServer();
      const client = await connect();
      const error = nextEvent(client.connection, 'error');
      server.connections[0]?.drop();
      expect(server.connections).toEqual([]);
      expect(await error).toMatchObject({ type: 'PusherError', data: { code: 1006 } });
      expect(memory.sockets[0]?.readyState).toBe(3);
      await vi.advanceTimersByTimeAsync(1000);
      expect(server.connections).toHaveLength(1);
      expect(client.connection.socket_id).toBe(server.connections[0]?.socketId);
    } finally {
      vi.useRealTimers();
    }
  });

  it('happens once: later calls are ignored', async () => {
    const { server, connect } = startTestServer();
    await connect();
    const records = recordTraffic(server);
    const [connection] = server.connections;
    connection?.close(4009);
    connection?.close(4009);
    connection?.drop();
    connection?.send({ event: 'late', data: {} });
    expect(records).toEqual([expect.objectContaining({ type: 'close', code: 4009, by: 'server' })]);
  });
});

describe('refusing connections', () => {
  it('answers an unknown key with 4001, and pusher-js stays disconnected', async () => {
    const { server, memory, newClient } = startTestServer();
    const records = recordTraffic(server);
    const client = newClient(undefined, { id: 'x', key: 'unknown', secret: 's' });
    const error = nextEvent(client.connection, 'error');
    await nextEvent(client.connection, 'disconnected');
    expect(await error).toMatchObject({ error: { data: { code: 4001 } } });
    expect(records.at(-1)).toMatchObject({ type: 'close', by: 'server', code: 4001 });
    expect([server.connections, memory.sockets.length]).toEqual([[], 1]);
  });

  it('refuses new connections with any code until it is switched off, and keeps open connections', async () => {
    const { server, newClient, connect } = startTestServer();
    await connect();
    server.refuseConnections({ code: 4004, message: 'Over quota' });
    const client = newClient();
    const error = nextEvent(client.connection, 'error');
    await nextEvent(client.connection, 'disconnected');
    expect(await error).toMatchObject({ error: { data: { code: 4004, message: 'Over quota' } } });
    expect(server.connections).toHaveLength(1);

    server.refuseConnections(null);
    client.connect();
    await nextEvent(client.connection, 'connected');
    expect(server.connections).toHaveLength(2);
  });

  it('never lists a refused connection', async () => {
    const { server, newClient } = startTestServer();
    const counts: number[] = [];
    server.subscribe(() => void counts.push(server.connections.length));
    server.refuseConnections({ code: 4004, message: 'Over quota' });
    await nextEvent(newClient().connection, 'disconnected');
    // One record each for the open, the error frame and the close.
    expect(counts).toEqual([0, 0, 0]);
  });

  it('accepts only codes that a WebSocket can send', () => {
    expect(() => createPusherServer().refuseConnections({ code: 1006, message: '' })).toThrow(RangeError);
  });
});

describe('invalid text from a client', () => {
  it.each(['{ not JSON', '"text"', 'null', '[]', '{}', '{"event":1}', ''])(
    '%j is answered with 4200',
    async (raw) => {
      const { connect } = startTestServer();
      const client = await connect();
      client.connection.send(raw);
      expect(await framesUntilPong(client)).toEqual([
        { event: 'pusher:error', data: { code: 4200, message: 'Invalid message format' } },
      ]);
      expect(client.connection.state).toBe('connected');
    },
  );

  it.each(['pusher:unknown', 'no-prefix'])(
    'the event %s is answered with an error without a code',
    async (event) => {
      const { connect } = startTestServer();
      const client = await connect();
      client.send_event(event, {});
      const message = `Unsupported event received on socket: ${event}`;
      expect(await framesUntilPong(client)).toEqual([
        { event: 'pusher:error', data: { code: null, message } },
      ]);
    },
  );

  it('a client event on a public channel is answered with 4301 and the channel', async () => {
    const { connect } = startTestServer();
    const client = await connect();
    client.send_event('client-typing', {}, 'news');
    expect(await framesUntilPong(client)).toMatchObject([
      { event: 'pusher:error', channel: 'news', data: { code: 4301 } },
    ]);
  });
});

describe('closing the server', () => {
  it('closes every connection with 1001 and refuses new connections', async () => {
    const { server, memory, connect } = startTestServer();
    const client = await connect();
    const records = recordTraffic(server);
    server.close();
    expect(server.closed).toBe(true);
    expect(server.connections).toEqual([]);
    expect(records).toEqual([expect.objectContaining({ type: 'close', by: 'server', code: 1001 })]);

    await nextEvent(client.connection, 'connecting_in');
    client.disconnect();
    client.connect();
    await vi.waitUntil(() => memory.sockets.length === 2 && memory.sockets[1]?.readyState === 3);
    expect(client.connection.state).toBe('connecting');
    expect(server.connections).toEqual([]);
  });

  it('drops a socket that is passed to accept() afterwards', () => {
    const server = createPusherServer();
    server.close();
    const socket = { send: vi.fn(), close: vi.fn(), drop: vi.fn() };
    const peer = server.accept(socket, { key: server.app.key });
    peer.receive('{"event":"pusher:ping"}');
    peer.closed();
    expect(socket.drop).toHaveBeenCalledTimes(1);
    expect(socket.send).not.toHaveBeenCalled();
  });

  it('may happen twice', async () => {
    const { server, connect } = startTestServer();
    await connect();
    const records = recordTraffic(server);
    server.close();
    server.close();
    expect(records).toHaveLength(1);
  });
});
