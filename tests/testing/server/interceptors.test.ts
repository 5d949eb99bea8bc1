import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Intercepted } from 'react-pusher-user/testing';
import { nextEvent } from '../support/nextEvent';
import { nextFrame, startTestServer } from '../support/startTestServer';
import { framesOf, framesUntilPong, nextRecord, recordTraffic } from '../support/traffic';

describe('an interceptor', () => {
  it('is called with every frame in each direction, with its data parsed', async () => {
    const { server, signIn } = startTestServer();
    const seen: Intercepted[] = [];
    server.intercept((frame) => void seen.push(frame));
    const client = await signIn();
    server.sendToUser('ann', 'hello', { a: 1 });

    expect(seen.map(({ direction, event }) => [direction, event])).toEqual([
      ['out', 'pusher:connection_established'],
      ['in', 'pusher:signin'],
      ['out', 'pusher:signin_success'],
      ['in', 'pusher:subscribe'],
      ['out', 'pusher_internal:subscription_succeeded'],
      ['out', 'hello'],
    ]);
    expect(seen.at(-1)).toMatchObject({
      data: { a: 1 },
      channel: '#server-to-user-ann',
      raw: '{"event":"hello","channel":"#server-to-user-ann","data":"{\\"a\\":1}"}',
      connection: { socketId: client.connection.socket_id },
    });
  });

  it('is called with text that is not a frame, with an empty event', async () => {
    const { server, connect } = startTestServer();
    const client = await connect();
    const seen = vi.fn();
    server.intercept(({ direction, event, data, raw }) => {
      if (direction === 'in') seen({ event, data, raw });
    });
    client.connection.send('{ not JSON');
    await nextFrame(client, 'pusher:error');
    expect(seen).toHaveBeenCalledExactlyOnceWith({ event: '', data: undefined, raw: '{ not JSON' });
  });

  it('is not called after its removal, even if it was added twice', async () => {
    const { server, connect } = startTestServer();
    const client = await connect();
    const interceptor = vi.fn();
    const removals = [server.intercept(interceptor), server.intercept(interceptor)];
    await framesUntilPong(client);
    expect(interceptor).toHaveBeenCalledTimes(4);
    removals[0]?.();
    removals[0]?.();
    await framesUntilPong(client);
    expect(interceptor).toHaveBeenCalledTimes(6);
    removals[1]?.();
    await framesUntilPong(client);
    expect(interceptor).toHaveBeenCalledTimes(6);
  });

  it('that is added during a frame is called only with later frames', async () => {
    const { server, connect } = startTestServer();
    await connect();
    const late = vi.fn<() => undefined>();
    const remove = server.intercept(() => {
      remove();
      server.intercept(late);
    });
    server.connections[0]?.send({ event: 'first' });
    expect(late).not.toHaveBeenCalled();
    server.connections[0]?.send({ event: 'second' });
    expect(late).toHaveBeenCalledTimes(1);
  });

  it('that throws does not stop the frame or the other interceptors, and its error is logged', async () => {
    const { server, connect } = startTestServer();
    const client = await connect();
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const mistake = new Error('mistake');
    const later = vi.fn();
    server.intercept(() => {
      throw mistake;
    });
    server.intercept(later);
    expect(await framesUntilPong(client)).toEqual([]);
    expect(later).toHaveBeenCalledTimes(2);
    expect(log).toHaveBeenCalledWith(expect.stringContaining('server.intercept()'), mistake);
    log.mockRestore();
  });

  it('that returns a verdict first decides', async () => {
    const { server, connect } = startTestServer();
    const client = await connect();
    const last = vi.fn<() => undefined>();
    server.intercept(() => undefined);
    server.intercept(({ event }) => (event === 'pusher:pong' ? { replace: { event: 'mine' } } : undefined));
    server.intercept(({ event }) => (event === 'pusher:pong' ? last() : undefined));
    const mine = nextFrame(client, 'mine');
    client.send_event('pusher:ping', {});
    await mine;
    expect(last).not.toHaveBeenCalled();
  });

  it('may answer in place of the server', async () => {
    const { server, connect } = startTestServer();
    const client = await connect();
    server.intercept(({ event, connection }) => {
      if (event !== 'pusher:signin') return undefined;
      connection.send({ event: 'pusher:error', data: { code: 4009, message: 'No' } });
      connection.close(4009);
      return 'drop';
    });
    const error = nextFrame(client, 'pusher:error');
    const disconnected = nextEvent(client.connection, 'disconnected');
    client.signin();
    expect((await error).data).toEqual({ code: 4009, message: 'No' });
    await disconnected;
  });
});

describe('dropping', () => {
  it("a client's frame hides it from the server, and the log contains the frame", async () => {
    const { server, connect } = startTestServer();
    const client = await connect();
    const records = recordTraffic(server);
    const remove = server.intercept(({ event }) => (event === 'pusher:signin' ? 'drop' : undefined));
    client.signin();
    await nextRecord(server, 'pusher:signin');
    remove();
    expect(await framesUntilPong(client)).toEqual([]);
    expect(server.connections[0]?.userId).toBeNull();
    expect(framesOf(records, 'in').map(({ event }) => event)).toEqual(['pusher:signin', 'pusher:ping']);
  });

  it("the server's frame hides it from the client, and the log does not contain the frame", async () => {
    const { server, connect } = startTestServer();
    const client = await connect();
    const records = recordTraffic(server);
    server.intercept(({ event }) => (event === 'pusher:signin_success' ? 'drop' : undefined));
    client.signin();
    await nextRecord(server, 'pusher:signin');
    expect(await framesUntilPong(client)).toEqual([]);
    expect(server.connections[0]?.userId).toBe('ann');
    expect(framesOf(records, 'out').map(({ event }) => event)).toEqual(['pusher:pong']);
  });
});

