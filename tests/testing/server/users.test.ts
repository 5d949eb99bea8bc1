import { createHmac } from 'node:crypto';
import type Pusher from 'pusher-js';
import { describe, expect, it, vi } from 'vitest';
import type { UserData } from 'react-pusher-user/testing';
import { createPusherServer } from 'react-pusher-user/testing';
import { nextEvent } from '../support/nextEvent';
import { nextFrame, sdkOf, startTestServer } from '../support/startTestServer';
import { framesOf, framesUntilPong, nextRecord, recordTraffic } from '../support/traffic';

const app = { id: 'app-id', key: 'app-key', secret: 'app-secret' };
const ann = { id: 'ann', name: 'Ann', nested: { emoji: '🐷' } };

/** The auth data of the official SDK for the client's connection. */
function authOf(client: Pusher, user: UserData, by = app) {
  return sdkOf(by).authenticateUser(client.connection.socket_id, user);
}

/** A valid signature for any text. The official SDK refuses to sign user data without an id. */
function signText(client: Pusher, userData: string) {
  const text = `${client.connection.socket_id}::user::${userData}`;
  const signature = createHmac('sha256', app.secret).update(text).digest('hex');
  return { auth: `${app.key}:${signature}`, user_data: userData };
}

async function answerTo(client: Pusher, signin: unknown) {
  client.send_event('pusher:signin', signin);
  return framesUntilPong(client);
}

describe('signing in', () => {
  it('succeeds with the auth data of the official SDK', async () => {
    const { server, connect } = startTestServer();
    const client = await connect(ann);
    client.signin();
    await client.user.signinDonePromise;
    expect(client.user.user_data).toEqual(ann);
    expect(server.connections[0]).toMatchObject({ userId: 'ann', userData: ann });
  });

  it('sends the user data back unchanged', async () => {
    const { server, connect } = startTestServer();
    const client = await connect(ann);
    const records = recordTraffic(server);
    client.signin();
    await client.user.signinDonePromise;
    expect(JSON.parse(framesOf(records, 'out')[0]?.raw ?? '')).toEqual({
      event: 'pusher:signin_success',
      data: { user_data: authOf(client, ann).user_data },
    });
  });

  it('accepts the data of the frame as a JSON string', async () => {
    const { server, connect } = startTestServer();
    const client = await connect(ann);
    server.intercept(({ event, data }) =>
      event === 'pusher:signin' ? { replace: { event, data: JSON.stringify(data) } } : undefined,
    );
    client.signin();
    await client.user.signinDonePromise;
    expect(client.user.user_data).toEqual(ann);
  });

  it("makes pusher-js subscribe to the user's channel", async () => {
    const { server, signIn } = startTestServer();
    await signIn(ann);
    expect([...(server.connections[0]?.channels ?? [])]).toEqual(['#server-to-user-ann']);
  });

  it('is necessary again on each connection', async () => {
    const { server, signIn } = startTestServer();
    const client = await signIn(ann);
    server.connections[0]?.close(4200);
    await nextEvent(client.connection, 'connected');
    expect(server.connections[0]?.userId).toBeNull();
    await nextFrame(client, 'pusher:signin_success');
    expect(server.connections[0]?.userId).toBe('ann');
  });

  it('as the same user a second time succeeds again, with the new data', async () => {
    const { server, signIn } = startTestServer();
    const client = await signIn(ann);
    expect(await answerTo(client, authOf(client, { ...ann, name: 'Annie' }))).toMatchObject([
      { event: 'pusher:signin_success' },
    ]);
    expect(server.connections[0]?.userData).toEqual({ ...ann, name: 'Annie' });
  });

  it('as another user on the same connection fails, and the first user stays signed in', async () => {
    const { server, signIn } = startTestServer();
    const client = await signIn(ann);
    const message = 'Invalid signin: the connection is already associated with a different user id';
    expect(await answerTo(client, authOf(client, { id: 'bob' }))).toEqual([
      { event: 'pusher:error', data: { code: null, message } },
    ]);
    expect(server.connections[0]?.userData).toEqual(ann);
  });

  it('gets no answer from an app that has user authentication switched off', async () => {
    const { server, connect } = startTestServer({ apps: [{ ...app, userAuthentication: false }] });
    const client = await connect();
    expect(await answerTo(client, authOf(client, ann))).toEqual([]);
    expect(server.connections[0]?.userId).toBeNull();
  });
});

