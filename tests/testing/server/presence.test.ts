import { createHmac } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import type { Members } from 'pusher-js';
import { createPusherServer, type Member } from 'react-pusher-user/testing';
import { nextEvent } from '../support/nextEvent';
import { rawClient } from '../support/rawClient';
import { nextFrame, sdkOf, startTestServer } from '../support/startTestServer';
import { framesOf, framesUntilPong, recordTraffic } from '../support/traffic';

const ann = { user_id: 'ann', user_info: { name: 'Ann' } };
const bob = { user_id: 'bob', user_info: { name: 'Bob' } };

function startRoom() {
  const test = startTestServer();
  /** A client that is subscribed to the presence channel, with a signature of the official SDK. */
  const enter = async (member: Member) => {
    const client = await test.connect(undefined, undefined, member);
    const room = client.subscribe('presence-room');
    const members = await nextEvent<Members>(room, 'pusher:subscription_succeeded');
    return { client, room, members };
  };
  return { ...test, enter };
}

describe('a private channel', () => {
  it.each(['private-room', 'private-encrypted-room'])(
    '%s accepts a subscription with a valid signature',
    async (name) => {
      const { server, connect } = startTestServer();
      const client = await connect();
      const { socket_id } = client.connection;
      client.send_event('pusher:subscribe', {
        channel: name,
        ...server.authorizeChannel(socket_id, name),
      });
      expect(await framesUntilPong(client)).toEqual([
        { event: 'pusher_internal:subscription_succeeded', channel: name, data: {} },
      ]);
    },
  );

  it('delivers a triggered event', async () => {
    const { server, connect } = startTestServer();
    const client = await connect();
    const room = client.subscribe('private-room');
    await nextEvent(room, 'pusher:subscription_succeeded');
    const received = nextEvent(room, 'moved');
    server.trigger('private-room', 'moved', { x: 1 });
    expect(await received).toEqual({ x: 1 });
  });

  it.each([
    ['another socket', (): [string, string] => ['1.2', 'private-room']],
    ['another channel', (id: string): [string, string] => [id, 'private-other']],
  ])('refuses a signature for %s', async (_, signed) => {
    const { server, connect } = startTestServer();
    const client = await connect();
    const auth = sdkOf(server.app).authorizeChannel(...signed(client.connection.socket_id));
    client.send_event('pusher:subscribe', { channel: 'private-room', ...auth });
    expect(await framesUntilPong(client)).toMatchObject([
      { event: 'pusher:subscription_error', data: { type: 'AuthError', status: 401 } },
    ]);
    expect(server.connections[0]?.channels.size).toBe(0);
  });

  it('refuses a subscription without a signature', async () => {
    const { connect } = startTestServer();
    const client = await connect();
    client.send_event('pusher:subscribe', { channel: 'private-room' });
    expect(await framesUntilPong(client)).toMatchObject([{ event: 'pusher:subscription_error' }]);
  });
});

