import { act } from '@testing-library/react';
import { type Signin, type User, useSignin, useWatchlist } from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { DIALECT } from '../support/dialect';
import { mountHook } from '../support/mountHook';
import { fakeTime, pass } from '../support/time';
import { comeOnline, startWatching } from '../support/watching';
import { createWorld, type World } from '../support/world';

fakeTime();

/** Calls `refresh()`, and lets all happen that follows. The promise is the result. */
async function refresh(signin: Signin): Promise<User> {
  let promise!: Promise<User>;
  await act(async () => {
    promise = signin.refresh();
    promise.catch(() => undefined);
    await vi.dynamicImportSettled();
  });
  await pass();
  return promise;
}

function rename(world: World, name: string) {
  world.answerWith((body) =>
    Response.json(world.sdk.authenticateUser(body.get('socket_id')!, { id: 'ada', name })),
  );
}

describe('refresh()', () => {
  it('signs the user in anew on the same socket, and the user stays signed in', async () => {
    const world = createWorld();
    const app = mountHook({ ...world.props, autoSignin: true }, () => useSignin());
    await pass();
    const before = app.renders.length;
    rename(world, 'Ada Lovelace');
    await expect(refresh(app.latest())).resolves.toMatchObject({ id: 'ada', name: 'Ada Lovelace' });
    expect(app.latest()).toMatchObject({ status: 'signed-in', ready: true, user: { name: 'Ada Lovelace' } });
    expect(app.renders.slice(before)).toEqual([app.latest()]);
    expect(world.memory.sockets).toHaveLength(1);
    expect(world.sent()).toEqual(['pusher:signin', 'pusher:subscribe', 'pusher:signin']);
  });

  it.runIf(DIALECT !== 'soketi')('shows the users of the new watchlist', async () => {
    const watchlists = { ada: ['bob', 'eve'] };
    const { world, props } = startWatching(watchlists, DIALECT);
    await comeOnline(world, 'eve', []);
    await comeOnline(world, 'joe', []);
    const app = mountHook(props, () => ({ watchlist: useWatchlist(), signin: useSignin() }));
    await pass();
    expect(app.latest().watchlist).toMatchObject({ online: ['eve'], offline: ['bob'] });
    watchlists.ada = ['eve', 'joe', 'kim'];
    await refresh(app.latest().signin);
    expect(app.latest().watchlist).toEqual({
      status: 'ready',
      online: ['eve', 'joe'],
      offline: ['kim'],
      error: null,
    });
  });
});
