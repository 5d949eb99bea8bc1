import { act, render } from '@testing-library/react';
import { type PusherClient, PusherProvider, useChannel, useChannelEvent, usePusher } from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { mountHook } from '../support/mountHook';
import { subscriptionsSent } from '../support/subscriptionsSent';
import { fakeTime, pass } from '../support/time';
import { createWorld, hang } from '../support/world';

fakeTime();

/** Creates a world in which the app builds its own clients. Each client has its own `channelAuthorization`. */
function createWorldWithClients() {
  const world = createWorld();
  const ownAuthorizer = vi.fn(
    (
      { socketId, channelName }: { socketId: string; channelName: string },
      callback: (error: Error | null, data: { auth: string } | null) => void,
    ) => {
      callback(null, world.authorize(socketId, channelName));
    },
  );
  const buildClient = () =>
    new world.memory.Pusher(world.server.app.key, {
      cluster: 'eu',
      channelAuthorization: { endpoint: '', transport: 'ajax', customHandler: ownAuthorizer },
    });
  return { ...world, ownAuthorizer, buildClient };
}

const useOrders = () => useChannel('private-orders');

describe('on a `client` of the app, a channel', () => {
  it('is authorized by the client’s own authorizer, and is left when the provider unmounts', async () => {
    const world = createWorldWithClients();
    const client = world.buildClient();
    await pass();
    const { channelAuthorizer } = client.config;
    const app = mountHook({ client }, useOrders);
    await pass();
    expect(app.latest().status).toBe('subscribed');
    expect(world.ownAuthorizer).toHaveBeenCalledTimes(1);
    expect(world.requests).toEqual([]);
    app.unmount();
    await pass();
    expect(subscriptionsSent(world)).toEqual(['subscribe private-orders', 'unsubscribe private-orders']);
    expect(client.config.channelAuthorizer).toBe(channelAuthorizer);
    expect(client.channel('private-orders')).toBeUndefined();
    expect(vi.getTimerCount()).toBe(1); // the activity timer of pusher-js
  });

  it('is authorized by the options of the provider when they are given', async () => {
    const world = createWorldWithClients();
    const app = mountHook(
      { client: world.buildClient(), channelAuthorization: { endpoint: '/own' } },
      useOrders,
    );
    await pass();
    expect(app.latest().status).toBe('subscribed');
    expect(world.ownAuthorizer).not.toHaveBeenCalled();
    expect(world.requests.map(({ url }) => url)).toEqual(['/own']);
  });

  it('shows an error when the client cannot authorize it', async () => {
    const world = createWorldWithClients();
    world.ownAuthorizer.mockImplementation((_, callback) => callback(new Error('Nobody is logged in'), null));
    const app = mountHook({ client: world.buildClient(), channelAuthorization: undefined }, useOrders);
    await pass(100_000);
    expect(app.latest()).toMatchObject({
      status: 'error',
      error: { code: 'handler-error', cause: { message: 'Nobody is logged in' } },
    });
  });

  it.each(['before', 'after'])(
    'that the app itself subscribed %s the client connected stays subscribed for the app',
    async (when) => {
      const world = createWorldWithClients();
      const client = world.buildClient();
      if (when === 'after') await pass();
      const [own, handler] = [vi.fn(), vi.fn()];
      client.subscribe('private-orders').bind('placed', own);
      if (when === 'after') await pass();
      const app = mountHook({ client }, () => {
        useChannelEvent('private-orders', 'placed', handler);
        return useChannel('private-orders');
      });
      await pass();
      expect(app.latest().status).toBe('subscribed');
      world.server.trigger('private-orders', 'placed', 1);
      await pass();
      app.unmount();
      await pass(5000);
      world.server.trigger('private-orders', 'placed', 2);
      await pass();
      expect([own, handler].map(({ mock }) => mock.calls.length)).toEqual([2, 1]);
      expect(subscriptionsSent(world)).toEqual(['subscribe private-orders']);
      expect(client.channel('private-orders').global_callbacks).toEqual([]);
    },
  );

  it('that the app itself subscribed shows an error when its authorization exceeds the time limit', async () => {
    const world = createWorldWithClients();
    const client = world.buildClient();
    await pass();
    world.ownAuthorizer.mockImplementationOnce(() => {});
    client.subscribe('private-orders');
    const app = mountHook({ client }, useOrders);
    await pass(11_000);
    expect(app.latest()).toMatchObject({ status: 'error', error: { code: 'reply-timeout' } });
    act(app.latest().retry);
    await pass();
    expect(app.latest().status).toBe('subscribed');
  });

  it('that the app itself subscribed can be subscribed again after an unmount during its authorization', async () => {
    const world = createWorldWithClients();
    const client = world.buildClient();
    client.subscribe('private-orders');
    world.answerWith(hang);
    const app = mountHook({ client, channelAuthorization: { endpoint: '/own' } }, useOrders);
    await pass();
    expect(world.requests.map(({ url }) => url)).toEqual(['/own']);
    app.unmount();
    await pass();
    client.subscribe('private-orders');
    await pass();
    expect(client.channel('private-orders').subscribed).toBe(true);
  });

  it('is authorized by the provider again after `enabled` was toggled', async () => {
    const world = createWorldWithClients();
    const client = world.buildClient();
    const app = mountHook({ client, channelAuthorization: { endpoint: '/own' } }, useOrders);
    await pass();
    app.rerender({ enabled: false });
    await pass();
    expect(app.latest().status).toBe('idle');
    app.rerender({ enabled: true });
    await pass();
    expect(app.latest().status).toBe('subscribed');
    expect(world.requests.map(({ url }) => url)).toEqual(['/own', '/own']);
    expect(world.ownAuthorizer).not.toHaveBeenCalled();
  });

  it('that only the app uses is authorized by the client’s own authorizer', async () => {
    const world = createWorldWithClients();
    const client = world.buildClient();
    mountHook({ client, channelAuthorization: { endpoint: '/own' } }, useOrders);
    await pass();
    client.subscribe('private-other');
    await pass();
    expect(world.ownAuthorizer.mock.calls.map(([{ channelName }]) => channelName)).toEqual(['private-other']);
    expect(client.channel('private-other').subscribed).toBe(true);
  });

  it('is idle while the client is disconnected, and subscribes when it connects', async () => {
    const world = createWorldWithClients();
    const client = world.buildClient();
    client.disconnect();
    const app = mountHook({ client }, useOrders);
    await pass(20_000);
    expect(app.latest()).toMatchObject({ status: 'idle', error: null });
    act(() => client.connect());
    await pass();
    expect(app.latest().status).toBe('subscribed');
    act(() => client.disconnect());
    expect(app.latest().status).toBe('idle');
  });

  it.each(['private-orders', 'news'])('moves to the next client: %s', async (name) => {
    const world = createWorldWithClients();
    const [first, second] = [world.buildClient(), world.buildClient()];
    await pass();
    const handler = vi.fn();
    const app = mountHook({ client: first }, () => {
      useChannelEvent(name, 'placed', handler);
      return useChannel(name);
    });
    await pass();
    app.rerender({ client: second });
    await pass();
    expect(app.latest().status).toBe('subscribed');
    world.server.trigger(name, 'placed', 1);
    await pass();
    expect(handler).toHaveBeenCalledTimes(1);
    expect(first.allChannels()).toEqual([]);
    expect(world.server.connections.map(({ channels }) => [...channels])).toEqual([[], [name]]);
  });

  it('is authorized by its own provider when two providers share the client, and the unmount of one does not affect the other', async () => {
    const world = createWorldWithClients();
    const client = world.buildClient();
    await pass();
    const first = mountHook({ client, channelAuthorization: { endpoint: '/first' } }, useOrders);
    const second = mountHook({ client, channelAuthorization: { endpoint: '/second' } }, () =>
      useChannel('private-other'),
    );
    await pass();
    expect([first.latest().status, second.latest().status]).toEqual(['subscribed', 'subscribed']);
    expect(world.requests.map(({ url }) => url)).toEqual(['/first', '/second']);
    client.subscribe('private-own');
    await pass();
    expect(client.channel('private-own').subscribed).toBe(true);
    first.unmount();
    await pass();
    second.rerender({}, () => useChannel('private-third'));
    await pass();
    expect(second.latest().status).toBe('subscribed');
    second.unmount();
    await pass();
    client.subscribe('private-last');
    await pass();
    expect(client.channel('private-last').subscribed).toBe(true);
    expect(world.ownAuthorizer.mock.calls.map(([{ channelName }]) => channelName)).toEqual([
      'private-own',
      'private-last',
    ]);
  });

  it.each(['first', 'second'] as const)(
    'that the app itself subscribed delivers events to two providers, and to the other one after the %s unmounts',
    async (unmounted) => {
      const world = createWorldWithClients();
      const client = world.buildClient();
      const own = vi.fn();
      client.subscribe('private-orders').bind('placed', own);
      await pass();
      const handlers = { first: vi.fn(), second: vi.fn() };
      const apps = {
        first: mountHook({ client }, () => useChannelEvent('private-orders', 'placed', handlers.first)),
        second: mountHook({ client }, () => useChannelEvent('private-orders', 'placed', handlers.second)),
      };
      await pass();
      world.server.trigger('private-orders', 'placed', 1);
      await pass();
      apps[unmounted].unmount();
      await pass(5000);
      world.server.trigger('private-orders', 'placed', 2);
      await pass();
      const other = unmounted === 'first' ? 'second' : 'first';
      expect(handlers[unmounted]).toHaveBeenCalledTimes(1);
      expect(handlers[other]).toHaveBeenCalledTimes(2);
      apps[other].unmount();
      await pass(5000);
      world.server.trigger('private-orders', 'placed', 3);
      await pass();
      expect(handlers[other]).toHaveBeenCalledTimes(2);
      expect(own).toHaveBeenCalledTimes(3);
      expect(vi.getTimerCount()).toBe(1); // the activity timer of pusher-js
    },
  );
});

