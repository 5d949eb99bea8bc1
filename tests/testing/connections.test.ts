import { describe, expect, it, vi } from 'vitest';
import { createPusherServer } from 'react-pusher-user/testing';
import { nextEvent } from './support/nextEvent';
import { nextFrame, startTestServer } from './support/startTestServer';
import { framesOf, framesUntilPong, nextRecord, watch } from './support/watch';

describe('creating a server', () => {
  it('has one app unless told otherwise', () => {
    const server = createPusherServer();
    expect(server.apps).toEqual([{ id: 'app-id', key: 'app-key', secret: 'app-secret' }]);
    expect(server.app).toBe(server.apps[0]);
  });

  it('refuses no apps, and apps that share an id or a key', () => {
    const app = { id: '1', key: 'a', secret: 's' };
    expect(() => createPusherServer({ apps: [] })).toThrow(/at least one app/);
    expect(() => createPusherServer({ apps: [app, { ...app, key: 'b' }] })).toThrow(/same id/);
    expect(() => createPusherServer({ apps: [app, { ...app, id: '2' }] })).toThrow(/same key/);
  });

  it('refuses an activity timeout that pusher-js would choke on', () => {
    expect(() => createPusherServer({ activityTimeout: 0 })).toThrow(RangeError);
    expect(() => createPusherServer({ activityTimeout: Number.NaN })).toThrow(RangeError);
  });
});

