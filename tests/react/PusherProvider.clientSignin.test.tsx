import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createWorldWithClients, listenersOf } from '../support/clients';
import { expectFailure } from '../support/expectFailure';
import { mountSignin } from '../support/mountSignin';
import { fakeTime, pass } from '../support/time';

fakeTime();

describe("the app's own pusher.signin()", () => {
  it('shows in the state', async () => {
    const world = createWorldWithClients();
    const client = world.buildClient();
    const app = mountSignin({ client });
    await pass();
    act(() => client.signin());
    await pass();
    expect(app.path()).toEqual([
      'idle',
      'pending authenticating 1',
      'pending verifying 1',
      'signed-in',
      'signed-in ready',
    ]);
    await expect(client.user.signinDonePromise).resolves.toBeUndefined();
  });

  it('does nothing while the user is signed in', async () => {
    const world = createWorldWithClients();
    const client = world.buildClient();
    const app = mountSignin({ client, autoSignin: true });
    await pass();
    const before = app.renders.length;
    act(() => client.signin());
    await pass();
    expect(app.renders).toHaveLength(before);
    expect(world.ownHandler).toHaveBeenCalledTimes(1);
    expect(world.memory.sockets).toHaveLength(1);
  });

  it('signs in again after its switchCluster(), by the provider', async () => {
    const world = createWorldWithClients();
    const client = world.buildClient();
    const app = mountSignin({ client, autoSignin: true, userAuthentication: {} });
    await pass();
    act(() => client.switchCluster({ appKey: world.server.app.key, cluster: 'us2' }));
    await pass();
    expect(app.latest()).toMatchObject({ user: { id: 'ada' }, ready: true });
    expect(world.memory.sockets[1]!.url).toContain('ws-us2');
    expect(world.requests).toHaveLength(2);
    expect(world.ownHandler).not.toHaveBeenCalled();
  });

  it('may fail, and be called again', async () => {
    const world = createWorldWithClients();
    const client = world.buildClient();
    world.answerWith(() => new Response('', { status: 403 }));
    const app = mountSignin({ client, userAuthentication: {} });
    await pass();
    act(() => client.signin());
    await pass();
    expectFailure(app, 'denied');
    world.answerWith(null);
    act(() => client.signin());
    await pass();
    expect(app.latest().ready).toBe(true);
  });

  it('of before the mount is adopted', async () => {
    const world = createWorldWithClients();
    const client = world.buildClient();
    client.signin();
    await pass();
    expect(world.online()).toEqual(['ada']);
    const app = mountSignin({ client, autoSignin: true });
    await pass();
    expect(app.latest()).toMatchObject({
      status: 'signed-in',
      user: { id: 'ada', name: 'ADA' },
      ready: true,
    });
    await expect(app.signin()).resolves.toMatchObject({ id: 'ada' });
    expect(world.ownHandler).toHaveBeenCalledTimes(1);
    app.signout();
    await pass();
    expect(app.latest().status).toBe('idle');
    expect(world.online()).toEqual([null]);
  });
});

describe("the app's own pusher.signin() of before the mount", () => {
  it.each([
    ['before it was connected', 0],
    ['while its own handler is asked', 100],
  ])('is followed: %s', async (_, delay) => {
    const world = createWorldWithClients();
    world.ownHandler.mockImplementation(({ socketId }, callback) => {
      setTimeout(() => callback(null, world.sign(socketId)), delay);
    });
    const client = world.buildClient();
    client.signin();
    if (delay) await pass();
    const app = mountSignin({ client });
    await pass(200);
    expect(app.latest()).toMatchObject({ status: 'signed-in', user: { id: 'ada' }, ready: true });
    expect(world.ownHandler).toHaveBeenCalledTimes(1);
  });
});

describe('another `client`', () => {
  it('takes the place of the first, which is left as it was', async () => {
    const world = createWorldWithClients();
    const [first, second] = [world.buildClient(), world.buildClient()];
    const { userAuthenticator } = first.config;
    const before = listenersOf(first);
    const app = mountSignin({ client: first, autoSignin: true });
    await pass();
    app.rerender({ client: second });
    await pass();
    expect(app.latest()).toMatchObject({ user: { id: 'ada' }, ready: true });
    expect(second.user.user_data).toMatchObject({ id: 'ada' });
    expect(first.config.userAuthenticator).toBe(userAuthenticator);
    expect(listenersOf(first)).toBe(before);
    expect(first.connection.state).toBe('connected');
    app.signout();
    await pass();
    expect(first.user.user_data).toMatchObject({ id: 'ada' });
    expect(second.user.user_data).toBeNull();
  });

  it('may be one that the provider builds', async () => {
    const world = createWorldWithClients();
    const client = world.buildClient();
    const app = mountSignin({ client, autoSignin: true });
    await pass();
    app.rerender({ ...world.props, client: undefined } as never);
    await pass();
    expect(app.latest().ready).toBe(true);
    expect(world.memory.openSockets).toHaveLength(2);
    app.unmount();
    await pass();
    expect(world.memory.openSockets).toHaveLength(1);
    expect(client.connection.state).toBe('connected');
  });
});
