import { describe, expect, it, vi } from 'vitest';
import type { TrafficRecord } from 'react-pusher-user/testing';
import { nextEvent } from './support/nextEvent';
import { startTestServer } from './support/startTestServer';
import { framesUntilPong, nextRecord, watch } from './support/watch';

describe('the log', () => {
  it('tells of a whole connection, in order', async () => {
    const { server, signIn } = startTestServer();
    const records = watch(server);
    const client = await signIn();
    server.sendToUser('ann', 'hello', { a: 1 });
    await nextEvent(client.user, 'hello');
    const { socket_id: socketId } = client.connection;
    const closed = nextRecord(server, 'close');
    client.disconnect();
    await closed;

    expect(
      records.map((record) => [
        record.type,
        record.type === 'frame' ? `${record.direction} ${record.event}` : '',
      ]),
    ).toEqual([
      ['open', ''],
      ['frame', 'out pusher:connection_established'],
      ['frame', 'in pusher:signin'],
      ['frame', 'out pusher:signin_success'],
      ['frame', 'in pusher:subscribe'],
      ['frame', 'out pusher_internal:subscription_succeeded'],
      ['frame', 'out hello'],
      ['close', ''],
    ]);
    expect(new Set(records.map((record) => record.socketId))).toEqual(new Set([socketId]));
    const times = records.map(({ time }) => time);
    expect(times).toEqual(times.toSorted((a, b) => a - b));
  });

  it('says what each record is about', async () => {
    vi.useFakeTimers({ now: 1_700_000_000_000, toFake: ['Date'] });
    try {
      const { server, connect } = startTestServer();
      const records = watch(server);
      const client = await connect();
      const socketId = client.connection.socket_id;
      server.connections[0]?.close(4100, 'Busy');
      const time = 1_700_000_000_000;
      const data = { socket_id: socketId, activity_timeout: 120 };
      const raw = JSON.stringify({ event: 'pusher:connection_established', data: JSON.stringify(data) });
      expect(records).toEqual([
        { type: 'open', time, socketId, appKey: 'app-key' },
        {
          type: 'frame',
          time,
          socketId,
          direction: 'out',
          event: 'pusher:connection_established',
          data,
          channel: undefined,
          raw,
        },
        { type: 'close', time, socketId, by: 'server', code: 4100, reason: 'Busy' },
      ]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('never shows the secret of an app', async () => {
    const { server, signIn } = startTestServer();
    const records = watch(server);
    await signIn();
    server.terminateUserConnections('ann');
    expect(JSON.stringify(records)).not.toContain('app-secret');
  });

  it('shows text that is no frame, without an event', async () => {
    const { server, connect } = startTestServer();
    const client = await connect();
    const records = watch(server);
    client.connection.send('{ not JSON');
    await framesUntilPong(client);
    expect(records[0]).toMatchObject({ direction: 'in', event: '', data: undefined, raw: '{ not JSON' });
  });

  it('shows what was sent in place of another frame', async () => {
    const { server, connect } = startTestServer();
    await connect();
    const records = watch(server);
    server.intercept(() => ({ replace: ['garbage', { event: 'b' }] }));
    server.connections[0]?.send({ event: 'a' });
    expect(records).toMatchObject([{ raw: 'garbage' }, { raw: '{"event":"b"}' }]);
  });

  it('is told in an order that its listeners cannot upset', async () => {
    const { server, connect } = startTestServer();
    const client = await connect();
    const heard: string[] = [];
    client.connection.bind('message', ({ event }: { event: string }) => void heard.push(event));
    server.subscribe((record) => {
      if (record.type === 'frame' && record.event === 'first')
        server.connections[0]?.send({ event: 'second' });
    });
    server.connections[0]?.send({ event: 'first' });
    await framesUntilPong(client);
    expect(heard).toEqual(['first', 'second', 'pusher:pong']);
  });

  it('has the connection in the list when it opens, and out of it when it closes', async () => {
    const { server, connect } = startTestServer();
    const counts: [TrafficRecord['type'], number][] = [];
    server.subscribe(({ type }) => {
      if (type !== 'frame') counts.push([type, server.connections.length]);
    });
    await connect();
    server.connections[0]?.close(4009);
    expect(counts).toEqual([
      ['open', 1],
      ['close', 0],
    ]);
  });

  it('forgets a listener that leaves, even when it was added twice', async () => {
    const { server, connect } = startTestServer();
    await connect();
    const listener = vi.fn();
    const [leave, leaveToo] = [server.subscribe(listener), server.subscribe(listener)];
    const send = () => server.connections[0]?.send({ event: 'a' });
    send();
    expect(listener).toHaveBeenCalledTimes(2);
    leave();
    leave();
    send();
    expect(listener).toHaveBeenCalledTimes(3);
    leaveToo();
    send();
    expect(listener).toHaveBeenCalledTimes(3);
  });

  it('tells a listener that joins during a record of later ones only', async () => {
    const { server, connect } = startTestServer();
    await connect();
    const late = vi.fn();
    const leave = server.subscribe(() => {
      leave();
      server.subscribe(late);
    });
    server.connections[0]?.send({ event: 'first' });
    expect(late).not.toHaveBeenCalled();
    server.connections[0]?.send({ event: 'second' });
    expect(late).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ event: 'second' }));
  });

  it('survives a listener that throws, and says so', async () => {
    const { server, connect } = startTestServer();
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const mistake = new Error('mistake');
    const leave = server.subscribe(() => {
      throw mistake;
    });
    const records = watch(server);
    await connect();
    expect(records.map(({ type }) => type)).toEqual(['open', 'frame']);
    expect(log).toHaveBeenCalledWith(expect.stringContaining('server.subscribe()'), mistake);
    leave();
    log.mockRestore();
  });
});
