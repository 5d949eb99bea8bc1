import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { createWorldWithClients, listenersOf } from '../support/clients';
import { mountSignin } from '../support/mountSignin';
import { fakeTime, pass } from '../support/time';

fakeTime();

describe('another `client`', () => {
  it('replaces the first client, which is restored', async () => {
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

  it('can be a client that the provider builds', async () => {
    const world = createWorldWithClients();
    const client = world.buildClient();
    const app = mountSignin({ client, autoSignin: true });
    await pass();
    app.rerender({ ...world.props, client: undefined });
    await pass();
    expect(app.latest().ready).toBe(true);
    expect(world.memory.openSockets).toHaveLength(2);
    app.unmount();
    await pass();
    expect(world.memory.openSockets).toHaveLength(1);
    expect(client.connection.state).toBe('connected');
  });
});

it('a `client` signs in again with the provider after its switchCluster()', async () => {
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
