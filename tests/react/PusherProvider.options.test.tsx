import { render } from '@testing-library/react';
import type { AuthContext, PusherProviderProps } from 'react-pusher-user';
import { PusherProvider } from 'react-pusher-user';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { mountSignin } from '../support/mountSignin';
import { News } from '../support/News';
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

const hostsOf = (world: World) => world.memory.sockets.map(({ url }) => new URL(url).host);

describe('inline options are free', () => {
  it('100 renders of the parent open one socket, and render no consumer', async () => {
    const world = createWorld();
    const app = mountSignin(inline(world));
    await pass();
    expect(app.latest().ready).toBe(true);
    const { length } = app.renders;
    for (let turn = 0; turn < 100; turn++) app.rerenderAround(inline(world));
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
      app.rerenderAround(inline(world));
      await pass(1);
    }
    await pass(1000);
    expect(app.latest().ready).toBe(true);
    expect(world.memory.sockets).toHaveLength(1);
    expect(world.requests).toHaveLength(1);
  });
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
    app.signin();
    await pass();
    const { url, headers, body, init } = world.requests[1]!;
    const app2 = new URLSearchParams(body).get('app');
    expect({ url, header: headers.get('X-App'), app: app2, credentials: init.credentials }).toMatchObject(shows);
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
    app.signin();
    await pass();
    expect(app.latest().ready).toBe(true);
    expect(seen.mock.calls).toMatchObject([[{ attempt: 1, error: null }]]);
    expect(world.requests).toHaveLength(0);
    expect(world.memory.sockets).toHaveLength(1);
  });

  it('for a retry that is due, too', async () => {
    const world = createWorld();
    world.answerWith((body) =>
      body.get('app') === 'two' ? Response.json(world.sign(body.get('socket_id')!)) : new Response('', { status: 500 }),
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

describe('an option that names the connection opens another, and the sign-in goes on there', () => {
  const changes: [option: string, from: Partial<PusherProviderProps>, to: Partial<PusherProviderProps>, url: string][] =
    [
      ['cluster', {}, { cluster: 'us2' }, 'wss://ws-us2.pusher.com/'],
      ['wsHost', {}, { wsHost: 'push.example' }, 'wss://push.example/'],
      ['wsPort', { wsHost: 'push.example', forceTLS: false }, { wsPort: 6001 }, 'ws://push.example:6001/'],
      ['wssPort', { wsHost: 'push.example' }, { wssPort: 6002 }, 'wss://push.example:6002/'],
      ['wsPath', { wsHost: 'push.example' }, { wsPath: '/sub' }, 'wss://push.example/sub'],
      ['forceTLS', { wsHost: 'push.example' }, { forceTLS: false }, 'ws://push.example/'],
      ['enabledTransports', { forceTLS: false }, { enabledTransports: ['wss'] }, 'wss://ws-eu.pusher.com/'],
    ];

  it.each(changes)('%s', async (_, from, to, url) => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, autoSignin: true, ...from } as PusherProviderProps, <News />);
    await pass();
    const before = app.renders.length;
    app.rerender(to);
    expect(app.latest()).toMatchObject({ status: 'pending', phase: 'connecting', user: { id: 'ada' } });
    await pass();
    expect(app.latest()).toMatchObject({ status: 'signed-in', ready: true });
    expect(app.renders.slice(before).every(({ user }) => user?.id === 'ada')).toBe(true);
    expect(world.memory.sockets.map(({ readyState }) => readyState)).toEqual([3, 1]);
    expect(world.memory.sockets[1]!.url).toContain(url);
    expect(world.online()).toEqual(['ada']);
    expect(world.requests).toHaveLength(2);
    expect(world.server.connections[0]!.channels).toContain('news');
  });

  it('appKey', async () => {
    const [world, other] = [createWorld(), createWorld()];
    const app = mountSignin({ ...world.props, autoSignin: true });
    expect(other).toBeDefined();
    await pass();
    world.server.refuseConnections(null);
    app.rerender({ appKey: 'another-key' });
    await pass();
    expect(world.memory.sockets[1]!.url).toContain('/app/another-key?');
    expect(app.latest().error).toMatchObject({ code: 'connection-failed', pusherCode: 4001 });
  });
});

describe('what is missing is an error that names the provider and the remedy', () => {
  it.each([
    ['appKey', { cluster: 'eu' }],
    ['appKey', { appKey: '', cluster: 'eu' }],
    ['cluster', { appKey: 'app-key' }],
    ['cluster', { appKey: 'app-key', cluster: '' }],
  ])('%s', (option, props) => {
    const spy = vi.spyOn(console, 'error').mockReturnValue();
    onTestFinished(() => void spy.mockRestore());
    expect(() => render(<PusherProvider {...(props as PusherProviderProps)} />)).toThrow(
      new RegExp(`<PusherProvider> .*\`${option}\``),
    );
  });

  it.each([{ appKey: 'app-key', cluster: 'eu' }, { appKey: 'app-key', wsHost: 'push.example' }])(
    'not where there is enough: %j',
    (props) => {
      expect(() => render(<PusherProvider {...props} enabled={false} />)).not.toThrow();
    },
  );

  it('not while it is not enabled', () => {
    expect(() => render(<PusherProvider appKey="" enabled={false} />)).not.toThrow();
  });
});
