import { useOnline, useUser, useWatchlist } from 'react-pusher-user';
import { describe, expect, it } from 'vitest';
import { mountHook } from '../support/mountHook';
import { mountLate } from '../support/mountLate';
import { fakeTime, pass } from '../support/time';
import { comeOnline, startWatching } from '../support/watching';

fakeTime();

describe('useOnline', () => {
  it('renders only when that user goes online or offline', async () => {
    const { world, props } = startWatching({ ada: ['bob', 'eve'] });
    const app = mountHook(props, () => useOnline('bob'));
    await pass();
    const eveLeaves = await comeOnline(world, 'eve');
    expect(app.renders).toEqual([false]);
    const bobLeaves = await comeOnline(world, 'bob');
    await eveLeaves();
    await bobLeaves();
    expect(app.renders).toEqual([false, true, false]);
  });

  it('returns `false` for `undefined`, for users outside the watchlist, and while the connection is down', async () => {
    const { world, props } = startWatching({ ada: ['bob'] });
    await comeOnline(world, 'bob');
    const app = mountHook(props, () => [useOnline(undefined), useOnline('eve'), useOnline('bob')]);
    await pass();
    expect(app.latest()).toEqual([false, false, true]);
    world.server.connections[1]!.drop();
    await pass();
    expect(app.latest()).toEqual([false, false, false]);
    await pass(2000);
    expect(app.latest()).toEqual([false, false, true]);
  });
});

describe('a component that mounts after the sign-in', () => {
  it('shows the users that are online already, and none when the connection drops', async () => {
    const { world, props } = startWatching({ ada: ['bob', 'eve'] });
    await comeOnline(world, 'bob');
    const app = mountLate(
      props,
      () => [useWatchlist(), useOnline('eve')],
      () => useUser(),
    );
    await pass();
    app.show();
    expect(app.latest()).toEqual([
      { status: 'ready', online: ['bob'], offline: ['eve'], error: null },
      false,
    ]);
    await comeOnline(world, 'eve');
    expect(app.latest()).toEqual([
      { status: 'ready', online: ['bob', 'eve'], offline: [], error: null },
      true,
    ]);
    world.server.connections[1]!.drop();
    await pass();
    expect(app.latest()).toEqual([{ status: 'pending', online: [], offline: [], error: null }, false]);
    await pass(2000);
    expect(app.latest()).toEqual([
      { status: 'ready', online: ['bob', 'eve'], offline: [], error: null },
      true,
    ]);
  });

  it('shows no user of the watchlist of an earlier sign-in', async () => {
    const { world, props, logIn } = startWatching({ ada: ['bob'], joe: ['eve'] });
    const app = mountLate(
      props,
      () => useWatchlist(),
      () => useUser(),
    );
    await pass();
    logIn('joe');
    world.server.connections[0]!.drop();
    await pass(2000);
    app.show();
    expect(app.latest()).toEqual({ status: 'ready', online: [], offline: ['eve'], error: null });
  });

  it('shows that the watchlist exceeded its limit (4302)', async () => {
    const { props } = startWatching({ ada: Array.from({ length: 101 }, (_, n) => `u${n}`) });
    const app = mountLate(
      props,
      () => useWatchlist(),
      () => useUser(),
    );
    await pass();
    app.show();
    expect(app.latest()).toMatchObject({ status: 'ready', error: { code: 4302 } });
  });
});

describe('a watchlist event of the server', () => {
  it('does not render when it changes nothing', async () => {
    const { world, props } = startWatching({ ada: ['bob'] });
    const app = mountHook(props, () => useWatchlist());
    await pass();
    const before = app.latest();
    world.server.connections[0]!.send({
      event: 'pusher_internal:watchlist_events',
      data: { events: [{ name: 'offline', user_ids: ['bob'] }] },
    });
    await pass();
    expect(app.latest()).toBe(before);
    const bobLeaves = await comeOnline(world, 'bob');
    await bobLeaves();
    expect(app.latest()).not.toBe(before);
    expect(app.latest()).toEqual(before);
  });

  it('can contain numbers as ids, which become strings', async () => {
    const { world, props } = startWatching({ ada: ['7'] });
    const app = mountHook(props, () => [useOnline('7'), useWatchlist().offline]);
    await pass();
    world.server.connections[0]!.send({
      event: 'pusher_internal:watchlist_events',
      data: { events: [{ name: 'online', user_ids: [7] }] },
    });
    await pass();
    expect(app.latest()).toEqual([true, []]);
  });

  it.each([
    ['no data', undefined],
    ['no user ids', { user_ids: null }],
    ['a text', 'online'],
  ])('in an unknown format changes nothing: %s', async (_, data) => {
    const { world, props } = startWatching({ ada: ['bob'] });
    await comeOnline(world, 'bob');
    const app = mountHook(props, () => useWatchlist());
    await pass();
    const before = app.latest();
    const connection = world.server.connections[1]!;
    connection.send({ event: 'offline', data });
    connection.send({ event: 'offline', channel: 'news', data: { user_ids: ['bob'] } });
    await pass();
    expect(app.latest()).toBe(before);
  });
});