describe('replacing', () => {
  it.each([
    ['text', '{ not JSON', ['MessageParseError']],
    ['an empty text', '', ['MessageParseError']],
    ['a frame', { event: 'mine', data: { a: 1 } }, ['mine']],
    ['several frames', [{ event: 'one' }, '{"event":"two"}', { event: 'one' }], ['one', 'two', 'one']],
    ['nothing', [], []],
  ])("the server's frame with %s", async (_, replace, expected) => {
    const { server, connect } = startTestServer();
    const client = await connect();
    const received: string[] = [];
    client.connection.bind('message', ({ event }: { event: string }) => void received.push(event));
    client.connection.bind('error', ({ type }: { type: string }) => void received.push(type));
    server.intercept(({ event }) => (event === 'pusher:signin_success' ? { replace } : undefined));
    client.signin();
    await nextRecord(server, 'pusher:signin');
    await framesUntilPong(client);
    expect(received).toEqual([...expected, 'pusher:pong']);
  });

  it('stops when the connection closes', () => {
    const { server } = startTestServer();
    const socket = { send: vi.fn(), close: vi.fn(), drop: vi.fn() };
    server.accept(socket, { key: server.app.key });
    server.intercept(() => ({ replace: ['one', 'two'] }));
    server.subscribe((record) => {
      if (record.type === 'frame') server.connections[0]?.close(4009);
    });
    server.connections[0]?.send({ event: 'any' });
    expect(socket.send.mock.calls.slice(1)).toEqual([['one']]);
    expect(socket.close).toHaveBeenCalledExactlyOnceWith(4009, '');
  });

  it('does not call the interceptors again', async () => {
    const { server, connect } = startTestServer();
    const client = await connect();
    const interceptor = vi.fn(({ raw }: Intercepted) => ({ replace: [raw, raw] }));
    server.intercept(interceptor);
    client.send_event('pusher:ping', {});
    await nextFrame(client, 'pusher:pong');
    expect(interceptor.mock.calls.map(([{ event }]) => event)).toEqual([
      'pusher:ping',
      'pusher:pong',
      'pusher:pong',
    ]);
  });

  it("a client's frame makes the server handle the other frame", async () => {
    const { server, connect } = startTestServer();
    const client = await connect();
    server.intercept(({ event }) =>
      event === 'pusher:ping'
        ? { replace: { event: 'pusher:subscribe', data: { channel: 'news' } } }
        : undefined,
    );
    client.send_event('pusher:ping', {});
    await nextFrame(client, 'pusher_internal:subscription_succeeded');
    expect(server.connections[0]?.channels.has('news')).toBe(true);
  });

  it('the handshake with another frame keeps pusher-js from connecting', async () => {
    const { server, newClient } = startTestServer();
    server.intercept(({ event }) =>
      event === 'pusher:connection_established' ? { replace: '{"event":"hello"}' } : undefined,
    );
    const client = newClient();
    expect(await nextEvent(client.connection, 'error')).toMatchObject({ type: 'HandshakeError' });
    expect(client.connection.state).toBe('connecting');
  });
});

describe('delaying', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it.each(['in', 'out'] as const)('delivers a frame after that many milliseconds (%s)', async (way) => {
    const { server, connect } = startTestServer();
    const client = await connect();
    const pong = vi.fn();
    client.connection.bind('message', pong);
    server.intercept(({ direction }) => (direction === way ? { delay: 500 } : undefined));
    client.connection.send('{"event":"pusher:ping"}');
    await vi.advanceTimersByTimeAsync(499);
    expect(pong).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2);
    expect(pong).toHaveBeenCalledTimes(1);
  });

  it('delivers later frames first', async () => {
    const { server, connect } = startTestServer();
    const client = await connect();
    const received: string[] = [];
    client.connection.bind('message', ({ event }: { event: string }) => void received.push(event));
    server.intercept(({ event }) => (event === 'slow' ? { delay: 100 } : undefined));
    server.connections[0]?.send({ event: 'slow' });
    server.connections[0]?.send({ event: 'fast' });
    await vi.advanceTimersByTimeAsync(100);
    expect(received).toEqual(['fast', 'slow']);
  });

  it('works together with replacing', async () => {
    const { server, connect } = startTestServer();
    const client = await connect();
    const received: string[] = [];
    client.connection.bind('message', ({ event }: { event: string }) => void received.push(event));
    server.intercept(({ event }) =>
      event === 'slow' ? { delay: 100, replace: [{ event: 'a' }, { event: 'b' }] } : undefined,
    );
    server.connections[0]?.send({ event: 'slow' });
    await vi.advanceTimersByTimeAsync(99);
    expect(received).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(received).toEqual(['a', 'b']);
  });

  it.each(['the connection', 'the server'])('ends when %s closes, and leaves no timer', async (what) => {
    const { server, connect } = startTestServer();
    const client = await connect();
    client.disconnect();
    await vi.advanceTimersByTimeAsync(0);
    const before = vi.getTimerCount();

    const socket = { send: vi.fn(), close: vi.fn(), drop: vi.fn() };
    server.accept(socket, { key: server.app.key });
    server.intercept(() => ({ delay: 100 }));
    server.connections[0]?.send({ event: 'slow' });
    expect(vi.getTimerCount()).toBe(before + 1);
    if (what === 'the server') server.close();
    else server.connections[0]?.close(4009);
    expect(vi.getTimerCount()).toBe(before);
    await vi.advanceTimersByTimeAsync(200);
    expect(socket.send).toHaveBeenCalledTimes(1);
  });
});
