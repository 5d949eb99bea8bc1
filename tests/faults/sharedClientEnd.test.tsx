import { render } from '@testing-library/react';
import { StrictMode, type ReactNode } from 'react';
import {
  type PusherClient,
  PusherProvider,
  type PusherProviderProps,
  useChannel,
  useChannelEvent,
  useSignin,
} from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { createWorldWithClients, listenersOf } from '../support/clients';
import { mountHook } from '../support/mountHook';
import { subscriptionsSent } from '../support/subscriptionsSent';
import { pass } from '../support/time';
import { hang } from '../support/world';
import { onEachVersion } from './support/onEachVersion';

/** What a provider may replace on a client and on one of its channels. */
function surfaceOf(client: PusherClient) {
  const channel = client.channel('private-orders');
  const { subscribe, unsubscribe, subscribeAll, config } = client;
  const { emit, pusher } = channel as never as { emit: unknown; pusher: unknown };
  return {
    methods: [subscribe, unsubscribe, subscribeAll, emit],
    authenticators: [config.userAuthenticator, config.channelAuthorizer],
    names: [...Object.keys(client), ...Object.keys(channel)].sort(),
    isItself: pusher === client,
    listeners: [listenersOf(client), channel.global_callbacks.length],
  };
}

function User() {
  useSignin();
  useChannel('private-orders');
  return null;
}

const ORDERS = {
  two: [
    [0, 1],
    [1, 0],
  ],
  three: [
    [0, 1, 2],
    [0, 2, 1],
    [1, 0, 2],
    [1, 2, 0],
    [2, 0, 1],
    [2, 1, 0],
  ],
};

onEachVersion('a client of the app', (Pusher) => {
  /** Builds a client that has signed in and subscribed by itself. */
  async function start() {
    const world = createWorldWithClients({ Pusher });
    const client = world.buildClient();
    client.signin();
    client.subscribe('private-orders');
    await pass();
    return { ...world, client, before: surfaceOf(client) };
  }

  const provider = (client: PusherClient, children: ReactNode = null) => (
    <PusherProvider client={client} autoSignin>
      <User />
      {children}
    </PusherProvider>
  );

  describe.each(Object.entries(ORDERS))('is as before after the unmount of %s providers', (_, orders) => {
    it.each(orders.map((order) => [order]))('in the order %j', async (order) => {
      const { client, before, online } = await start();
      const views = order.map(() => render(provider(client)));
      await pass();
      expect(surfaceOf(client)).not.toEqual(before);
      for (const index of order) {
        views[index]!.unmount();
        await pass();
      }
      await pass(5000);
      expect(surfaceOf(client)).toEqual(before);
      expect(online()).toEqual(['ada']);
    });
  });

  it('is as before after the unmount of several providers in one commit', async () => {
    const { client, before } = await start();
    const view = render([0, 1, 2].map((key) => <div key={key}>{provider(client)}</div>));
    await pass();
    view.unmount();
    await pass(5000);
    expect(surfaceOf(client)).toEqual(before);
  });

  it('is as before after the unmount of nested providers, the inner one first', async () => {
    const { client, before } = await start();
    const view = render(provider(client, provider(client)));
    await pass();
    view.rerender(provider(client));
    await pass(5000);
    view.unmount();
    await pass(5000);
    expect(surfaceOf(client)).toEqual(before);
  });

  it('is as before after the unmount of nested providers under StrictMode', async () => {
    const { client, before, online } = await start();
    const view = render(<StrictMode>{provider(client, provider(client))}</StrictMode>);
    await pass();
    expect(online()).toEqual(['ada']);
    view.unmount();
    await pass(5000);
    expect(surfaceOf(client)).toEqual(before);
  });
});

onEachVersion('a channel that two providers on one client use', (Pusher) => {
  /** Mounts two apps that listen to a channel, each with options of its own. */
  async function start(channel: string, ...options: Partial<PusherProviderProps>[]) {
    const world = createWorldWithClients({ Pusher });
    const client = world.buildClient();
    await pass();
    const handlers = [vi.fn(), vi.fn()] as const;
    const apps = handlers.map((handler, index) =>
      mountHook({ client, ...options[index] } as PusherProviderProps, () => {
        useChannelEvent(channel, 'placed', handler);
        return useChannel(channel);
      }),
    );
    await pass();
    return { ...world, client, handlers, apps };
  }

  describe.each(['news', 'private-orders', 'presence-room'])('%s', (channel) => {
    it.each([
      ['first', 0],
      ['second', 1],
    ] as const)('stays when the %s unmounts, and is left with the last', async (_, index) => {
      const { apps, handlers, client, ...world } = await start(channel);
      apps[index]!.unmount();
      await pass(5000);
      world.server.trigger(channel, 'placed', 1);
      await pass();
      expect(handlers.map(({ mock }) => mock.calls.length)).toEqual(index === 0 ? [0, 1] : [1, 0]);
      expect(apps[1 - index]!.latest().status).toBe('subscribed');
      apps[1 - index]!.unmount();
      await pass(5000);
      expect(subscriptionsSent(world)).toEqual([`subscribe ${channel}`, `unsubscribe ${channel}`]);
      expect(client.allChannels()).toEqual([]);
    });
  });

  it('is authorized by the other when one unmounts while it answers', async () => {
    const world = createWorldWithClients({ Pusher });
    world.answerWith(hang);
    const client = world.buildClient();
    await pass();
    const mount = (options: Partial<PusherProviderProps>) =>
      mountHook({ client, ...options } as PusherProviderProps, () => useChannel('private-orders'));
    const first = mount({ channelAuthorization: { endpoint: '/first' } });
    const second = mount({});
    await pass();
    expect([world.requests.length, world.ownAuthorizer.mock.calls.length]).toEqual([1, 0]);
    first.unmount();
    await pass(2000);
    expect(world.requests[0]!.init.signal!.aborted).toBe(true);
    expect(world.ownAuthorizer).toHaveBeenCalledTimes(1);
    expect(second.latest().status).toBe('subscribed');
  });

  it('is subscribed again for both after a drop', async () => {
    const { apps, handlers, server, ownAuthorizer } = await start('private-orders');
    server.connections[0]!.drop();
    await pass(3000);
    expect(apps.map((app) => app.latest().status)).toEqual(['subscribed', 'subscribed']);
    expect(ownAuthorizer).toHaveBeenCalledTimes(2);
    server.trigger('private-orders', 'placed', 1);
    await pass();
    expect(handlers.map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });
});
