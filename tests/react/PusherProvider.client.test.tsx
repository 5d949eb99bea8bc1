import { render } from '@testing-library/react';
import { Pusher } from '../support/Pusher';
import { StrictMode } from 'react';
import { PusherProvider } from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { createWorldWithClients, listenersOf } from '../support/clients';
import { expectFailure, expectRecovery } from '../support/expectFailure';
import { mountSignin } from '../support/mountSignin';
import { fakeTime, pass } from '../support/time';
import { createWorld, hang } from '../support/world';

fakeTime();

describe('a `client` of the app', () => {
  it('is neither connected at the start nor disconnected at the end', async () => {
    const world = createWorldWithClients();
    const client = world.buildClient();
    await pass();
    const [connect, disconnect] = [vi.spyOn(client, 'connect'), vi.spyOn(client, 'disconnect')];
    const before = listenersOf(client);
    const app = mountSignin({ client, autoSignin: true });
    await pass();
    expect(app.latest().ready).toBe(true);
    app.unmount();
    await pass(60_000);
    expect(connect).not.toHaveBeenCalled();
    expect(disconnect).not.toHaveBeenCalled();
    expect(client.connection.state).toBe('connected');
    expect(Pusher.instances).toContain(client);
    expect(listenersOf(client)).toBe(before);
    expect(world.online()).toEqual(['ada']);
  });

  it('stays disconnected until signin() when it is disconnected', async () => {
    const world = createWorldWithClients();
    const client = world.buildClient();
    client.disconnect();
    const app = mountSignin({ client });
    await pass(60_000);
    expect(world.memory.openSockets).toHaveLength(0);
    await expectRecovery(app);
  });

  it('authenticates with its own options', async () => {
    const world = createWorldWithClients();
    const app = mountSignin({ client: world.buildClient(), autoSignin: true });
    await pass();
    expect(app.latest()).toMatchObject({ user: { id: 'ada' }, ready: true });
    expect(world.ownHandler).toHaveBeenCalledTimes(1);
    expect(world.ownHandler.mock.calls[0]![0]).toMatchObject({
      socketId: world.server.connections[0]!.socketId,
    });
    expect(world.requests).toHaveLength(0);
  });

  it('authenticates with the options of the provider when they are given', async () => {
    const world = createWorldWithClients();
    const userAuthentication = { endpoint: '/provider' };
    const app = mountSignin({ client: world.buildClient(), autoSignin: true, userAuthentication });
    await pass();
    expect(app.latest().ready).toBe(true);
    expect(world.ownHandler).not.toHaveBeenCalled();
    expect(world.requests.map(({ url }) => url)).toEqual(['/provider']);
  });

  it('shows an error when its own handler fails', async () => {
    const world = createWorldWithClients();
    const cause = new Error('Nobody is logged in');
    world.ownHandler.mockImplementationOnce(() => {
      throw cause;
    });
    const app = mountSignin({ client: world.buildClient(), autoSignin: true });
    // The failure of a handler is retried by default.
    await pass(1000);
    expect(app.path()).toContain('pending retrying 1 handler-error');
    expect(app.renders.find(({ error }) => error)!.error).toMatchObject({ cause });
    expect(app.latest().ready).toBe(true);
  });

  it('authenticates with its own options again after the unmount', async () => {
    const world = createWorldWithClients();
    const client = world.buildClient();
    const { userAuthenticator } = client.config;
    const app = mountSignin({ client });
    await pass();
    expect(client.config.userAuthenticator).not.toBe(userAuthenticator);
    app.unmount();
    await pass();
    expect(client.config.userAuthenticator).toBe(userAuthenticator);
    client.signin();
    await pass();
    expect(world.online()).toEqual(['ada']);
    expect(world.ownHandler).toHaveBeenCalledTimes(1);
  });

  it('can sign in after an unmount during a sign-in', async () => {
    const world = createWorldWithClients();
    const client = world.buildClient();
    world.answerWith(hang);
    const app = mountSignin({ client, autoSignin: true, userAuthentication: {} });
    await pass();
    expect(app.latest().phase).toBe('authenticating');
    app.unmount();
    await pass();
    client.signin();
    await pass();
    expect(world.online()).toEqual(['ada']);
  });

  it('is restored after an unmount under StrictMode', async () => {
    const world = createWorldWithClients();
    const client = world.buildClient();
    const { userAuthenticator } = client.config;
    const before = listenersOf(client);
    const app = render(
      <StrictMode>
        <PusherProvider client={client} autoSignin />
      </StrictMode>,
    );
    await pass();
    expect(world.online()).toEqual(['ada']);
    expect(world.ownHandler).toHaveBeenCalledTimes(1);
    app.unmount();
    await pass();
    expect(client.config.userAuthenticator).toBe(userAuthenticator);
    expect(listenersOf(client)).toBe(before);
    expect(world.memory.sockets).toHaveLength(1);
  });
});

it('a provider reports to `onConnectionError` that a client of the app has no transport', async () => {
  const { memory, server } = createWorld();
  const client = new memory.Pusher(server.app.key, { cluster: 'eu', enabledTransports: [] });
  const onConnectionError = vi.fn();
  const app = mountSignin({ client, onConnectionError, autoSignin: true });
  await pass();
  expect(onConnectionError.mock.calls).toEqual([
    [{ code: null, message: expect.stringContaining('enabledTransports') as string }],
  ]);
  const { message } = expectFailure(app, 'connection-failed');
  expect(message).toContain('enabledTransports');
});