describe('a presence channel', () => {
  it('sends its members to a new subscriber', async () => {
    const { enter } = startRoom();
    const { members } = await enter(ann);
    expect(members.me).toEqual({ id: 'ann', info: ann.user_info });
    const other = await enter(bob);
    expect(other.members.count).toBe(2);
    expect(other.members.get('ann')).toEqual({ id: 'ann', info: ann.user_info });
  });

  it('answers a subscription with ids, hash and count, in a JSON string', async () => {
    const { server, enter } = startRoom();
    await enter(ann);
    const records = recordTraffic(server);
    await enter(bob);
    const answer = framesOf(records, 'out').find(({ event }) => event.includes('succeeded'));
    expect(JSON.parse(answer!.raw)).toEqual({
      event: 'pusher_internal:subscription_succeeded',
      channel: 'presence-room',
      data: JSON.stringify({
        presence: { ids: ['ann', 'bob'], hash: { ann: ann.user_info, bob: bob.user_info }, count: 2 },
      }),
    });
  });

  it('announces a new member and a removed member once for each user, not for each connection', async () => {
    const { server, enter } = startRoom();
    const { room, client, members } = await enter(ann);
    const [added, removed] = [vi.fn(), vi.fn()];
    room.bind('pusher:member_added', added);
    room.bind('pusher:member_removed', removed);
    const [phone, laptop] = [await enter(bob), await enter(bob)];
    await framesUntilPong(client);
    expect(added.mock.calls).toEqual([[{ id: 'bob', info: bob.user_info }]]);

    phone.client.unsubscribe('presence-room');
    await framesUntilPong(phone.client);
    await framesUntilPong(client);
    expect(removed).not.toHaveBeenCalled();
    laptop.client.disconnect();
    await nextFrame(client, 'pusher_internal:member_removed');
    expect(removed.mock.calls).toEqual([[{ id: 'bob', info: bob.user_info }]]);
    expect(members.count).toBe(1);
    expect(server.connections.map(({ channels }) => channels.size)).toEqual([1, 0]);
  });

  it('does not announce a member to its own other connections', async () => {
    const { enter } = startRoom();
    const { room } = await enter(ann);
    const added = vi.fn();
    room.bind('pusher:member_added', added);
    const again = await enter(ann);
    expect(again.members.count).toBe(1);
    expect(added).not.toHaveBeenCalled();
  });

  it('announces the removal of a member whose connection drops', async () => {
    const { server, enter } = startRoom();
    const { client, members } = await enter(ann);
    await enter(bob);
    const gone = nextFrame(client, 'pusher_internal:member_removed');
    server.connections[1]!.drop();
    expect((await gone).data).toEqual({ user_id: 'bob' });
    expect(members.count).toBe(1);
  });

  it('can be made to look full: events of the protocol can be triggered', async () => {
    const { server, enter } = startRoom();
    const { client, members } = await enter(ann);
    for (let index = 0; index < 5000; index++) {
      server.trigger('presence-room', 'pusher_internal:member_added', { user_id: `u${index}` });
    }
    await framesUntilPong(client);
    expect(members.count).toBe(5001);
    expect(server.channel('presence-room').members).toEqual([ann]);
  });

  it('is empty after the server closes, and sends no member events', () => {
    const server = createPusherServer();
    const clients = [rawClient(server), rawClient(server)];
    clients.forEach((client, index) => client.subscribe('presence-room', { user_id: `u${index}` }));
    for (const client of clients) client.takeReceived();
    server.close();
    expect(clients.map(({ takeReceived }) => takeReceived())).toEqual([['close 1001'], ['close 1001']]);
    expect(server.channels()).toEqual([]);
  });

  it('does not include members of another app', async () => {
    const apps = [
      { id: '1', key: 'one', secret: 's1' },
      { id: '2', key: 'two', secret: 's2' },
    ] as const;
    const { connect } = startTestServer({ apps });
    const counts = [];
    for (const [index, member] of [ann, bob].entries()) {
      const client = await connect(undefined, apps[index], member);
      const members = await nextEvent<Members>(
        client.subscribe('presence-room'),
        'pusher:subscription_succeeded',
      );
      counts.push(members.count);
    }
    expect(counts).toEqual([1, 1]);
  });

  it('uses the signed-in user as the member if the endpoint returns no channel data', async () => {
    const { signIn } = startTestServer();
    const client = await signIn({ id: 'ann', user_info: { name: 'Ann' }, secret: 1 });
    const members = await nextEvent<Members>(
      client.subscribe('presence-room'),
      'pusher:subscription_succeeded',
    );
    expect(members.me).toEqual({ id: 'ann', info: { name: 'Ann' } });
  });

  it.each([undefined, 'no JSON', '[]', '{}', '{"user_id":""}', '{"user_id":null}'])(
    'refuses channel data without a user id: %j',
    async (channelData) => {
      const { server, connect } = startTestServer();
      const client = await connect();
      const { key } = server.app;
      const text = [client.connection.socket_id, 'presence-room', channelData].filter(Boolean).join(':');
      const auth = `${key}:${createHmac('sha256', server.app.secret).update(text).digest('hex')}`;
      client.send_event('pusher:subscribe', {
        channel: 'presence-room',
        auth,
        ...(channelData !== undefined && { channel_data: channelData }),
      });
      expect(await framesUntilPong(client)).toMatchObject([
        { event: 'pusher:subscription_error', data: { error: expect.stringContaining('user_id') as string } },
      ]);
      expect(server.connections[0]?.channels.size).toBe(0);
    },
  );

  it('refuses channel data that was changed after signing', async () => {
    const { server, connect } = startTestServer();
    const client = await connect();
    const auth = sdkOf(server.app).authorizeChannel(client.connection.socket_id, 'presence-room', {
      user_id: 'ann',
    });
    client.send_event('pusher:subscribe', {
      channel: 'presence-room',
      ...auth,
      channel_data: '{"user_id":"bob"}',
    });
    expect(await framesUntilPong(client)).toMatchObject([{ event: 'pusher:subscription_error' }]);
  });
});

describe('authorizeChannel', () => {
  const server = createPusherServer();

  it('returns the same auth data as the official SDK', () => {
    const sdk = sdkOf(server.app);
    expect(server.authorizeChannel('12.34', 'private-room')).toEqual(
      sdk.authorizeChannel('12.34', 'private-room'),
    );
    expect(server.authorizeChannel('12.34', 'presence-room', ann)).toEqual(
      sdk.authorizeChannel('12.34', 'presence-room', ann),
    );
  });

  it.each(['news', '#server-to-user-ann', ''])('refuses the channel %j, which needs no signature', (name) => {
    expect(() => server.authorizeChannel('12.34', name)).toThrow(TypeError);
  });

  it('refuses a member without an id', () => {
    expect(() => server.authorizeChannel('12.34', 'presence-room', { user_id: '' })).toThrow(TypeError);
  });

  it('throws for an unknown app', () => {
    expect(() => server.authorizeChannel('12.34', 'private-room', undefined, { appId: 'none' })).toThrow(
      /no app/,
    );
  });
});
