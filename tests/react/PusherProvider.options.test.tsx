import type { AuthContext, PusherConstructor, PusherProviderProps } from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { mountSignin } from '../support/mountSignin';
import { fakeTime, pass } from '../support/time';
import { createWorld, type World } from '../support/world';

fakeTime();

/** Options whose every object and function is new, and says the same. */
const inline = (world: World): PusherProviderProps => ({
  appKey: world.server.app.key,
  cluster: 'eu',
  loadPusher: () => world.memory.loadPusher(),
  autoSignin: true,
  enabledTransports: ['ws', 'wss'],
  forceTLS: true,
  channelAuthorization: { endpoint: '/channels', transport: 'ajax', headers: {} },
  userAuthentication: {
    endpoint: '/auth',
    headers: { 'X-App': 'one' },
    params: { app: 'one' },
    headersProvider: () => ({ 'X-Time': String(Date.now()) }),
    paramsProvider: () => ({ time: Date.now() }),
    retryDelay: () => 100,
  },
});

describe('inline options are free', () => {
  it('100 renders of the parent open one socket, and render no consumer', async () => {
    const world = createWorld();
    const app = mountSignin(inline(world));
    await pass();
    expect(app.latest().ready).toBe(true);
    const { length } = app.renders;
    for (let turn = 0; turn < 100; turn++) app.rerender(inline(world));
    await pass(1000);
    expect(app.renders).toHaveLength(length);
    expect(world.memory.sockets).toHaveLength(1);
    expect(world.requests).toHaveLength(1);
  });

  it('while a sign-in is pending, too', async () => {
    const world = createWorld();
    world.delay('pusher:signin_success', 500);
    const app = mountSignin(inline(world));
    for (let turn = 0; turn < 100; turn++) {
      app.rerender(inline(world));
      await pass(1);
    }
    await pass(1000);
    expect(app.latest().ready).toBe(true);
    expect(world.memory.sockets).toHaveLength(1);
    expect(world.requests).toHaveLength(1);
  });
});

it('left out, the options of the auth request are those of pusher-js', async () => {
  const world = createWorld();
  mountSignin({ ...world.props, autoSignin: true });
  await pass();
  const { url, headers, body, init } = world.requests[0]!;
  expect(url).toBe('/pusher/user-auth');
  expect(init).toMatchObject({ method: 'POST' });
  expect(init.credentials ?? 'same-origin').toBe('same-origin');
  expect([...headers.keys()]).toHaveLength(1);
  expect(headers.get('Content-Type')).toBe('application/x-www-form-urlencoded');
  expect(body).toBe(`socket_id=${world.server.connections[0]!.socketId}`);
});

it.each([
  ['a module', (Pusher: PusherConstructor) => ({ default: Pusher })],
  ['CommonJS in a module', (Pusher: PusherConstructor) => ({ default: { default: Pusher } })],
])('loadPusher may give %s', async (_, wrap) => {
  const world = createWorld();
  const { Pusher } = world.memory;
  const loadPusher = () => Promise.resolve(wrap(Pusher as unknown as PusherConstructor));
  const app = mountSignin({ ...world.props, loadPusher, autoSignin: true });
  await pass();
  expect(app.latest().ready).toBe(true);
});

describe('how to authenticate changes without a reconnect, from the next request on', () => {
  const seen = vi.fn<(context: AuthContext) => void>();
  const changes: [option: string, next: PusherProviderProps['userAuthentication'], shows: object][] = [
    ['endpoint', { endpoint: '/other' }, { url: '/other' }],
    ['headers', { headers: { 'X-App': 'two' } }, { header: 'two' }],
    ['params', { params: { app: 'two' } }, { app: 'two' }],
    ['headersProvider', { headersProvider: () => ({ 'X-App': 'two' }) }, { header: 'two' }],
    ['paramsProvider', { paramsProvider: () => Promise.resolve({ app: 'two' }) }, { app: 'two' }],
    ['credentials', { credentials: 'include' }, { credentials: 'include' }],
  ];

  it.each(changes)('%s', async (_, next, shows) => {
    const world = createWorld();
    world.answerWith(() => new Response('', { status: 403 }));
    const app = mountSignin({ ...world.props, autoSignin: true });
    await pass();
    app.rerender({ userAuthentication: next });
    await pass();
    expect(world.requests).toHaveLength(1);
    world.answerWith(null);
    void app.signin();
    await pass();
    const { url, headers, body, init } = world.requests[1]!;
    const app2 = new URLSearchParams(body).get('app');
    expect({ url, header: headers.get('X-App'), app: app2, credentials: init.credentials }).toMatchObject(
      shows,
    );
    expect(app.latest().ready).toBe(true);
    expect(world.memory.sockets).toHaveLength(1);
  });

  it('customHandler', async () => {
    const world = createWorld();
    const app = mountSignin(world.props);
    await pass();
    app.rerender({
      userAuthentication: {
        customHandler: async (request) => {
          seen(request);
          return Promise.resolve(world.sign(request.socketId));
        },
      },
    });
    void app.signin();
    await pass();
    expect(app.latest().ready).toBe(true);
    expect(seen.mock.calls).toMatchObject([[{ attempt: 1, error: null }]]);
    expect(world.requests).toHaveLength(0);
    expect(world.memory.sockets).toHaveLength(1);
  });

  it('for a retry that is due, too', async () => {
    const world = createWorld();
    world.answerWith((body) =>
      body.get('app') === 'two'
        ? Response.json(world.sign(body.get('socket_id')!))
        : new Response('', { status: 500 }),
    );
    const userAuthentication = { params: { app: 'one' }, retryDelay: 1000 };
    const app = mountSignin({ ...world.props, autoSignin: true, userAuthentication });
    await pass();
    app.rerender({ userAuthentication: { ...userAuthentication, params: { app: 'two' } } });
    await pass(1000);
    expect(app.latest().ready).toBe(true);
    expect(world.requests).toHaveLength(2);
  });
});
