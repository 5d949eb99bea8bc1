import { describe, expect, it, vi } from 'vitest';
import { countLeftovers, NOTHING } from '../support/leftovers';
import { mountSignin } from '../support/mountSignin';
import { News } from '../support/News';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

describe('`enabled={false}`', () => {
  it('loads and connects nothing', async () => {
    const world = createWorld();
    const loadPusher = vi.fn(world.memory.loadPusher);
    const app = mountSignin({ ...world.props, loadPusher, autoSignin: true, enabled: false });
    await pass(60_000);
    expect(app.path()).toEqual(['idle']);
    expect(loadPusher).not.toHaveBeenCalled();
    expect(countLeftovers(world)).toEqual(NOTHING);
  });

  it('may turn to true: it connects, and signs in', async () => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, autoSignin: true, enabled: false });
    await pass();
    app.rerender({ enabled: true });
    await pass();
    expect(app.latest().ready).toBe(true);
    expect(world.memory.sockets).toHaveLength(1);
  });

  it('ends what there was, and leaves nothing', async () => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, autoSignin: true });
    await pass();
    app.rerender({ enabled: false });
    await pass();
    expect(app.latest()).toMatchObject({ status: 'idle', user: null });
    expect(countLeftovers(world)).toEqual(NOTHING);
  });

  it('rejects a signin() that was pending', async () => {
    const world = createWorld();
    const app = mountSignin(world.props);
    const promise = app.signin();
    app.rerender({ enabled: false });
    await expect(promise).rejects.toMatchObject({ code: 'aborted' });
    await pass();
    expect(app.latest()).toMatchObject({ status: 'idle', error: null });
  });

  it('may come and go: one connection at a time, and one sign-in each', async () => {
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

  it('may come and go while pusher-js loads: one load counts', async () => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, autoSignin: true });
    app.rerender({ enabled: false });
    app.rerender({ enabled: true });
    await pass();
    expect(app.latest().ready).toBe(true);
    expect(world.memory.sockets).toHaveLength(1);
    expect(world.requests).toHaveLength(1);
  });

  it('may come and go while pusher-js loads: a load of before that fails harms nobody', async () => {
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
