import { useChannel } from 'react-pusher-user';
import { describe, expect, it } from 'vitest';
import { countLeftovers, NOTHING } from '../support/leftovers';
import { mountHook } from '../support/mountHook';
import { fakeTime, pass } from '../support/time';
import { createWorld, hang } from '../support/world';

fakeTime();

const useOrders = () => useChannel('private-orders');

describe('without a client, a channel', () => {
  it('is idle while the provider is not enabled, and subscribes when it is enabled', async () => {
    const world = createWorld();
    const app = mountHook({ ...world.props, enabled: false }, useOrders);
    await pass(5000);
    expect(app.latest()).toMatchObject({ status: 'idle', error: null });
    expect(new Set(app.renders.map(({ status }) => status))).toEqual(new Set(['idle']));
    expect(world.memory.sockets).toHaveLength(0);
    app.rerender({ enabled: true });
    await pass();
    expect(app.latest().status).toBe('subscribed');
    app.rerender({ enabled: false });
    await pass();
    expect(app.latest().status).toBe('idle');
    expect(countLeftovers(world)).toEqual(NOTHING);
    app.rerender({}, () => useChannel(undefined));
    app.unmount();
    await pass();
    expect(countLeftovers(world)).toEqual(NOTHING);
  });

  it('is pending while pusher-js loads, and idle when the load fails', async () => {
    const world = createWorld();
    let reject!: (error: Error) => void;
    const loadPusher = () => new Promise<never>((_, fail) => (reject = fail));
    const app = mountHook({ ...world.props, loadPusher }, useOrders);
    await pass();
    expect(app.latest().status).toBe('pending');
    reject(new Error('No network'));
    await pass();
    expect(app.latest()).toMatchObject({ status: 'idle', error: null });
  });

  it('leaves nothing behind when it unmounts during the auth request', async () => {
    const world = createWorld();
    world.answerWith(hang);
    const app = mountHook(world.props, useOrders);
    await pass();
    expect(world.requests).toHaveLength(1);
    app.unmount();
    await pass();
    expect(world.requests[0]!.init.signal!.aborted).toBe(true);
    expect(countLeftovers(world)).toEqual(NOTHING);
  });
});