describe('switchCluster()', () => {
  it.each([
    ['a client that the provider built', false],
    ['a client of the app', true],
  ])('subscribes again with the authorization of the provider: %s', async (_, isOwn) => {
    const world = createWorldWithClients();
    const handler = vi.fn();
    let pusher!: PusherClient | null;
    const app = mountHook(
      // Either the app's client or the options of a connection.
      {
        ...(isOwn ? { client: world.buildClient() } : world.props),
        channelAuthorization: { endpoint: '/own' },
      },
      () => {
        pusher = usePusher();
        useChannelEvent('private-orders', 'placed', handler);
        return useChannel('private-orders');
      },
    );
    await pass();
    expect(app.latest().status).toBe('subscribed');
    // pusher-js 8.6 has `switchCluster`; the types of the package are older.
    (pusher as never as { switchCluster(to: object): void }).switchCluster({
      appKey: 'app-key',
      cluster: 'us2',
    });
    await pass(3000);
    expect(app.latest().status).toBe('subscribed');
    world.server.trigger('private-orders', 'placed', 1);
    await pass();
    expect(handler).toHaveBeenCalledTimes(1);
    expect(world.requests.map(({ url }) => url)).toEqual(['/own', '/own']);
    expect(world.ownAuthorizer).not.toHaveBeenCalled();
  });
});

it('two providers with one key have their own sockets and channels: the unmount of one does not affect the other', async () => {
  const world = createWorld();
  const handler = vi.fn();
  function Orders() {
    useChannelEvent('private-orders', 'placed', handler);
    return null;
  }
  const provider = (key: string) => (
    <PusherProvider key={key} {...world.props}>
      <Orders />
    </PusherProvider>
  );
  const app = render([provider('a'), provider('b')]);
  await pass();
  app.rerender([provider('b')]);
  await pass(5000);
  world.server.trigger('private-orders', 'placed', 1);
  await pass();
  expect(handler).toHaveBeenCalledTimes(1);
});
