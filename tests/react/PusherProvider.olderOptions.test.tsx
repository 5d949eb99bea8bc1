/* eslint-disable @typescript-eslint/no-deprecated -- these tests are about the deprecated options */
import { type ChannelAuthData, type PusherProviderProps, useChannel } from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { mountHook } from '../support/mountHook';
import { fakeTime, pass } from '../support/time';
import { createWorld, type World } from '../support/world';

fakeTime();

type Request = World['requests'][0];
/** What an authorizer of the older kind is built from. */
type Authorizer = NonNullable<PusherProviderProps['authorizer']>;

const changes: [
  option: string,
  before: Partial<PusherProviderProps>,
  after: Partial<PusherProviderProps>,
  read: (request: Request) => unknown,
  values: unknown[],
][] = [
  [
    'the headers of `auth`',
    { auth: { headers: { 'X-Version': 'one' } } },
    { auth: { headers: { 'X-Version': 'two' } } },
    ({ headers }) => headers.get('X-Version'),
    ['one', 'two'],
  ],
  [
    'the params of `auth`',
    { auth: { params: { version: 'one' } } },
    { auth: { params: { version: 'two' } } },
    ({ body }) => new URLSearchParams(body).get('version'),
    ['one', 'two'],
  ],
  ['`authEndpoint`', { authEndpoint: '/one' }, { authEndpoint: '/two' }, ({ url }) => url, ['/one', '/two']],
  [
    '`authEndpoint`, which is removed',
    { authEndpoint: '/one' },
    { authEndpoint: undefined },
    ({ url }) => url,
    ['/one', '/pusher/auth'],
  ],
  [
    '`authEndpoint`, which is empty, as in pusher-js',
    { authEndpoint: '/one' },
    { authEndpoint: '' },
    ({ url }) => url,
    ['/one', '/pusher/auth'],
  ],
  [
    '`auth`, which is removed',
    { auth: { headers: { 'X-Version': 'one' } } },
    { auth: undefined },
    ({ headers }) => headers.get('X-Version'),
    ['one', null],
  ],
  [
    '`channelAuthorization`, which takes their place',
    { authEndpoint: '/one' },
    { channelAuthorization: { endpoint: '/two' } },
    ({ url }) => url,
    ['/one', '/two'],
  ],
];

describe('a change of the older options of pusher-js', () => {
  it.each(changes)('opens no socket, and is used by the next request: %s', async (...row) => {
    const [, before, after, read, values] = row;
    const world = createWorld();
    const app = mountHook({ ...world.props, ...before } as PusherProviderProps, () =>
      useChannel('private-orders'),
    );
    await pass();
    app.rerender(after);
    await pass(1000);
    expect(world.memory.sockets).toHaveLength(1);
    expect(world.requests).toHaveLength(1);
    world.server.connections[0]!.drop();
    await pass(3000);
    expect(app.latest().status).toBe('subscribed');
    expect(world.requests.map(read)).toEqual(values);
  });

  it('opens no socket, and is used by the next request: `authorizer`', async () => {
    const world = createWorld();
    const asked: string[] = [];
    const authorizerOf =
      (version: string): Authorizer =>
      ({ name }) => ({
        authorize(socketId: string, callback: (error: null, data: ChannelAuthData) => void) {
          asked.push(`${version} ${name}`);
          callback(null, world.authorize(socketId, name));
        },
      });
    const app = mountHook({ ...world.props, authorizer: authorizerOf('one') }, () =>
      useChannel('private-orders'),
    );
    await pass();
    app.rerender({ authorizer: authorizerOf('two') });
    await pass(1000);
    expect(world.memory.sockets).toHaveLength(1);
    world.server.connections[0]!.drop();
    await pass(3000);
    app.rerender({ authorizer: undefined });
    world.server.connections[0]!.drop();
    await pass(3000);
    expect(app.latest().status).toBe('subscribed');
    expect(asked).toEqual(['one private-orders', 'two private-orders']);
    expect(world.requests.map(({ url }) => url)).toEqual(['/pusher/auth']);
  });

  it('opens no socket, and is used by the next request: `authTransport`', async () => {
    const world = createWorld();
    const app = mountHook({ ...world.props, authTransport: 'ajax' }, () => useChannel('private-orders'));
    await pass();
    app.rerender({ authTransport: 'jsonp' });
    await pass(1000);
    expect(app.latest().status).toBe('subscribed');
    expect(world.memory.sockets).toHaveLength(1);
    world.server.connections[0]!.drop();
    await pass(60_000);
    // This build of pusher-js has no jsonp.
    expect(app.latest()).toMatchObject({ status: 'error', error: { code: 'handler-error' } });
    expect(String(app.latest().error!.cause)).toContain('jsonp');
    expect(world.requests).toHaveLength(1);
  });

  it('does not call an inline `authorizer` again at each render', async () => {
    const world = createWorld();
    const authorizer = vi.fn<Authorizer>(({ name }) => ({
      authorize: (socketId, callback) => callback(null, world.authorize(socketId, name)),
    }));
    const app = mountHook({ ...world.props, authorizer }, () => useChannel('private-orders'));
    await pass();
    for (let turn = 0; turn < 10; turn++) app.rerender({ authorizer: (...args) => authorizer(...args) });
    await pass(1000);
    expect(authorizer).toHaveBeenCalledTimes(1);
    expect(world.memory.sockets).toHaveLength(1);
  });
});
