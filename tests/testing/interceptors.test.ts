import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Intercepted } from 'react-pusher-user/testing';
import { nextEvent } from './support/nextEvent';
import { nextFrame, startTestServer } from './support/startTestServer';
import { framesOf, framesUntilPong, nextRecord, watch } from './support/watch';

describe('an interceptor', () => {
  it('sees every frame in each direction, with its data parsed', async () => {
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

  it('sees text that is no frame, without an event', async () => {
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

  it('is gone once removed, even when it was added twice', async () => {
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

  it('that is added while a frame is looked at sees only later ones', async () => {
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

  it('that throws lets the frame pass, harms nobody, and is told of', async () => {
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

  it('leaves the decision to the first that has an opinion', async () => {
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

  it('may answer in the place of the server', async () => {
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
  it("a client's frame keeps it from the server, and the log shows that it was sent", async () => {
    const { server, connect } = startTestServer();
    const client = await connect();
    const records = watch(server);
    const remove = server.intercept(({ event }) => (event === 'pusher:signin' ? 'drop' : undefined));
    client.signin();
    await nextRecord(server, 'pusher:signin');
    remove();
    expect(await framesUntilPong(client)).toEqual([]);
    expect(server.connections[0]?.userId).toBeNull();
    expect(framesOf(records, 'in').map(({ event }) => event)).toEqual(['pusher:signin', 'pusher:ping']);
  });

  it("the server's frame keeps it from the client, and the log knows nothing of it", async () => {
    const { server, connect } = startTestServer();
    const client = await connect();
    const records = watch(server);
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
    ['several', [{ event: 'one' }, '{"event":"two"}', { event: 'one' }], ['one', 'two', 'one']],
    ['nothing', [], []],
  ])("the server's frame with %s", async (_, replace, expected) => {
    const { server, connect } = startTestServer();
    const client = await connect();
    const heard: string[] = [];
    client.connection.bind('message', ({ event }: { event: string }) => void heard.push(event));
    client.connection.bind('error', ({ type }: { type: string }) => void heard.push(type));
    server.intercept(({ event }) => (event === 'pusher:signin_success' ? { replace } : undefined));
    client.signin();
    await nextRecord(server, 'pusher:signin');
    await framesUntilPong(client);
    expect(heard).toEqual([...expected, 'pusher:pong']);
  });

  it('stops where the connection closes', () => {
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

  it('is not shown to interceptors again', async () => {
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

  it("a client's frame has the server read another", async () => {
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

  it('the handshake with garbage keeps pusher-js from connecting', async () => {
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

  it.each(['in', 'out'] as const)('holds a frame back for as many milliseconds (%s)', async (way) => {
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

  it('lets later frames overtake', async () => {
    const { server, connect } = startTestServer();
    const client = await connect();
    const heard: string[] = [];
    client.connection.bind('message', ({ event }: { event: string }) => void heard.push(event));
    server.intercept(({ event }) => (event === 'slow' ? { delay: 100 } : undefined));
    server.connections[0]?.send({ event: 'slow' });
    server.connections[0]?.send({ event: 'fast' });
    await vi.advanceTimersByTimeAsync(100);
    expect(heard).toEqual(['fast', 'slow']);
  });

  it('goes with replacing', async () => {
    const { server, connect } = startTestServer();
    const client = await connect();
    const heard: string[] = [];
    client.connection.bind('message', ({ event }: { event: string }) => void heard.push(event));
    server.intercept(({ event }) =>
      event === 'slow' ? { delay: 100, replace: [{ event: 'a' }, { event: 'b' }] } : undefined,
    );
    server.connections[0]?.send({ event: 'slow' });
    await vi.advanceTimersByTimeAsync(99);
    expect(heard).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(heard).toEqual(['a', 'b']);
  });

  it.each(['the connection', 'the server'])('ends when %s closes: no timer is left', async (what) => {
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
