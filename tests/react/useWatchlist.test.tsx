import { act } from '@testing-library/react';
import { useOnline, useSignin, useWatchlist } from 'react-pusher-user';
import { describe, expect, it } from 'vitest';
import { mountHook } from '../support/mountHook';
import { fakeTime, pass } from '../support/time';
import { comeOnline, startWatching } from '../support/watching';

fakeTime();

const NOTHING = { online: [], offline: [], error: null };

describe('useWatchlist', () => {
  it.each(['pusher', 'sockudo'] as const)(
    'shows the users that are online, and each change, on %s',
    async (dialect) => {
      const { world, props } = startWatching({ ada: ['bob', 'eve'] }, dialect);
      const bobLeaves = await comeOnline(world, 'bob');
      const app = mountHook(props, () => useWatchlist());
      expect(app.latest()).toEqual({ ...NOTHING, status: 'pending' });
      await pass();
      expect(app.latest()).toEqual({ status: 'ready', online: ['bob'], offline: ['eve'], error: null });
      const eveLeaves = await comeOnline(world, 'eve');
      expect(app.latest()).toMatchObject({ online: ['bob', 'eve'], offline: [] });
      await bobLeaves();
      expect(app.latest()).toMatchObject({ online: ['eve'], offline: ['bob'] });
      await eveLeaves();
      expect(app.latest()).toMatchObject({ online: [], offline: ['bob', 'eve'] });
    },
  );

  it('is ready when no user of the watchlist is online', async () => {
    const { props } = startWatching({ ada: ['bob'] });
    const app = mountHook(props, () => useWatchlist());
    await pass();
    expect(app.latest()).toEqual({ status: 'ready', online: [], offline: ['bob'], error: null });
  });

  it.each(['pusher', 'sockudo', 'soketi'] as const)(
    'is ready and empty without a watchlist, on %s',
    async (dialect) => {
      for (const watchlist of [undefined, [], 'bob']) {
        const { props } = startWatching({ ada: watchlist }, dialect);
        const app = mountHook(props, () => useWatchlist());
        await pass();
        expect(app.latest()).toEqual({ ...NOTHING, status: 'ready' });
        app.unmount();
        await pass();
      }
    },
  );

  it('is pending with a watchlist on soketi, which does not support watchlists', async () => {
    const { props } = startWatching({ ada: ['bob'] }, 'soketi');
    const app = mountHook(props, () => useWatchlist());
    await pass(60_000);
    expect(app.latest()).toEqual({ ...NOTHING, status: 'pending' });
  });

  it('is idle while no user is signed in, and after a failed sign-in', async () => {
    const { world, props } = startWatching({ ada: ['bob'] });
    const app = mountHook(
      { ...props, autoSignin: false },
      () => [useWatchlist(), useSignin().signin] as const,
    );
    await pass();
    expect(app.latest()[0]).toEqual({ ...NOTHING, status: 'idle' });
    world.answerWith(() => new Response('', { status: 403 }));
    act(() => void app.latest()[1]());
    expect(app.latest()[0].status).toBe('pending');
    await pass();
    expect(app.latest()[0]).toEqual({ ...NOTHING, status: 'idle' });
  });

  it('is empty when the connection drops, and is filled again by the next one', async () => {
    const { world, props } = startWatching({ ada: ['bob', 'eve'] });
    await comeOnline(world, 'bob');
    const app = mountHook(props, () => useWatchlist());
    await pass();
    world.server.connections[1]!.drop();
    await pass();
    expect(app.latest()).toEqual({ ...NOTHING, status: 'pending' });
    await comeOnline(world, 'eve');
    await pass(2000);
    expect(app.latest()).toEqual({ status: 'ready', online: ['bob', 'eve'], offline: [], error: null });
  });

  it('is empty after a sign-out, and when another user signs in', async () => {
    const { world, props, logIn } = startWatching({ ada: ['bob'], joe: ['eve'] });
    await comeOnline(world, 'bob');
    const app = mountHook(props, () => [useWatchlist(), useSignin().signout, useOnline('bob')] as const);
    await pass();
    expect(app.latest()[0]).toMatchObject({ status: 'ready', online: ['bob'] });
    act(app.latest()[1]);
    expect(app.latest()[0]).toEqual({ ...NOTHING, status: 'idle' });
    expect(app.latest()[2]).toBe(false);
    await pass();
    expect(app.latest()[0]).toEqual({ ...NOTHING, status: 'idle' });

    logIn('joe');
    app.rerender({ userId: 'joe' });
    expect(app.latest()[0]).toEqual({ ...NOTHING, status: 'pending' });
    await pass();
    expect(app.latest()[0]).toEqual({ status: 'ready', online: [], offline: ['eve'], error: null });

    logIn('ada');
    app.rerender({ userId: 'ada' });
    expect(app.latest()[0]).toEqual({ ...NOTHING, status: 'pending' });
    await pass();
    expect(app.latest()[0]).toEqual({ status: 'ready', online: ['bob'], offline: [], error: null });
  });

  it('shows a watchlist that exceeds its limit (4302) as `error`, and the user stays signed in', async () => {
    const watchlist = Array.from({ length: 101 }, (_, n) => `u${n}`);
    const { world, props, logIn } = startWatching({ ada: watchlist, joe: ['bob'] });
    const app = mountHook(props, () => [useWatchlist(), useSignin()] as const);
    await pass(60_000);
    expect(app.latest()[0]).toMatchObject({
      status: 'ready',
      online: [],
      offline: [],
      error: { code: 4302 },
    });
    expect(app.latest()[0].error!.message).toMatch(/100/);
    expect(app.latest()[1]).toMatchObject({ status: 'signed-in', ready: true, error: null });
    expect(world.requests).toHaveLength(1);
    logIn('joe');
    app.rerender({ userId: 'joe' });
    await pass();
    expect(app.latest()[0]).toEqual({ status: 'ready', online: [], offline: ['bob'], error: null });
  });
});
