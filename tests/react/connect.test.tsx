import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { countLeftovers, NOTHING } from '../support/leftovers';
import { expectRecovery } from '../support/expectFailure';
import { mountSignin } from '../support/mountSignin';
import { mountConnection } from '../support/mountConnection';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

describe('connect() and disconnect()', () => {
  it('open and close the connection', async () => {
    const world = createWorld();
    const app = mountConnection(world.props);
    await pass();
    act(app.latest().disconnect);
    await pass(60_000);
    expect(app.latest()).toMatchObject({ state: 'disconnected', socketId: null, error: null });
    expect(world.memory.openSockets).toHaveLength(0);
    act(app.latest().connect);
    await pass();
    expect(app.latest().state).toBe('connected');
    expect(world.memory.openSockets).toHaveLength(1);
  });

  it('never change, and can be called twice and after the unmount', async () => {
    const world = createWorld();
    const app = mountConnection(world.props);
    await pass();
    const { connect, disconnect } = app.latest();
    act(connect);
    act(disconnect);
    act(disconnect);
    await pass();
    expect(new Set(app.renders.map((connection) => connection.connect))).toEqual(new Set([connect]));
    expect(new Set(app.renders.map((connection) => connection.disconnect))).toEqual(new Set([disconnect]));
    app.unmount();
    await pass();
    connect();
    disconnect();
    connect();
    await pass();
    expect(countLeftovers(world)).toMatchObject({ sockets: 0, instances: 0, timers: 0 });
  });

  it.each(['disconnect', 'connect'] as const)('%s() can be called while pusher-js loads', async (action) => {
    const world = createWorld();
    const app = mountConnection(world.props);
    act(app.latest()[action]);
    await pass();
    expect(world.memory.openSockets).toHaveLength(action === 'connect' ? 1 : 0);
    expect(app.latest().state).toBe(action === 'connect' ? 'connected' : 'disconnected');
  });

  it('disconnect() while pusher-js loads aborts a sign-in, and signin() connects', async () => {
    const world = createWorld();
    const app = mountSignin(world.props);
    const promise = app.signin();
    app.disconnect();
    await expect(promise).rejects.toMatchObject({ code: 'aborted' });
    await pass();
    expect(app.latest().status).toBe('idle');
    expect(world.memory.sockets).toHaveLength(0);
    await expectRecovery(app);
    expect(world.memory.sockets).toHaveLength(1);
  });

  it('connect() does nothing while `enabled` is false', async () => {
    const world = createWorld();
    const app = mountConnection({ ...world.props, enabled: false });
    act(app.latest().connect);
    act(app.latest().disconnect);
    act(app.latest().connect);
    await pass();
    expect(countLeftovers(world)).toEqual(NOTHING);
  });
});
