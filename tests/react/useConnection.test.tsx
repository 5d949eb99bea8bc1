import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { mountConnection } from '../support/mountConnection';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

describe('useConnection', () => {
  it('shows the state and the socket id', async () => {
    const world = createWorld();
    const app = mountConnection(world.props);
    expect(app.latest()).toMatchObject({ state: 'initialized', socketId: null, error: null });
    await pass();
    expect(app.latest()).toMatchObject({
      state: 'connected',
      socketId: world.server.connections[0]!.socketId,
      error: null,
    });
    expect(app.states()).toEqual(['initialized', 'connecting', 'connected']);
  });

  it('shows `connecting` immediately when the socket drops, and clears `socketId`', async () => {
    const world = createWorld();
    const app = mountConnection(world.props);
    await pass();
    world.server.connections[0]!.drop();
    await pass();
    expect(app.latest()).toMatchObject({ state: 'connecting', socketId: null });
    await pass(2000);
    expect(app.latest()).toMatchObject({ state: 'connected', error: null });
    expect(app.latest().socketId).toBe(world.server.connections[0]!.socketId);
    expect(app.states()).toEqual(['initialized', 'connecting', 'connected', 'connecting', 'connected']);
  });

  it('shows why the server refuses the connection', async () => {
    const world = createWorld();
    world.server.refuseConnections({ code: 4001, message: 'App key not in this cluster.' });
    const app = mountConnection(world.props);
    await pass();
    expect(app.latest()).toMatchObject({
      state: 'disconnected',
      socketId: null,
      error: { code: 4001, message: 'App key not in this cluster.' },
    });
    world.server.refuseConnections(null);
    act(app.latest().connect);
    await pass();
    expect(app.latest()).toMatchObject({ state: 'connected', error: null });
  });

  it('shows an error of the server without signatures', async () => {
    const world = createWorld();
    const app = mountConnection(world.props);
    await pass();
    const { auth } = world.sign('1.1');
    world.server.connections[0]!.send({
      event: 'pusher:error',
      data: { code: null, message: `Expected ${auth}` },
    });
    await pass();
    expect(app.latest()).toMatchObject({ state: 'connected', error: { code: null } });
    expect(app.latest().error!.message).toMatch(/^Expected app-key:[^\da-f]+$/);
  });

  it('shows `unavailable` when the server does not answer', async () => {
    const world = createWorld();
    world.server.intercept(({ event }) => (event === 'pusher:connection_established' ? 'drop' : undefined));
    const app = mountConnection(world.props);
    await pass(15_000);
    expect(app.latest().state).toBe('unavailable');
  });

  it('shows `failed` when pusher-js has no transport', async () => {
    const world = createWorld();
    const app = mountConnection({ ...world.props, enabledTransports: [] });
    await pass();
    expect(app.latest().state).toBe('failed');
  });

  it('shows `failed` when pusher-js does not load, and connect() loads it again', async () => {
    const world = createWorld();
    let isOffline = true;
    const app = mountConnection({
      ...world.props,
      loadPusher: () =>
        isOffline ? Promise.reject(new Error('Loading chunk 7 failed')) : world.memory.loadPusher(),
    });
    await pass();
    expect(app.latest()).toMatchObject({ state: 'failed', error: { code: null } });
    expect(app.latest().error!.message).toMatch(/\w/);
    isOffline = false;
    act(app.latest().connect);
    await pass();
    expect(app.latest()).toMatchObject({ state: 'connected', error: null });
  });
});
