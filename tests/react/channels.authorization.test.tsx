import { act } from '@testing-library/react';
import { inspect } from 'node:util';
import {
  type ChannelAuthData,
  type ChannelAuthorizationOptions,
  ChannelError,
  useChannel,
} from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { mountHook } from '../support/mountHook';
import { countLeftovers, NOTHING } from '../support/leftovers';
import { subscriptionsSent } from '../support/subscriptionsSent';
import { fakeTime, pass } from '../support/time';
import { createWorld, hang, type World } from '../support/world';

fakeTime();

const TOKEN = 's3cr3t-t0ken';

const mount = (world: World, channelAuthorization?: ChannelAuthorizationOptions, name = 'private-orders') =>
  mountHook({ ...world.props, channelAuthorization }, () => useChannel(name));

/** Makes the endpoint give these answers, one after the other, and then the correct one. */
function answer(world: World, ...answers: (() => Response | Promise<Response>)[]) {
  world.answerWith((fields) => {
    const next = answers.shift();
    return next
      ? next()
      : Response.json(world.authorize(fields.get('socket_id')!, fields.get('channel_name')!));
  });
}
const status =
  (code: number, headers: Record<string, string> = {}) =>
  () =>
    new Response('', { status: code, headers });
const reply = (body: unknown) => () => new Response(typeof body === 'string' ? body : JSON.stringify(body));

describe('a channel is authorized', () => {
  it.each([undefined, {}, { endpoint: undefined }])(
    'by the default endpoint of pusher-js, with its form fields: %j',
    async (options) => {
      const world = createWorld();
      const app = mount(world, options);
      await pass();
      expect(app.latest().status).toBe('subscribed');
      const { socketId } = world.server.connections[0]!;
      expect(world.requests).toMatchObject([
        { url: '/pusher/auth', body: `socket_id=${socketId}&channel_name=private-orders` },
      ]);
    },
  );

  it('with static params and headers, and those of async providers', async () => {
    const world = createWorld();
    const app = mount(world, {
      endpoint: '/own/auth',
      params: { tenant: 7 },
      headers: { 'X-Tenant': '7' },
      paramsProvider: () => Promise.resolve({ now: 1 }),
      headersProvider: async () => {
        await new Promise((resolve) => setTimeout(resolve, 500));
        return { Authorization: `Bearer ${TOKEN}` };
      },
      credentials: 'include',
    });
    await pass(600);
    expect(app.latest().status).toBe('subscribed');
    const [{ url, body, headers, init }] = world.requests as [World['requests'][0]];
    expect(url).toBe('/own/auth');
    expect(body).toMatch(/&channel_name=private-orders&tenant=7&now=1$/);
    expect(init.credentials).toBe('include');
    expect([headers.get('X-Tenant'), headers.get('Authorization')]).toEqual(['7', `Bearer ${TOKEN}`]);
  });

  it('by a custom handler, which receives the channel name', async () => {
    const world = createWorld();
    const customHandler = vi.fn(({ socketId, channelName }: { socketId: string; channelName: string }) =>
      Promise.resolve(world.authorize(socketId, channelName)),
    );
    const app = mount(world, { customHandler });
    await pass();
    expect(app.latest().status).toBe('subscribed');
    expect(customHandler.mock.calls.map(([request]) => request)).toMatchObject([
      {
        channelName: 'private-orders',
        attempt: 1,
        error: null,
        signal: expect.any(AbortSignal) as unknown,
      },
    ]);
    expect(world.requests).toEqual([]);
  });

  it('by a custom handler in the callback style of pusher-js', async () => {
    const world = createWorld();
    const app = mount(world, {
      customHandler: ({ socketId, channelName }, callback) => {
        setTimeout(() => callback(null, world.authorize(socketId, channelName)), 100);
      },
    });
    await pass(200);
    expect(app.latest().status).toBe('subscribed');
  });

  it('by the deprecated options of pusher-js', async () => {
    const world = createWorld();
    const authorizer = vi.fn(({ name }: { name: string }) => ({
      authorize(socketId: string, callback: (error: null, data: ChannelAuthData) => void) {
        callback(null, world.authorize(socketId, name));
      },
    }));
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- apps of today use it
    const app = mountHook({ ...world.props, authorizer: authorizer }, () => useChannel('private-orders'));
    await pass();
    expect(app.latest().status).toBe('subscribed');
    expect(authorizer).toHaveBeenCalledTimes(1);
  });

  it('by the options of the latest render, without a new connection', async () => {
    const world = createWorld();
    const app = mount(world, { endpoint: '/one' });
    await pass();
    app.rerender({ channelAuthorization: { endpoint: '/two' } }, () => useChannel('private-invoices'));
    await pass();
    expect(app.latest().status).toBe('subscribed');
    expect(world.requests.map(({ url }) => url)).toEqual(['/one', '/two']);
    expect(world.memory.sockets).toHaveLength(1);
  });

  it('once when renders pass new options', async () => {
    const world = createWorld();
    const app = mount(world);
    for (let turn = 0; turn < 10; turn++) {
      app.rerender({ channelAuthorization: { headers: { turn: String(turn) } } });
      await pass();
    }
    expect(world.requests).toHaveLength(1);
    expect(subscriptionsSent(world)).toHaveLength(1);
  });
});

