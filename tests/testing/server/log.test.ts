import { describe, expect, it, vi } from 'vitest';
import type { TrafficRecord } from 'react-pusher-user/testing';
import { nextEvent } from '../support/nextEvent';
import { startTestServer } from '../support/startTestServer';
import { framesUntilPong, nextRecord, recordTraffic } from '../support/traffic';

describe('the log', () => {
  it('contains all records of a connection, in order', async () => {
    const { server, signIn } = startTestServer();
    const records = recordTraffic(server);
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

  it('contains the details of each record', async () => {
    vi.useFakeTimers({ now: 1_700_000_000_000, toFake: ['Date'] });
    try {
      const { server, connect } = startTestServer();
      const records = recordTraffic(server);
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

  it('does not contain the secret of an app', async () => {
    const { server, signIn } = startTestServer();
    const records = recordTraffic(server);
    await signIn();
    server.terminateUserConnections('ann');
    expect(JSON.stringify(records)).not.toContain('app-secret');
  });

  it('contains text that is not a frame, with an empty event', async () => {
    const { server, connect } = startTestServer();
    const client = await connect();
    const records = recordTraffic(server);
    client.connection.send('{ not JSON');
    await framesUntilPong(client);
    expect(records[0]).toMatchObject({ direction: 'in', event: '', data: undefined, raw: '{ not JSON' });
  });

  it('contains the replacement of a frame, and not the frame', async () => {
    const { server, connect } = startTestServer();
    await connect();
    const records = recordTraffic(server);
    server.intercept(() => ({ replace: ['garbage', { event: 'b' }] }));
    server.connections[0]?.send({ event: 'a' });
    expect(records).toMatchObject([{ raw: 'garbage' }, { raw: '{"event":"b"}' }]);
  });

  it('keeps the order of frames if a listener sends one', async () => {
    const { server, connect } = startTestServer();
    const client = await connect();
    const received: string[] = [];
    client.connection.bind('message', ({ event }: { event: string }) => void received.push(event));
    server.subscribe((record) => {
      if (record.type === 'frame' && record.event === 'first')
        server.connections[0]?.send({ event: 'second' });
    });
    server.connections[0]?.send({ event: 'first' });
    await framesUntilPong(client);
    expect(received).toEqual(['first', 'second', 'pusher:pong']);
  });

  it('has an open record after the server lists the connection, and a close record after the server removes it', async () => {
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

  it('does not call a listener after its removal, even if it was added twice', async () => {
    const { server, connect } = startTestServer();
    await connect();
    const listener = vi.fn();
    const [remove, removeSecond] = [server.subscribe(listener), server.subscribe(listener)];
    const send = () => server.connections[0]?.send({ event: 'a' });
    send();
    expect(listener).toHaveBeenCalledTimes(2);
    remove();
    remove();
    send();
    expect(listener).toHaveBeenCalledTimes(3);
    removeSecond();
    send();
    expect(listener).toHaveBeenCalledTimes(3);
  });

  it('calls a listener that is added during a record only with later records', async () => {
    const { server, connect } = startTestServer();
    await connect();
    const late = vi.fn();
    const remove = server.subscribe(() => {
      remove();
      server.subscribe(late);
    });
    server.connections[0]?.send({ event: 'first' });
    expect(late).not.toHaveBeenCalled();
    server.connections[0]?.send({ event: 'second' });
    expect(late).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ event: 'second' }));
  });

  it('calls the other listeners if a listener throws, and logs the error', async () => {
    const { server, connect } = startTestServer();
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const mistake = new Error('mistake');
    const remove = server.subscribe(() => {
      throw mistake;
    });
    const records = recordTraffic(server);
    await connect();
    expect(records.map(({ type }) => type)).toEqual(['open', 'frame']);
    expect(log).toHaveBeenCalledWith(expect.stringContaining('server.subscribe()'), mistake);
    remove();
    log.mockRestore();
  });
});