describe('a connection', () => {
  it('gets a socket id of its own in the handshake', async () => {
    const { server, connect } = startTestServer();
    const [first, second] = [await connect(), await connect()];

    expect(first.connection.socket_id).toMatch(/^\d+\.\d+$/);
    expect(second.connection.socket_id).not.toBe(first.connection.socket_id);
    expect(server.connections.map(({ socketId }) => socketId)).toEqual([
      first.connection.socket_id,
      second.connection.socket_id,
    ]);
  });

  it('does not share its socket id with a connection of another server', async () => {
    const [one, other] = [startTestServer(), startTestServer()];
    const [first, second] = [await one.connect(), await other.connect()];
    expect(first.connection.socket_id).not.toBe(second.connection.socket_id);
  });

  it('starts with nobody signed in and no channels', async () => {
    const { server, connect } = startTestServer();
    await connect();
    expect(server.connections[0]).toMatchObject({ app: server.app, userId: null, userData: null });
    expect(server.connections[0]?.channels.size).toBe(0);
  });

  it('belongs to the app whose key it gave', async () => {
    const apps = [
      { id: '1', key: 'one', secret: 's1' },
      { id: '2', key: 'two', secret: 's2' },
    ];
    const { server, connect } = startTestServer({ apps });
    await connect(undefined, apps[1]);
    expect(server.connections.map(({ app }) => app.id)).toEqual(['2']);
  });

  it('gets the activity timeout, as a JSON string like all of the handshake', async () => {
    const { server, connect } = startTestServer({ activityTimeout: 7 });
    const records = watch(server);
    const client = await connect();
    const frame: unknown = JSON.parse(framesOf(records, 'out')[0]?.raw ?? '');
    expect(frame).toEqual({
      event: 'pusher:connection_established',
      data: JSON.stringify({ socket_id: client.connection.socket_id, activity_timeout: 7 }),
    });
  });

  it('is pinged by pusher-js after the activity timeout, and answers', async () => {
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

  it('has its pongs taken in silence', async () => {
    const { server, connect } = startTestServer();
    const client = await connect();
    const pong = nextRecord(server, 'pusher:pong');
    server.connections[0]?.send({ event: 'pusher:ping', data: {} });
    expect(await pong).toMatchObject({ direction: 'in' });
    expect(await framesUntilPong(client)).toEqual([]);
  });

  it('leaves the list when the client disconnects', async () => {
    const { server, connect } = startTestServer();
    const client = await connect();
    const closed = nextRecord(server, 'close');
    client.disconnect();
    expect(await closed).toMatchObject({ by: 'client' });
    expect(server.connections).toEqual([]);
  });

  it('sends any frame or text that a test wants', async () => {
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
  it('reaches the client with its code and reason', async () => {
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

  it('keeps pusher-js away with 4009', async () => {
    const { server, memory, connect } = startTestServer();
    const client = await connect();
    server.connections[0]?.close(4009);
    await nextEvent(client.connection, 'disconnected');
    expect(memory.sockets).toHaveLength(1);
  });

  it('has pusher-js come back at once with 4200', async () => {
    const { server, memory, connect } = startTestServer();
    await connect();
    server.connections[0]?.close(4200);
    await nextRecord(server, 'pusher:connection_established');
    expect(memory.sockets).toHaveLength(2);
  });

  it('can only use codes and reasons that a WebSocket can send', async () => {
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

  it('can be a dropped line, which the client sees as 1006 and gets over', async () => {
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

  it('happens once: what comes after it is ignored', async () => {
    const { server, connect } = startTestServer();
    await connect();
    const records = watch(server);
    const [connection] = server.connections;
    connection?.close(4009);
    connection?.close(4009);
    connection?.drop();
    connection?.send({ event: 'late', data: {} });
    expect(records).toEqual([expect.objectContaining({ type: 'close', code: 4009, by: 'server' })]);
  });
});

describe('turning connections away', () => {
  it('answers an unknown key with 4001, and pusher-js gives up', async () => {
    const { server, memory, newClient } = startTestServer();
    const records = watch(server);
    const client = newClient(undefined, { id: 'x', key: 'unknown', secret: 's' });
    const error = nextEvent(client.connection, 'error');
    await nextEvent(client.connection, 'disconnected');
    expect(await error).toMatchObject({ error: { data: { code: 4001 } } });
    expect(records.at(-1)).toMatchObject({ type: 'close', by: 'server', code: 4001 });
    expect([server.connections, memory.sockets.length]).toEqual([[], 1]);
  });

  it('refuses new connections with any code while asked to, and leaves open ones alone', async () => {
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

  it('never lists a connection that is turned away', async () => {
    const { server, newClient } = startTestServer();
    const counts: number[] = [];
    server.subscribe(() => void counts.push(server.connections.length));
    server.refuseConnections({ code: 4004, message: 'Over quota' });
    await nextEvent(newClient().connection, 'disconnected');
    // Opened, told of the error, closed.
    expect(counts).toEqual([0, 0, 0]);
  });

  it('can only use codes that a WebSocket can send', () => {
    expect(() => createPusherServer().refuseConnections({ code: 1006, message: '' })).toThrow(RangeError);
  });
});

describe('nonsense from a client', () => {
  it.each(['{ not JSON', '"text"', 'null', '[]', '{}', '{"event":1}', ''])(
    'answers %j with 4200',
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
    'answers the event %s with an error that has no code',
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

  it('refuses client events with 4301 and the channel', async () => {
    const { connect } = startTestServer();
    const client = await connect();
    client.send_event('client-typing', {}, 'news');
    expect(await framesUntilPong(client)).toMatchObject([
      { event: 'pusher:error', channel: 'news', data: { code: 4301 } },
    ]);
  });
});

describe('closing the server', () => {
  it('closes every connection with 1001 and takes no more', async () => {
    const { server, memory, connect } = startTestServer();
    const client = await connect();
    const records = watch(server);
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

  it('cuts the line of a socket that a transport still brings', () => {
    const server = createPusherServer();
    server.close();
    const socket = { send: vi.fn(), close: vi.fn(), drop: vi.fn() };
    const peer = server.accept(socket, { key: server.app.key });
    peer.receive('{"event":"pusher:ping"}');
    peer.closed();
    expect(socket.drop).toHaveBeenCalledTimes(1);
    expect(socket.send).not.toHaveBeenCalled();
  });

  it('may be done twice', async () => {
    const { server, connect } = startTestServer();
    await connect();
    const records = watch(server);
    server.close();
    server.close();
    expect(records).toHaveLength(1);
  });
});
