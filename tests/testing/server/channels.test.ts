import { describe, expect, it, vi } from 'vitest';
import { nextEvent } from '../support/nextEvent';
import { rawClient } from '../support/rawClient';
import { nextFrame, startTestServer } from '../support/startTestServer';
import { framesOf, framesUntilPong, nextRecord, recordTraffic } from '../support/traffic';

async function subscribed(...names: string[]) {
  const test = startTestServer();
  const client = await test.connect();
  for (const name of names) {
    await nextEvent(client.subscribe(name), 'pusher:subscription_succeeded');
  }
  return { ...test, client };
}

describe('subscribing', () => {
  it('to a public channel succeeds', async () => {
    const { server, client } = await subscribed('news');
    expect(client.channel('news').subscribed).toBe(true);
    expect([...(server.connections[0]?.channels ?? [])]).toEqual(['news']);
  });

  it('to the same channel a second time succeeds again', async () => {
    const { client } = await subscribed('news');
    client.send_event('pusher:subscribe', { channel: 'news', auth: '' });
    expect(await framesUntilPong(client)).toEqual([
      { event: 'pusher_internal:subscription_succeeded', channel: 'news', data: {} },
    ]);
  });

  it('is answered with data that is a JSON string', async () => {
    const { server, connect } = startTestServer();
    const client = await connect();
    const records = recordTraffic(server);
    await nextEvent(client.subscribe('news'), 'pusher:subscription_succeeded');
    expect(JSON.parse(framesOf(records, 'out')[0]?.raw ?? '')).toEqual({
      event: 'pusher_internal:subscription_succeeded',
      channel: 'news',
      data: '{}',
    });
  });

  it.each(['private-room', 'presence-room', 'private-encrypted-room'])(
    'to %s with a wrong signature is refused with an authorization error',
    async (name) => {
      const { server, connect } = startTestServer();
      const client = await connect();
      client.send_event('pusher:subscribe', { channel: name, auth: 'app-key:00', channel_data: '{}' });
      expect(await framesUntilPong(client)).toMatchObject([
        { event: 'pusher:subscription_error', channel: name, data: { type: 'AuthError', status: 401 } },
      ]);
      expect(server.connections[0]?.channels.size).toBe(0);
    },
  );

  it('to a private channel with a wrong signature makes pusher-js emit a subscription error', async () => {
    const { server, connect } = startTestServer();
    const client = await connect(undefined, { ...server.app, secret: 'wrong' });
    const error = nextEvent(client.subscribe('private-room'), 'pusher:subscription_error');
    expect(await error).toMatchObject({ type: 'AuthError', status: 401 });
    expect(client.channel('private-room').subscribed).toBe(false);
  });

  it.each(['', 'two words', '#server-to-user-', '#other', 'x'.repeat(165)])(
    'to the invalid name %j is refused',
    async (name) => {
      const { server, connect } = startTestServer();
      const client = await connect();
      client.send_event('pusher:subscribe', { channel: name });
      expect(await framesUntilPong(client)).toMatchObject([
        { event: 'pusher:error', data: { code: null, message: `Invalid channel name: ${name}` } },
      ]);
      expect(server.connections[0]?.channels.size).toBe(0);
    },
  );

  it.each(['pusher:subscribe', 'pusher:unsubscribe'])('requires a channel in %s', async (event) => {
    const { connect } = startTestServer();
    const client = await connect();
    client.send_event(event, { channel: 1 });
    client.send_event(event, null);
    expect(await framesUntilPong(client)).toMatchObject([{ data: { code: 4200 } }, { data: { code: 4200 } }]);
  });

  it('ends with the connection: a new connection has no channels, and pusher-js subscribes again', async () => {
    const { server, client } = await subscribed('news');
    server.connections[0]?.close(4200);
    await nextEvent(client.channel('news'), 'pusher:subscription_succeeded');
    expect([...(server.connections[0]?.channels ?? [])]).toEqual(['news']);
  });
});

describe('unsubscribing', () => {
  it('stops the events of that channel only, and gets no answer', async () => {
    const { server, client } = await subscribed('news', 'sports');
    client.unsubscribe('news');
    expect(await framesUntilPong(client)).toEqual([]);
    expect([...(server.connections[0]?.channels ?? [])]).toEqual(['sports']);
    server.trigger(['news', 'sports'], 'headline', 1);
    expect(await framesUntilPong(client)).toEqual([{ event: 'headline', channel: 'sports', data: 1 }]);
  });

  it('from a channel without a subscription is not an error', async () => {
    const { client } = await subscribed('news');
    client.send_event('pusher:unsubscribe', { channel: 'sports' });
    expect(await framesUntilPong(client)).toEqual([]);
  });
});

