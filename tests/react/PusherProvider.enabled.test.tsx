import { describe, expect, it, vi } from 'vitest';
import { countLeftovers, NOTHING } from '../support/leftovers';
import { mountSignin } from '../support/mountSignin';
import { News } from '../support/News';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

describe('`enabled={false}`', () => {
  it('neither loads pusher-js nor connects', async () => {
    const world = createWorld();
    const loadPusher = vi.fn(world.memory.loadPusher);
    const app = mountSignin({ ...world.props, loadPusher, autoSignin: true, enabled: false });
    await pass(60_000);
    expect(app.path()).toEqual(['idle']);
    expect(loadPusher).not.toHaveBeenCalled();
    expect(countLeftovers(world)).toEqual(NOTHING);
  });

  it('connects and signs in when it changes to `true`', async () => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, autoSignin: true, enabled: false });
    await pass();
    app.rerender({ enabled: true });
    await pass();
    expect(app.latest().ready).toBe(true);
    expect(world.memory.sockets).toHaveLength(1);
  });

  it('ends the sign-in and the connection, and leaves nothing behind', async () => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, autoSignin: true });
    await pass();
    app.rerender({ enabled: false });
    await pass();
    expect(app.latest()).toMatchObject({ status: 'idle', user: null });
    expect(countLeftovers(world)).toEqual(NOTHING);
  });

  it('rejects a pending signin()', async () => {
    const world = createWorld();
    const app = mountSignin(world.props);
    const promise = app.signin();
    app.rerender({ enabled: false });
    await expect(promise).rejects.toMatchObject({ code: 'aborted' });
    await pass();
    expect(app.latest()).toMatchObject({ status: 'idle', error: null });
  });

  it('can be toggled: one connection at a time, and one sign-in for each', async () => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, autoSignin: true }, <News />);
    await pass();
    for (let turn = 2; turn <= 5; turn++) {
      app.rerender({ enabled: false });
      await pass();
      app.rerender({ enabled: true });
      await pass();
      expect(app.latest().ready).toBe(true);
      expect(world.memory.sockets).toHaveLength(turn);
      expect(world.requests).toHaveLength(turn);
      expect(countLeftovers(world)).toMatchObject({ sockets: 1, connections: 1, instances: 1 });
    }
    expect(world.server.connections[0]!.channels).toContain('news');
  });

  it('can be toggled while pusher-js loads: one connection opens', async () => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, autoSignin: true });
    app.rerender({ enabled: false });
    app.rerender({ enabled: true });
    await pass();
    expect(app.latest().ready).toBe(true);
    expect(world.memory.sockets).toHaveLength(1);
    expect(world.requests).toHaveLength(1);
  });

  it('can be toggled while pusher-js loads: the failure of the first load is ignored', async () => {
    const world = createWorld();
    let failFirst!: (reason: Error) => void;
    const first = new Promise<never>((_, reject) => {
      failFirst = reject;
    });
    const app = mountSignin({ ...world.props, loadPusher: () => first, autoSignin: true });
    app.rerender({ enabled: false });
    app.rerender({ enabled: true, loadPusher: world.memory.loadPusher });
    failFirst(new Error('Loading chunk 7 failed'));
    await pass();
    expect(app.latest().ready).toBe(true);
    expect(app.path().join()).not.toContain('error');
  });
});
