// @vitest-environment node
import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { createPusherServer } from 'react-pusher-user/testing';
import { nextEvent } from '../support/nextEvent';
import { sdkOf } from '../support/startTestServer';
import { framesUntilPong } from '../support/traffic';
import { startOnPort } from './startOnPort';

const event = { name: 'headline', channels: ['news'], data: '1' };

/** A server, and a function that sends a request with a signature of the official SDK, which `spoil` may change. */
async function startApi(server = createPusherServer()) {
  const running = await startOnPort(server);
  const post = async (
    path: string,
    body: unknown,
    spoil: (query: URLSearchParams) => void = () => {},
    signedBody = typeof body === 'string' ? body : JSON.stringify(body),
  ) => {
    const query = new URLSearchParams(
      running.sdk.createSignedQueryString({ method: 'POST', path, body: signedBody }),
    );
    spoil(query);
    const response = await fetch(`${running.url}${path}?${query.toString()}`, {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  };
  return { ...running, post };
}

describe('the official SDK', () => {
  it('triggers an event', async () => {
    const { sdk, connect } = await startOnPort();
    const client = await connect();
    await nextEvent(client.subscribe('news'), 'pusher:subscription_succeeded');
    const received = nextEvent(client.channel('news'), 'headline');
    const response = await sdk.trigger('news', 'headline', { text: 'Schweine fliegen 🐷' });
    expect([response.status, await response.json()]).toEqual([200, {}]);
    expect(await received).toEqual({ text: 'Schweine fliegen 🐷' });
  });

  it('triggers an event on several channels, and excludes a connection', async () => {
    const { sdk, connect } = await startOnPort();
    const [one, other] = [await connect(), await connect()];
    for (const client of [one, other]) {
      await nextEvent(client.subscribe('news'), 'pusher:subscription_succeeded');
      await nextEvent(client.subscribe('sports'), 'pusher:subscription_succeeded');
    }
    const params = { socket_id: one.connection.socket_id };
    const received: string[] = [];
    other.bind_global((name: string) => void received.push(name));
    await sdk.trigger(['news', 'sports'], 'headline', 'text', params);
    expect(await framesUntilPong(one)).toEqual([]);
    await framesUntilPong(other);
    expect(received.filter((name) => name === 'headline')).toHaveLength(2);
  });

  it('triggers a batch', async () => {
    const { sdk, connect } = await startOnPort();
    const client = await connect();
    await nextEvent(client.subscribe('news'), 'pusher:subscription_succeeded');
    await nextEvent(client.subscribe('sports'), 'pusher:subscription_succeeded');
    const received = Promise.all([
      nextEvent(client.channel('news'), 'headline'),
      nextEvent(client.channel('sports'), 'score'),
    ]);
    await sdk.triggerBatch([
      { channel: 'news', name: 'headline', data: { a: 1 } },
      { channel: 'sports', name: 'score', data: '2:1' },
      { channel: 'sports', name: 'score', data: 'excluded', socket_id: client.connection.socket_id },
    ]);
    expect(await received).toEqual([{ a: 1 }, '2:1']);
    expect(await framesUntilPong(client)).toEqual([]);
  });

  it('sends an event to a user', async () => {
    const { sdk, signIn } = await startOnPort();
    const [ann, bob] = [await signIn({ id: 'ann' }), await signIn({ id: 'bob' })];
    const received = nextEvent(ann.user, 'order-shipped');
    await sdk.sendToUser('ann', 'order-shipped', { orderId: '7' });
    expect(await received).toEqual({ orderId: '7' });
    expect(await framesUntilPong(bob)).toEqual([]);
  });

  it("terminates a user's connections", async () => {
    const { sdk, server, signIn } = await startOnPort();
    const [ann] = [await signIn({ id: 'ann@example.com' }), await signIn({ id: 'bob' })];
    const disconnected = nextEvent(ann.connection, 'disconnected');
    await sdk.terminateUserConnections('ann@example.com');
    await disconnected;
    expect(server.connections.map(({ userId }) => userId)).toEqual(['bob']);
  });

  it('affects only its own app', async () => {
    const apps = [
      { id: '1', key: 'one', secret: 's1' },
      { id: '2', key: 'two', secret: 's2' },
    ] as const;
    const { server, host, port, connect } = await startOnPort(createPusherServer({ apps }));
    const client = await connect();
    await nextEvent(client.subscribe('news'), 'pusher:subscription_succeeded');
    const [one, two] = apps.map((app) => sdkOf(app, { host, port: String(port) }));
    await two?.trigger('news', 'headline', 'of the other app');
    expect(await framesUntilPong(client)).toEqual([]);
    const received = nextEvent(client.channel('news'), 'headline');
    await one?.trigger('news', 'headline', 'of this app');
    expect(await received).toBe('of this app');
    expect(server.connections).toHaveLength(1);
  });
});

describe('a request that is not authorized', () => {
  it.each([
    ['signed with another secret', { secret: 'wrong' }, /auth_signature/],
    ['signed with another key', { key: 'wrong' }, /auth_key/],
  ])('was %s', async (_, change, message) => {
    const { server, host, port } = await startOnPort();
    const sdk = sdkOf({ ...server.app, ...change }, { host, port: String(port) });
    await expect(sdk.trigger('news', 'headline', 1)).rejects.toMatchObject({
      status: 401,
      body: expect.stringMatching(message) as string,
    });
  });

  it.each([
    ['has no signature', (query: URLSearchParams) => query.delete('auth_signature'), /auth_signature/],
    ['has no key', (query: URLSearchParams) => query.delete('auth_key'), /auth_key/],
    ['has no timestamp', (query: URLSearchParams) => query.delete('auth_timestamp'), /auth_timestamp/],
    [
      'has a timestamp that is not a number',
      (query: URLSearchParams) => query.set('auth_timestamp', 'x'),
      /auth_timestamp/,
    ],
    ['has no body_md5', (query: URLSearchParams) => query.delete('body_md5'), /body_md5/],
    ['is of another version', (query: URLSearchParams) => query.set('auth_version', '2.0'), /auth_version/],
    [
      'has a query parameter that was not signed',
      (query: URLSearchParams) => query.set('info', 'x'),
      /auth_signature/,
    ],
  ])('%s', async (_, spoil, message) => {
    const { post } = await startApi();
    const { status, text } = await post('/apps/app-id/events', event, spoil);
    expect(status).toBe(401);
    expect(text).toMatch(message);
  });

  it('has another body than the signed one', async () => {
    const { post } = await startApi();
    const signed = JSON.stringify({ ...event, data: '2' });
    expect(await post('/apps/app-id/events', event, undefined, signed)).toMatchObject({
      status: 401,
      text: expect.stringContaining('body_md5') as string,
    });
    // With the right MD5, the signature is wrong.
    const md5 = createHash('md5').update(JSON.stringify(event)).digest('hex');
    const spoil = (query: URLSearchParams) => query.set('body_md5', md5);
    expect(await post('/apps/app-id/events', event, spoil, signed)).toMatchObject({
      status: 401,
      text: expect.stringContaining('auth_signature') as string,
    });
  });

  it.each([
    [-601, 401],
    [-598, 200],
    [598, 200],
    [602, 401],
  ])('has a timestamp that is off by %d seconds: %d', async (seconds, expected) => {
    const { post } = await startApi();
    const now = Date.now();
    const clock = vi.spyOn(Date, 'now').mockReturnValueOnce(now + seconds * 1000);
    const { status } = await post('/apps/app-id/events', event);
    clock.mockRestore();
    expect(status).toBe(expected);
  });

  it('has no effect, and the response contains neither the secret nor a signature', async () => {
    const { post, server, signIn } = await startApi();
    await signIn();
    const path = '/apps/app-id/users/ann/terminate_connections';
    const { text } = await post(path, {}, (query) => query.set('auth_signature', '0'.repeat(64)));
    expect(server.connections).toHaveLength(1);
    expect(text).not.toContain(server.app.secret);
    expect(text).not.toMatch(/[0-9a-f]{32}/);
  });
});

describe('an invalid request', () => {
  it.each([
    ['a body that is not JSON', 'no JSON'],
    ['a body that is not an object', []],
    ['no name', { ...event, name: undefined }],
    ['an empty name', { ...event, name: '' }],
    ['a name of 201 characters', { ...event, name: 'x'.repeat(201) }],
    ['data that is not a string', { ...event, data: { a: 1 } }],
    ['no channels', { ...event, channels: undefined }],
    ['an empty list of channels', { ...event, channels: [] }],
    ['101 channels', { ...event, channels: Array.from({ length: 101 }, (_, index) => `c${index}`) }],
    ['an invalid channel', { ...event, channels: ['two words'] }],
    ['a channel that is not a string', { ...event, channels: [1] }],
    ['an invalid socket id', { ...event, socket_id: 'x' }],
    ['an info that is not a string', { ...event, info: 1 }],
  ])('for an event with %s: 400', async (_, body) => {
    const { post } = await startApi();
    expect((await post('/apps/app-id/events', body)).status).toBe(400);
  });

  it.each([
    ['no array of events', {}],
    ['an event that is not an object', { batch: [1] }],
    ['an event without a channel', { batch: [{ name: 'a', data: '' }] }],
    ['eleven events', { batch: Array.from({ length: 11 }, () => ({ name: 'a', channel: 'c', data: '' })) }],
  ])('for a batch with %s: 400', async (_, body) => {
    const { post } = await startApi();
    expect((await post('/apps/app-id/batch_events', body)).status).toBe(400);
  });

  it('does not include an event at the upper limits', async () => {
    const { post } = await startApi();
    const channels = Array.from({ length: 100 }, (_, index) => `c${index}`);
    const body = { name: 'x'.repeat(200), channels, data: 'x'.repeat(10_240), socket_id: '1.2' };
    expect(await post('/apps/app-id/events', body)).toEqual({ status: 200, text: '{}' });
    expect((await post('/apps/app-id/events', { name: 'a', channel: 'news', data: '' })).status).toBe(200);
  });

  it('has data of more than 10 kB, counted in bytes: 413', async () => {
    const { post } = await startApi();
    expect((await post('/apps/app-id/events', { ...event, data: 'x'.repeat(10_241) })).status).toBe(413);
    expect((await post('/apps/app-id/events', { ...event, data: 'é'.repeat(5121) })).status).toBe(413);
    const batch = [{ name: 'a', channel: 'c', data: 'x'.repeat(10_241) }];
    expect((await post('/apps/app-id/batch_events', { batch })).status).toBe(413);
  });

  it('has a body of more than 1 MB: 413', async () => {
    const { post } = await startApi();
    expect((await post('/apps/app-id/events', 'x'.repeat(1_000_001))).status).toBe(413);
  });

  it('is for an unknown app or path: 404', async () => {
    const { post } = await startApi();
    expect(await post('/apps/none/events', event)).toEqual({
      status: 404,
      text: 'This server has no app with the id "none".',
    });
    expect((await post('/apps/app-id/elsewhere', event)).status).toBe(404);
    expect((await post('/', event)).status).toBe(404);
  });

  it('has another method than POST: 405', async () => {
    const { sdk } = await startOnPort();
    await expect(sdk.get({ path: '/events' })).rejects.toMatchObject({ status: 405 });
  });

  it('has a path that cannot be decoded: 400', async () => {
    const { post } = await startApi();
    expect((await post('/apps/app-id/users/%ff/terminate_connections', {})).status).toBe(400);
  });
});

describe('a listener that fails', () => {
  it('does not make the request fail', async () => {
    const { post, server, connect } = await startApi();
    const client = await connect();
    await nextEvent(client.subscribe('news'), 'pusher:subscription_succeeded');
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    const remove = server.intercept(() => {
      throw new Error('mistake');
    });
    expect((await post('/apps/app-id/events', event)).status).toBe(200);
    expect(log).toHaveBeenCalled();
    remove();
    log.mockRestore();
  });
});