describe('an authorization that fails', () => {
  it.each([
    ['403', status(403), { code: 'denied', status: 403 }],
    ['404', status(404), { code: 'http-error', status: 404 }],
    ['nothing', reply(''), { code: 'invalid-reply' }],
    ['null', reply('null'), { code: 'invalid-reply' }],
    ['HTML', reply('<html>Log in</html>'), { code: 'invalid-reply' }],
    ['a list', reply([]), { code: 'invalid-reply' }],
    ['no auth', reply({}), { code: 'invalid-reply' }],
    ['an auth that is a number', reply({ auth: 1 }), { code: 'invalid-reply' }],
  ])('causes an error with its reason: %s', async (_, answered, expected) => {
    const world = createWorld();
    answer(world, answered);
    const app = mount(world, { headers: { Authorization: TOKEN }, params: { token: TOKEN } });
    await pass();
    const { error } = app.latest();
    expect(app.renders.map((render) => render.status)).toEqual(['pending', 'error']);
    expect(error).toBeInstanceOf(ChannelError);
    expect(error).toMatchObject({ name: 'ChannelError', retryable: false, ...expected });
    expect(error!.message).toMatch(/\w+ \w+.*[.?;]/);
    expect(inspect(error, { depth: Infinity, showHidden: true })).not.toMatch(new RegExp(TOKEN));
    expect(subscriptionsSent(world)).toEqual([]);
    // Only retry() asks the endpoint again.
    await pass(60_000);
    expect(world.requests).toHaveLength(1);
    act(app.latest().retry);
    await pass();
    expect(app.latest()).toMatchObject({ status: 'subscribed', error: null });
    expect(subscriptionsSent(world)).toEqual(['subscribe private-orders']);
  });

  it.each([
    ['', 'invalid-reply'],
    ['{}', 'invalid-reply'],
    ['{"user_id":""}', 'invalid-reply'],
    ['{"user_info":{}}', 'invalid-reply'],
    ['null', 'invalid-reply'],
    [{ user_id: 'ada' }, 'invalid-reply'],
    [7, 'invalid-reply'],
  ])('is caused by channel_data without a member: %j', async (channel_data, code) => {
    const world = createWorld();
    answer(world, reply({ auth: 'app-key:signature', channel_data }));
    const app = mount(world, undefined, 'presence-room');
    await pass();
    expect(app.latest()).toMatchObject({ status: 'error', error: { code } });
  });

  it('is retried according to `retry` and `retryDelay`, and shows the failure meanwhile', async () => {
    const world = createWorld();
    answer(world, status(500), () => Promise.reject(new TypeError('Failed to fetch')), status(503));
    const app = mount(world, { retryDelay: 1000 });
    await pass();
    expect(app.latest()).toMatchObject({ status: 'pending', error: { code: 'http-error', status: 500 } });
    await pass(1000);
    expect(app.latest()).toMatchObject({ status: 'pending', error: { code: 'unreachable' } });
    await pass(2000);
    expect(app.latest()).toMatchObject({ status: 'subscribed', error: null });
    expect(world.requests.map(({ time }) => time - world.requests[0]!.time)).toEqual([0, 1000, 2000, 3000]);
  });

  it('causes an error after three retries by default', async () => {
    const world = createWorld();
    world.answerWith(status(500));
    const app = mount(world);
    await pass(100_000);
    expect(app.latest()).toMatchObject({ status: 'error', error: { code: 'http-error', retryable: true } });
    expect(world.requests).toHaveLength(4);
  });

  it('is retried after the delay of `Retry-After`', async () => {
    const world = createWorld();
    answer(world, status(429, { 'Retry-After': '5' }));
    const app = mount(world, { retryDelay: 0 });
    await pass(4900);
    expect(app.latest()).toMatchObject({ status: 'pending', error: { status: 429, retryAfter: 5000 } });
    await pass(200);
    expect(app.latest().status).toBe('subscribed');
  });

  it('with a 401 is retried once with a token that the provider refreshed', async () => {
    const world = createWorld();
    answer(world, status(401));
    const tokens: unknown[] = [];
    const app = mount(world, {
      headersProvider: ({ attempt, error }) => {
        tokens.push([attempt, error?.status]);
        return { Authorization: 'Bearer' };
      },
    });
    await pass();
    expect(app.latest().status).toBe('subscribed');
    expect(tokens).toEqual([
      [1, undefined],
      [2, 401],
    ]);
  });

  it('without a reply ends at the time limit, and retry() asks again', async () => {
    const world = createWorld();
    world.answerWith(hang);
    const app = mount(world, { timeout: 2000, retry: false });
    await pass(1990);
    expect(app.latest().status).toBe('pending');
    await pass(20);
    expect(app.latest()).toMatchObject({ status: 'error', error: { code: 'auth-timeout' } });
    world.answerWith(null);
    act(app.latest().retry);
    await pass();
    expect(app.latest().status).toBe('subscribed');
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('No session');
      },
    ],
    ['rejects', () => Promise.reject(new Error('No session'))],
    [
      'calls back with an error',
      (_: unknown, callback: (error: Error, data: null) => void) => callback(new Error('No session'), null),
    ],
  ])('of a handler that %s causes an error with its cause', async (_, customHandler) => {
    const world = createWorld();
    const app = mount(world, { customHandler, retry: false });
    await pass();
    expect(app.latest()).toMatchObject({
      status: 'error',
      error: { code: 'handler-error', cause: { message: 'No session' } },
    });
  });

  it('of a handler that rejects with an HTTP status has that status', async () => {
    const world = createWorld();
    const app = mount(world, {
      customHandler: () => Promise.reject(Object.assign(new Error('Forbidden'), { status: 403 })),
    });
    await pass();
    expect(app.latest()).toMatchObject({ status: 'error', error: { code: 'denied', status: 403 } });
  });

  it('leaves nothing behind when the app unmounts between two attempts', async () => {
    const world = createWorld();
    world.answerWith(status(500));
    const app = mount(world);
    await pass();
    app.unmount();
    await pass();
    expect(countLeftovers(world)).toEqual(NOTHING);
    const { length } = world.requests;
    await pass(100_000);
    expect(world.requests).toHaveLength(length);
  });

  it('is repeated on the next connection', async () => {
    const world = createWorld();
    answer(world, status(403));
    const app = mount(world);
    await pass();
    expect(app.latest().status).toBe('error');
    world.server.connections[0]!.drop();
    await pass(5000);
    expect(app.latest().status).toBe('subscribed');
  });
});