describe('trigger', () => {
  it('sends the event to all subscribers, and to no other client', async () => {
    const { server, connect, client } = await subscribed('news');
    const [reader, stranger] = [await connect(), await connect()];
    await nextEvent(reader.subscribe('news'), 'pusher:subscription_succeeded');
    const received = Promise.all([client, reader].map((each) => nextEvent(each.channel('news'), 'headline')));
    server.trigger('news', 'headline', { text: 'Pigs fly' });
    expect(await received).toEqual([{ text: 'Pigs fly' }, { text: 'Pigs fly' }]);
    expect(await framesUntilPong(stranger)).toEqual([]);
  });

  it('sends an object as a JSON string, and a string unchanged', async () => {
    const { server } = await subscribed('news');
    const records = recordTraffic(server);
    server.trigger('news', 'object', { a: 1 });
    server.trigger('news', 'text', 'plain');
    expect(framesOf(records, 'out').map(({ raw }): unknown => JSON.parse(raw))).toEqual([
      { event: 'object', channel: 'news', data: '{"a":1}' },
      { event: 'text', channel: 'news', data: 'plain' },
    ]);
  });

  it('excludes the connection with the given socket id', async () => {
    const { server, connect, client } = await subscribed('news');
    const other = await connect();
    await nextEvent(other.subscribe('news'), 'pusher:subscription_succeeded');
    const received = nextEvent(other.channel('news'), 'headline');
    server.trigger('news', 'headline', 1, { socketId: client.connection.socket_id });
    expect(await framesUntilPong(client)).toEqual([]);
    expect(await received).toBe(1);
  });

  it('returns the number of connections that the event is sent to, once for each channel', async () => {
    const { server, connect, client } = await subscribed('news', 'sports');
    const other = await connect();
    await nextEvent(other.subscribe('news'), 'pusher:subscription_succeeded');
    expect(server.trigger('news', 'headline', 1)).toBe(2);
    expect(server.trigger(['news', 'sports', 'empty'], 'headline', 1)).toBe(3);
    expect(server.trigger('news', 'headline', 1, { socketId: client.connection.socket_id })).toBe(1);
    expect(server.trigger('empty', 'headline', 1)).toBe(0);
    expect(server.sendToUser('ann', 'headline', 1)).toBe(0);
  });

  it('does not reach clients of another app', async () => {
    const apps = [
      { id: '1', key: 'one', secret: 's1' },
      { id: '2', key: 'two', secret: 's2' },
    ] as const;
    const { server, connect } = startTestServer({ apps });
    const clients = [await connect(undefined, apps[0]), await connect(undefined, apps[1])];
    const received = clients.map((client) => {
      const listener = vi.fn();
      client.subscribe('news').bind('headline', listener);
      return listener;
    });
    await nextRecord(server, 'pusher_internal:subscription_succeeded');
    await Promise.all(clients.map(framesUntilPong));
    server.trigger('news', 'headline', 'first');
    server.trigger('news', 'headline', 'second', { appId: '2' });
    await Promise.all(clients.map(framesUntilPong));
    expect(received.map(({ mock }) => mock.calls.map(([data]: unknown[]) => data))).toEqual([
      ['first'],
      ['second'],
    ]);
  });

  it('throws for an unknown app', () => {
    const { server } = startTestServer();
    expect(() => server.trigger('news', 'headline', 1, { appId: 'none' })).toThrow(
      /no app with the id "none"/,
    );
  });

  it('reaches the other subscribers if a listener closes a connection meanwhile', async () => {
    const { server, connect, client } = await subscribed('news');
    const other = await connect();
    await nextEvent(other.subscribe('news'), 'pusher:subscription_succeeded');
    server.subscribe((record) => {
      if (record.type !== 'close' && record.socketId === client.connection.socket_id)
        server.connections[0]?.close(4009);
    });
    const received = nextFrame(other, 'headline');
    server.trigger('news', 'headline', 1);
    expect((await received).data).toBe(1);
  });
});

describe('server.channels() and server.channel()', () => {
  it('return the channels with subscribers, and one channel with or without subscribers', () => {
    const { server } = startTestServer();
    const [ann, bob] = [rawClient(server), rawClient(server)];
    const member = { user_id: 'ann', user_info: { name: 'Ann' } };
    for (const client of [ann, bob]) client.subscribe('presence-room', member);
    bob.subscribe('news');
    const room = { name: 'presence-room', subscriptionCount: 2, members: [member] };
    const news = { name: 'news', subscriptionCount: 1, members: [] };
    expect(server.channels()).toEqual([room, news]);
    expect(server.channel('presence-room')).toEqual(room);
    for (const client of [ann, bob]) client.close();
    expect(server.channels()).toEqual([]);
    expect(server.channel('presence-room')).toEqual({ ...room, subscriptionCount: 0, members: [] });
  });

  it('throw for an unknown app', () => {
    const { server } = startTestServer();
    expect(() => server.channels({ appId: 'none' })).toThrow(/no app/);
    expect(() => server.channel('news', { appId: 'none' })).toThrow(/no app/);
  });
});
