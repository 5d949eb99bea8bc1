import {
  type PusherClient,
  useChannel,
  useChannelEvent,
  useConnection,
  usePresence,
  usePusher,
} from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { createWorldWithClients } from '../support/clients';
import { mountHook } from '../support/mountHook';
import { subscriptionsSent } from '../support/subscriptionsSent';
import { pass } from '../support/time';
import { hang } from '../support/world';
import { onEachVersion } from './support/onEachVersion';

const CHANNELS = ['news', 'private-orders', 'presence-room'];

onEachVersion('a channel of a hook', (Pusher) => {
  /** Mounts an app with a hook on the channel, on a client of the app or on the provider's. */
  async function start(channel: string, isOwn = false) {
    const world = createWorldWithClients({ Pusher });
    const handler = vi.fn();
    let pusher!: PusherClient | null;
    let name: string | undefined = channel;
    // The client of the provider asks the handler for the app's own channels as well.
    const channelAuthorization = { customHandler: world.ownAuthorizer };
    const app = mountHook(
      isOwn ? { client: world.buildClient() } : { ...world.props, channelAuthorization },
      () => {
        pusher = usePusher();
        useChannelEvent(name, 'placed', handler);
        return useChannel(name);
      },
    );
    await pass();
    return {
      ...world,
      app,
      handler,
      client: pusher!,
      /** Renders the hook without a channel, and lets the channel be left. */
      async leave() {
        name = undefined;
        app.rerender();
        await pass(5000);
      },
    };
  }

  const listen = (client: PusherClient, channel: string) => {
    const handler = vi.fn();
    client.subscribe(channel).bind('placed', handler);
    return handler;
  };

  describe.each([
    ['the client of the provider', false],
    ['a client of the app', true],
  ])('on %s', (_, isOwn) => {
    it.each(CHANNELS)("%s stays subscribed after the app's own unsubscribe()", async (channel) => {
      const { client, app, handler, server } = await start(channel, isOwn);
      client.unsubscribe(channel);
      await pass(3000);
      server.trigger(channel, 'placed', 1);
      await pass();
      expect(app.latest().status).toBe('subscribed');
      expect(handler).toHaveBeenCalledTimes(1);
      server.connections[0]!.drop();
      await pass(3000);
      expect(app.latest().status).toBe('subscribed');
      server.trigger(channel, 'placed', 2);
      await pass();
      expect(handler).toHaveBeenCalledTimes(2);
      app.unmount();
      await pass(5000);
      expect(client.allChannels()).toEqual([]);
    });

    it.each(CHANNELS)(
      "%s stays subscribed for the app's own subscribe() when the hook is gone",
      async (channel) => {
        const { client, server, leave } = await start(channel, isOwn);
        const own = listen(client, channel);
        await leave();
        server.trigger(channel, 'placed', 1);
        await pass();
        expect(own).toHaveBeenCalledTimes(1);
        server.connections[0]!.drop();
        await pass(3000);
        server.trigger(channel, 'placed', 2);
        await pass();
        expect(own).toHaveBeenCalledTimes(2);
        client.unsubscribe(channel);
        await pass();
        expect(server.channel(channel).subscriptionCount).toBe(0);
      },
    );
  });

  it("loses the app's own listeners with the app's own unsubscribe(), as with pusher-js", async () => {
    const { client, handler, server } = await start('news');
    const own = listen(client, 'news');
    client.unsubscribe('news');
    server.trigger('news', 'placed', 1);
    await pass();
    expect([own, handler].map(({ mock }) => mock.calls.length)).toEqual([0, 1]);
    const again = listen(client, 'news');
    server.trigger('news', 'placed', 2);
    await pass();
    expect([own, again, handler].map(({ mock }) => mock.calls.length)).toEqual([0, 1, 2]);
  });

  it("is left when the hook unmounts, if the app's own unsubscribe() has followed its subscribe()", async () => {
    const { client, leave, ...world } = await start('news');
    client.subscribe('news');
    client.unsubscribe('news');
    await leave();
    expect(subscriptionsSent(world)).toEqual(['subscribe news', 'unsubscribe news']);
  });

  it.each(['private-orders', 'presence-room'])(
    "%s that waits for its authorization survives the app's own unsubscribe()",
    async (channel) => {
      const world = createWorldWithClients({ Pusher });
      let authorize!: () => void;
      world.ownAuthorizer.mockImplementationOnce(({ socketId, channelName }, callback) => {
        authorize = () => callback(null, world.authorize(socketId, channelName));
      });
      const client = world.buildClient();
      await pass();
      const app = mountHook({ client }, () => useChannel(channel));
      await pass();
      client.unsubscribe(channel);
      await pass();
      expect(app.latest().status).toBe('pending');
      authorize();
      await pass();
      expect(app.latest().status).toBe('subscribed');
      expect([...world.server.connections[0]!.channels]).toEqual([channel]);
    },
  );

  it.each(['private-orders', 'presence-room'])(
    "%s that waits for its authorization is subscribed for the app's own subscribe() when the hook is gone",
    async (channel) => {
      const world = createWorldWithClients({ Pusher });
      world.answerWith(hang);
      const client = world.buildClient();
      await pass();
      const app = mountHook({ client, channelAuthorization: { endpoint: '/hangs' } }, () =>
        useChannel(channel),
      );
      await pass();
      const own = listen(client, channel);
      app.unmount();
      await pass(5000);
      world.server.trigger(channel, 'placed', 1);
      await pass();
      expect(own).toHaveBeenCalledTimes(1);
      expect(world.ownAuthorizer).toHaveBeenCalledTimes(1);
    },
  );

  it('stays pending when the app subscribes and unsubscribes, and is then subscribed', async () => {
    const world = createWorldWithClients({ Pusher });
    const stopDelay = world.delay('pusher_internal:subscription_succeeded', 500);
    const client = world.buildClient();
    await pass();
    const app = mountHook({ client }, () => useChannel('news'));
    await pass();
    client.unsubscribe('news');
    const own = listen(client, 'news');
    await pass(1000);
    stopDelay();
    expect(app.latest().status).toBe('subscribed');
    app.unmount();
    await pass(5000);
    world.server.trigger('news', 'placed', 1);
    await pass();
    expect(own).toHaveBeenCalledTimes(1);
  });

  it("keeps its members after the app's own unsubscribe()", async () => {
    const world = createWorldWithClients({ Pusher });
    const client = world.buildClient();
    const app = mountHook({ client }, () => usePresence('presence-room'));
    await pass();
    client.unsubscribe('presence-room');
    await pass(2000);
    expect(app.latest().members.map(({ id }) => id)).toEqual(['ada']);
    world.server.trigger('presence-room', 'pusher_internal:member_added', { user_id: 'bob' });
    await pass();
    expect(app.latest().members.map(({ id }) => id)).toEqual(['ada', 'bob']);
  });

  it("is subscribed again after disconnect() and connect() though the app's own unsubscribe() came between", async () => {
    const world = createWorldWithClients({ Pusher });
    const client = world.buildClient();
    const handler = vi.fn();
    const app = mountHook({ client }, () => {
      useChannelEvent('private-orders', 'placed', handler);
      return useConnection();
    });
    await pass();
    app.latest().disconnect();
    await pass();
    client.unsubscribe('private-orders');
    app.latest().connect();
    await pass();
    world.server.trigger('private-orders', 'placed', 1);
    await pass();
    expect(handler).toHaveBeenCalledTimes(1);
  });
});