describe('the reply of Pusher', () => {
  it('that refuses the subscription causes an error with its message and no signature, and retry() asks again', async () => {
    const world = createWorld();
    answer(world, reply({ auth: 'app-key:0123456789abcdef0123456789abcdef' }));
    const app = mount(world);
    await pass();
    expect(app.latest()).toMatchObject({ status: 'error', error: { code: 'rejected', status: 401 } });
    expect(app.latest().error!.message).toMatch(/Invalid signature/);
    expect(app.latest().error!.message).not.toMatch(/[\da-f]{32}/);
    act(app.latest().retry);
    await pass();
    expect(app.latest().status).toBe('subscribed');
  });

  it('that is a pusher:error of the channel causes an error with its code', async () => {
    const world = createWorld();
    const stop = world.server.intercept(({ event, channel }) =>
      event === 'pusher_internal:subscription_succeeded'
        ? { replace: { event: 'pusher:error', channel, data: { code: 4009, message: 'Not for you' } } }
        : undefined,
    );
    const app = mount(world, undefined, 'news');
    await pass();
    expect(app.latest()).toMatchObject({ status: 'error', error: { code: 'rejected', pusherCode: 4009 } });
    expect(app.latest().error!.message).toMatch(/Not for you/);
    stop();
    act(app.latest().retry);
    await pass();
    expect(app.latest().status).toBe('subscribed');
  });

  it('that never arrives causes an error even while a sign-in is pending', async () => {
    const world = createWorld();
    world.server.intercept(({ event }) =>
      event === 'pusher_internal:subscription_succeeded' ? 'drop' : undefined,
    );
    const userAuthentication = { customHandler: () => {}, timeout: 60_000 };
    const app = mountHook({ ...world.props, autoSignin: true, userAuthentication }, () => useChannel('news'));
    await pass(10_100);
    expect(app.latest()).toMatchObject({ status: 'error', error: { code: 'reply-timeout' } });
  });

  it.each(['news', 'private-orders', 'presence-room'])(
    'that never arrives causes an error, and retry() subscribes again: %s',
    async (name) => {
      const world = createWorld();
      const stop = world.server.intercept(({ event }) =>
        event === 'pusher_internal:subscription_succeeded' ? 'drop' : undefined,
      );
      const app = mount(world, { timeout: 3000 }, name);
      await pass(2990);
      expect(app.latest().status).toBe('pending');
      await pass(30);
      expect(app.latest()).toMatchObject({ status: 'error', error: { code: 'reply-timeout' } });
      stop();
      act(app.latest().retry);
      await pass();
      expect(app.latest()).toMatchObject({ status: 'subscribed', error: null });
      await pass(60_000);
      expect(app.latest().status).toBe('subscribed');
    },
  );

  it('that refuses a client event does not refuse the subscription', async () => {
    const world = createWorld();
    world.delay('pusher_internal:subscription_succeeded', 100);
    const app = mount(world, undefined, 'private-orders');
    await pass();
    const data = { code: 4301, message: 'Client event rejected' };
    world.server.connections[0]!.send({ event: 'pusher:error', channel: 'private-orders', data });
    await pass(200);
    expect(app.renders.map((render) => render.status)).toEqual(['pending', 'subscribed']);
  });

  it('that arrives after the time limit subscribes the channel', async () => {
    const world = createWorld();
    world.delay('pusher_internal:subscription_succeeded', 15_000);
    const app = mount(world, undefined, 'news');
    await pass(12_000);
    expect(app.latest().status).toBe('error');
    await pass(4000);
    expect(app.latest()).toMatchObject({ status: 'subscribed', error: null });
  });

  it('has no time limit when `timeout` is Infinity', async () => {
    const world = createWorld();
    world.delay('pusher_internal:subscription_succeeded', 15_000);
    const app = mount(world, { timeout: Infinity }, 'news');
    await pass(12_000);
    expect(app.latest().status).toBe('pending');
    await pass(4000);
    expect(app.latest().status).toBe('subscribed');
  });
});

