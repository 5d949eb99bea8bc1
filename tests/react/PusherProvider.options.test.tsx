import type { PusherConstructor, PusherProviderProps } from 'react-pusher-user';
import { describe, expect, it } from 'vitest';
import { mountSignin } from '../support/mountSignin';
import { fakeTime, pass } from '../support/time';
import { createWorld, type World } from '../support/world';

fakeTime();

/** Creates equal options with new objects and functions. */
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

describe('inline options have no cost', () => {
  it('100 renders of the parent open one socket, and do not render consumers', async () => {
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

  it('100 renders of the parent during a sign-in cause one auth request', async () => {
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

it.each([
  ['a module', (Pusher: PusherConstructor) => ({ default: Pusher })],
  ['a module that wraps CommonJS', (Pusher: PusherConstructor) => ({ default: { default: Pusher } })],
])('loadPusher can resolve to %s', async (_, wrap) => {
  const world = createWorld();
  const { Pusher } = world.memory;
  const loadPusher = () => Promise.resolve(wrap(Pusher as unknown as PusherConstructor));
  const app = mountSignin({ ...world.props, loadPusher, autoSignin: true });
  await pass();
  expect(app.latest().ready).toBe(true);
});
