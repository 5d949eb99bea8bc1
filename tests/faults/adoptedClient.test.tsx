import { expect, it } from 'vitest';
import type { PusherProviderProps } from 'react-pusher-user';
import { createWorldWithClients } from '../support/clients';
import { mountSignin } from '../support/mountSignin';
import { pass } from '../support/time';
import { onEachVersion } from './support/onEachVersion';

onEachVersion('a client that has signed in by itself', (Pusher) => {
  async function start() {
    const world = createWorldWithClients({ Pusher });
    const client = world.buildClient();
    client.signin();
    await pass();
    expect(world.online()).toEqual(['ada']);
    const mount = (props: Partial<PusherProviderProps> = {}) =>
      mountSignin({ client, ...props } as PusherProviderProps);
    return { ...world, client, mount };
  }

  it.each([0, 500, 990])('and has dropped %d ms ago is not shown as signed in', async (milliseconds) => {
    const { server, mount, online } = await start();
    server.connections[0]!.drop();
    await pass(milliseconds);
    const app = mount();
    await pass(0);
    expect(app.latest()).toMatchObject({ user: null, ready: false });
    expect(app.latest().status).not.toBe('signed-in');
    await pass(3000);
    expect(app.path().at(-1)).toBe('signed-in ready');
    expect(online()).toEqual(['ada']);
  });

  it.each([
    ['right after the drop', 10],
    ['while pusher-js connects again', 1500],
    ['while the connection is unavailable', 30_000],
  ])(
    'signs in again by itself when the provider unmounts while the connection is down: %s',
    async (_, time) => {
      const { server, mount, online, ownHandler } = await start();
      const app = mount();
      await pass();
      const allow = server.intercept(({ event }) =>
        event === 'pusher:connection_established' ? 'drop' : undefined,
      );
      server.connections[0]!.drop();
      await pass(time);
      app.unmount();
      allow();
      await pass(60_000);
      expect(online()).toEqual(['ada']);
      expect(ownHandler).toHaveBeenCalledTimes(2);
    },
  );

  it('signs in again by itself after an unmount, disconnect() and connect()', async () => {
    const { client, mount, online } = await start();
    const app = mount();
    await pass();
    app.unmount();
    await pass();
    client.disconnect();
    client.connect();
    await pass();
    expect(online()).toEqual(['ada']);
  });

  it('goes on with its own sign-in when the provider unmounts while it answers after a reconnect', async () => {
    const { server, mount, online, ownHandler } = await start();
    const app = mount({ userAuthentication: { customHandler: () => new Promise(() => {}) } });
    await pass();
    server.connections[0]!.drop();
    await pass(2000);
    expect(app.latest()).toMatchObject({ phase: 'authenticating', user: { id: 'ada' } });
    app.unmount();
    await pass();
    expect(online()).toEqual(['ada']);
    expect(ownHandler).toHaveBeenCalledTimes(2);
  });

  it('is an error, and is signed out, when `userId` is null: no user is logged in', async () => {
    const { mount, online } = await start();
    const app = mount({ userId: null });
    await pass();
    expect(app.latest()).toMatchObject({ status: 'error', user: null, error: { code: 'user-mismatch' } });
    await pass(5000);
    expect(online()).toEqual([null]);
  });

  it('does not sign in again by itself after a signout(), though the provider unmounts while the connection is down', async () => {
    const { server, mount, online } = await start();
    const app = mount();
    await pass();
    app.signout();
    await pass();
    server.connections[0]!.drop();
    await pass();
    app.unmount();
    await pass(5000);
    expect(online()).toEqual([null]);
  });

  it('gives up a sign-in that only the provider started when the provider unmounts while the connection is down', async () => {
    const world = createWorldWithClients({ Pusher });
    const client = world.buildClient();
    await pass();
    world.server.connections[0]!.drop();
    const app = mountSignin({ client, autoSignin: true });
    await pass();
    app.unmount();
    await pass(5000);
    expect(world.online()).toEqual([null]);
  });
});