describe('a sign-in that fails', () => {
  async function failure(make: (client: Pusher) => unknown): Promise<string> {
    const { server, connect } = startTestServer();
    const client = await connect();
    const frames = await answerTo(client, make(client));
    expect(frames).toMatchObject([{ event: 'pusher:error', data: { code: null } }]);
    expect([server.connections[0]?.userId, client.connection.state]).toEqual([null, 'connected']);
    return (frames[0]?.data as { message: string }).message;
  }

  it('was signed with the wrong secret', async () => {
    const message = await failure((client) => authOf(client, ann, { ...app, secret: 'wrong' }));
    expect(message).toMatch(
      /^Invalid signature: Expected HMAC SHA256 hex digest of \d+\.\d+::user::\{"id":"ann"/,
    );
  });

  it('was signed for another connection', async () => {
    const message = await failure(() => sdkOf(app).authenticateUser('1234.5678', ann));
    expect(message).toMatch(/^Invalid signature/);
  });

  it('had its user data changed after it was signed', async () => {
    const message = await failure((client) => ({ ...authOf(client, ann), user_data: '{"id":"bob"}' }));
    expect(message).toMatch(/^Invalid signature/);
  });

  it('has the key of another app', async () => {
    expect(await failure((client) => authOf(client, ann, { ...app, key: 'other' }))).toMatch(
      /key of this app/,
    );
    expect(await failure((client) => authOf(client, ann, { ...app, key: 'app-key-2' }))).toMatch(
      /key of this app/,
    );
  });

  it('has an empty signature', async () => {
    expect(await failure(() => ({ auth: 'app-key:', user_data: '{"id":"ann"}' }))).toMatch(
      /^Invalid signature/,
    );
  });

  it.each([
    {},
    { auth: 'app-key:00' },
    { user_data: '{"id":"ann"}' },
    { auth: 1, user_data: {} },
    null,
    'text',
    [],
  ])('is malformed: %j', async (data) => {
    expect(await failure(() => data)).toMatch(/must be strings/);
  });

  it.each(['{}', '{"id":""}', '{"id":5}', '{"id":null}', '"ann"', 'null', '[]', 'no JSON', ''])(
    'has user data without a user id: %j',
    async (userData) => {
      expect(await failure((client) => signText(client, userData))).toMatch(
        /id is a string that is not empty/,
      );
    },
  );

  it('has a message with neither the secret nor the valid signature', async () => {
    let expected = '';
    const message = await failure((client) => {
      expected = authOf(client, ann).auth.slice('app-key:'.length);
      return authOf(client, ann, { ...app, secret: 'wrong' });
    });
    expect(expected).toMatch(/^[0-9a-f]{64}$/);
    expect(message).not.toContain(expected);
    expect(message).not.toContain(app.secret);
  });
});

describe("a user's channel", () => {
  it('refuses connections without a signed-in user', async () => {
    const { server, connect } = startTestServer();
    const client = await connect();
    client.send_event('pusher:subscribe', { channel: '#server-to-user-ann', auth: '' });
    expect(await framesUntilPong(client)).toMatchObject([
      { event: 'pusher:error', channel: '#server-to-user-ann', data: { code: 4009 } },
    ]);
    expect(server.connections[0]?.channels.size).toBe(0);
  });

  it('refuses other users', async () => {
    const { server, signIn } = startTestServer();
    const client = await signIn(ann);
    client.send_event('pusher:subscribe', { channel: '#server-to-user-bob', auth: '' });
    expect(await framesUntilPong(client)).toMatchObject([{ event: 'pusher:error', data: { code: 4009 } }]);
    expect(server.connections[0]?.channels.has('#server-to-user-bob')).toBe(false);
    expect(client.connection.state).toBe('connected');
  });
});

describe('sendToUser', () => {
  it('reaches every connection of the user, and no other connection', async () => {
    const { server, signIn } = startTestServer();
    const [phone, laptop, bob] = [await signIn(ann), await signIn(ann), await signIn({ id: 'bob' })];
    const received = Promise.all([phone, laptop].map((client) => nextEvent(client.user, 'order-shipped')));
    server.sendToUser('ann', 'order-shipped', { orderId: '7' });
    expect(await received).toEqual([{ orderId: '7' }, { orderId: '7' }]);
    expect(await framesUntilPong(bob)).toEqual([]);
  });

  it("sends an event on the user's channel, with data that is a JSON string", async () => {
    const { server, signIn } = startTestServer();
    await signIn(ann);
    const records = recordTraffic(server);
    server.sendToUser('ann', 'order-shipped', { orderId: '7' });
    expect(framesOf(records, 'out').map(({ raw }): unknown => JSON.parse(raw))).toEqual([
      { event: 'order-shipped', channel: '#server-to-user-ann', data: '{"orderId":"7"}' },
    ]);
  });

  it("does not reach a connection without a subscription to the user's channel", async () => {
    const { server, connect } = startTestServer();
    const client = await connect(ann);
    server.intercept(({ event }) => (event === 'pusher:subscribe' ? 'drop' : undefined));
    client.signin();
    await nextFrame(client, 'pusher:signin_success');
    const records = recordTraffic(server);
    server.sendToUser('ann', 'order-shipped', {});
    expect(records).toEqual([]);
  });

  it('does not affect another app', async () => {
    const apps = [app, { id: '2', key: 'two', secret: 's2' }];
    const { server, signIn } = startTestServer({ apps });
    const [here, there] = [await signIn(ann, apps[0]), await signIn(ann, apps[1])];
    const received = nextEvent(there.user, 'greeting');
    server.sendToUser('ann', 'greeting', 'hi', { appId: '2' });
    expect(await received).toBe('hi');
    expect(await framesUntilPong(here)).toEqual([]);
    expect(() => server.sendToUser('ann', 'greeting', 'hi', { appId: 'none' })).toThrow(/no app/);
  });
});

describe('terminateUserConnections', () => {
  it('sends an error to every connection of the user and closes it with 4009, and pusher-js stays disconnected', async () => {
    const { server, memory, signIn } = startTestServer();
    const [phone, laptop, bob] = [await signIn(ann), await signIn(ann), await signIn({ id: 'bob' })];
    const gone = Promise.all([phone, laptop].map((client) => nextEvent(client.connection, 'disconnected')));
    const errorFrame = nextFrame(phone, 'pusher:error');
    const closed = nextRecord(server, 'close');
    server.terminateUserConnections('ann');
    expect((await errorFrame).data).toEqual({ code: 4009, message: 'You got disconnected by the app.' });
    expect(await closed).toMatchObject({ code: 4009, reason: '', by: 'server' });
    await gone;
    expect(server.connections.map(({ userId }) => userId)).toEqual(['bob']);
    expect(await framesUntilPong(bob)).toEqual([]);
    expect(memory.sockets).toHaveLength(3);
  });

  it('does not affect another app', async () => {
    const apps = [app, { id: '2', key: 'two', secret: 's2' }];
    const { server, signIn } = startTestServer({ apps });
    await signIn(ann, apps[0]);
    await signIn(ann, apps[1]);
    server.terminateUserConnections('ann', { appId: '2' });
    expect(server.connections.map((connection) => connection.app.id)).toEqual(['app-id']);
    expect(() => server.terminateUserConnections('ann', { appId: 'none' })).toThrow(/no app/);
  });
});

describe('authenticateUser', () => {
  it('returns the same auth data as the official SDK', () => {
    const server = createPusherServer();
    expect(server.authenticateUser('12.34', ann)).toEqual(sdkOf(app).authenticateUser('12.34', ann));
  });

  it('signs for the app with the id `appId`', () => {
    const other = { id: '2', key: 'two', secret: 'ключ' };
    const server = createPusherServer({ apps: [app, other] });
    expect(server.authenticateUser('12.34', ann, { appId: '2' })).toEqual(
      sdkOf(other).authenticateUser('12.34', ann),
    );
    expect(() => server.authenticateUser('12.34', ann, { appId: 'none' })).toThrow(/no app/);
  });

  it.each([{ id: '' }, { id: 5 }, {}])('refuses the user data %j', (user) => {
    // A caller without types may pass any value.
    const sign = vi.fn(() => createPusherServer().authenticateUser('12.34', user as UserData));
    expect(sign).toThrow(TypeError);
  });
});
