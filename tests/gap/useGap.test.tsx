import { act } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { countLeftovers, NOTHING } from '../support/leftovers';
import { fakeTime, pass } from '../support/time';
import { createWorld, type World } from '../support/world';
import { mountGap } from './support/mountGap';

fakeTime();

const USER = '#server-to-user-ada';

/** Keeps clients from connecting until the returned function is called. */
const blockHandshakes = ({ server }: World) =>
  server.intercept(({ event }) => (event === 'pusher:connection_established' ? 'drop' : undefined));

describe('useGap', () => {
  it('tells of a drop once, when the channels and the user receive events again', async () => {
    const world = createWorld();
    const { gaps, events } = mountGap({ ...world.props, autoSignin: true }, ['private-b', 'a']);
    await pass();
    expect(gaps).toEqual([]);
    await pass(20_000);
    world.server.trigger('a', 'note', 1);
    const from = Date.now();
    await pass(3000);
    const allow = blockHandshakes(world);
    world.server.connections[0]!.drop();
    await pass(4000);
    world.server.trigger('a', 'note', 2);
    expect(gaps).toEqual([]);
    allow();
    await pass(30_000);
    expect(gaps).toHaveLength(1);
    const [gap] = gaps;
    expect(gap).toEqual({
      from,
      to: gap!.to,
      duration: gap!.to - gap!.from,
      reason: 'drop',
      channels: [USER, 'a', 'private-b'],
    });
    expect(gap!.to).toBeGreaterThan(from + 7000);
    world.server.trigger('a', 'note', 3);
    await pass(60_000);
    expect(events).toEqual([1, 3]);
    expect(gaps).toHaveLength(1);
  });

  it('tells nothing while nothing is lost, and nothing of the first connection', async () => {
    const world = createWorld();
    const app = mountGap({ ...world.props, autoSignin: true }, ['a']);
    await pass(600_000);
    app.unmount();
    await pass();
    expect(app.gaps).toEqual([]);
    expect(countLeftovers(world)).toEqual(NOTHING);
  });

  it('tells nothing of a drop without channels and without a user', async () => {
    const world = createWorld();
    const { gaps } = mountGap(world.props, []);
    await pass();
    world.server.connections[0]!.drop();
    await pass(10_000);
    expect(world.server.connections).toHaveLength(1);
    expect(gaps).toEqual([]);
  });

  it('takes several drops before the channels are back as one gap', async () => {
    const world = createWorld();
    const { gaps } = mountGap({ ...world.props, autoSignin: true }, ['a', 'private-b']);
    await pass(5000);
    const stop = world.delay('pusher_internal:subscription_succeeded', 2000);
    world.server.connections[0]!.drop();
    await pass(1500);
    world.server.connections[0]!.drop();
    await pass(1500);
    stop();
    world.server.connections[0]!.close(4200);
    await pass(10_000);
    expect(gaps).toHaveLength(1);
    expect(gaps[0]!.channels).toEqual([USER, 'a', 'private-b']);
  });

  it('the app’s own disconnect() and connect() are a gap', async () => {
    const world = createWorld();
    const app = mountGap(world.props, ['a']);
    await pass();
    act(() => app.latest().connection.disconnect());
    await pass(60_000);
    expect(app.gaps).toEqual([]);
    act(() => app.latest().connection.connect());
    await pass(1000);
    expect(app.gaps).toMatchObject([{ reason: 'disconnect', channels: ['a'] }]);
    expect(app.gaps[0]!.duration).toBeGreaterThanOrEqual(60_000);
  });

  it('another user is a gap of the channels that stay in use', async () => {
    const world = createWorld();
    const app = mountGap({ ...world.props, autoSignin: true, userId: 'ada' }, ['a', 'private-b']);
    await pass();
    world.logIn('bob');
    app.rerender({ userId: 'bob' });
    await pass(5000);
    expect(world.online()).toEqual(['bob']);
    expect(app.gaps).toMatchObject([{ reason: 'user', channels: ['a', 'private-b'] }]);
  });

  it('a signout() is a gap of the channels that stay in use', async () => {
    const world = createWorld();
    const app = mountGap({ ...world.props, autoSignin: true }, ['a']);
    await pass();
    act(() => app.latest().signin.signout());
    await pass(5000);
    expect(app.gaps).toMatchObject([{ reason: 'user', channels: ['a'] }]);
  });
});