describe('a connection that drops', () => {
  it('makes the channel pending immediately, and the next connection authorizes and subscribes it', async () => {
    const world = createWorld();
    const app = mount(world);
    await pass();
    const [before] = world.server.connections;
    before!.drop();
    await pass();
    expect(app.latest()).toMatchObject({ status: 'pending', error: null });
    await pass(3000);
    expect(app.latest().status).toBe('subscribed');
    const [after] = world.server.connections;
    expect(world.requests.map(({ body }) => new URLSearchParams(body).get('socket_id'))).toEqual([
      before!.socketId,
      after!.socketId,
    ]);
  });

  it.each([
    [
      'answer',
      (world: World, socketId: string) => Response.json(world.authorize(socketId, 'private-orders')),
    ],
    ['failure', () => new Response('', { status: 403 })],
  ])('discards its late %s', async (_, late) => {
    const world = createWorld();
    let release!: (response: Response) => void;
    answer(world, () => new Promise((resolve) => (release = resolve)));
    const app = mount(world);
    await pass();
    const { socketId } = world.server.connections[0]!;
    world.server.connections[0]!.drop();
    await pass(3000);
    expect(app.latest().status).toBe('subscribed');
    release(late(world, socketId));
    await pass(20_000);
    expect(app.latest().status).toBe('subscribed');
    expect(subscriptionsSent(world)).toEqual(['subscribe private-orders']);
  });
});

describe('an invalid channel name', () => {
  it.each([
    'with space',
    'umläut',
    '#server-to-user-ada',
    '',
    'private-orders/7',
    'a'.repeat(165),
    'private-\n',
  ])('causes a typed error, and nothing is sent: %j', async (name) => {
    const world = createWorld();
    const app = mount(world, undefined, name);
    await pass();
    expect(app.latest()).toMatchObject({
      status: 'error',
      error: { code: 'invalid-name', retryable: false },
    });
    act(app.latest().retry);
    await pass();
    expect(app.latest()).toMatchObject({ status: 'error', error: { code: 'invalid-name' } });
    world.server.connections[0]!.drop();
    await pass(5000);
    expect(app.latest()).toMatchObject({ status: 'error', error: { code: 'invalid-name' } });
    expect(subscriptionsSent(world)).toEqual([]);
    expect(world.requests).toEqual([]);
  });
});
