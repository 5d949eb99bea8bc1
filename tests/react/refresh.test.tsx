import { act } from '@testing-library/react';
import {
  type Signin,
  SigninError,
  type User,
  useSignin,
  useUserEvent,
  useWatchlist,
} from 'react-pusher-user';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { DIALECT } from '../support/dialect';
import { mountHook } from '../support/mountHook';
import { refuseSecondSignin } from '../support/refuseSecondSignin';
import { fakeTime, pass } from '../support/time';
import { comeOnline, startWatching } from '../support/watching';
import { createWorld, hang, type World } from '../support/world';

fakeTime();

/** Calls `refresh()`. The result is wrapped: a promise would be awaited. */
function startRefresh(signin: Signin): { promise: Promise<User> } {
  let promise!: Promise<User>;
  act(() => {
    promise = signin.refresh();
  });
  promise.catch(() => undefined);
  return { promise };
}

/** Calls `refresh()`, and lets all happen that follows. */
async function refresh(signin: Signin): Promise<User> {
  const { promise } = startRefresh(signin);
  await act(() => vi.dynamicImportSettled());
  await pass(100);
  return promise;
}

function rename({ answerWith, sdk }: World, name: string, id = 'ada') {
  answerWith((body) => Response.json(sdk.authenticateUser(body.get('socket_id')!, { id, name })));
}

/** Mounts an app that is signed in. */
async function mountSignedIn(world: World) {
  const onSigninError = vi.fn();
  const app = mountHook({ ...world.props, autoSignin: true, onSigninError }, () => useSignin());
  await pass();
  expect(app.latest()).toMatchObject({ status: 'signed-in', ready: true });
  return { ...app, onSigninError, rendersBefore: app.renders.length };
}

const LOVELACE = { id: 'ada', name: 'Ada Lovelace' };

describe('refresh()', () => {
  it('signs the user in anew on the same socket, and the user stays signed in', async () => {
    const world = createWorld();
    const app = await mountSignedIn(world);
    rename(world, 'Ada Lovelace');
    await expect(refresh(app.latest())).resolves.toEqual(LOVELACE);
    expect(app.latest()).toMatchObject({ status: 'signed-in', ready: true, user: LOVELACE });
    expect(app.renders.slice(app.rendersBefore)).toEqual([app.latest()]);
    expect(world.memory.sockets).toHaveLength(1);
    expect(world.sent()).toEqual(['pusher:signin', 'pusher:subscribe', 'pusher:signin']);
  });

  it('shows the users of the new watchlist', async () => {
    const watchlists = { ada: ['bob', 'eve'] };
    // soketi has no watchlists.
    const { world, props } = startWatching(watchlists, DIALECT === 'soketi' ? 'pusher' : DIALECT);
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

  it('loses no event of the user, and delivers none twice', async () => {
    const world = createWorld();
    const received: unknown[] = [];
    const app = mountHook({ ...world.props, autoSignin: true }, () => {
      useUserEvent('n', (data) => received.push(data));
      return useSignin();
    });
    await pass();
    let sent = 0;
    const timer = setInterval(() => world.server.sendToUser('ada', 'n', sent++), 5);
    for (let run = 0; run < 5; run++) {
      await pass(100);
      await refresh(app.latest());
    }
    clearInterval(timer);
    await pass(100);
    expect(received).toEqual(Array.from({ length: sent }, (_, index) => index));
    expect(sent).toBeGreaterThan(100);
  });

  it('shares a request that has not started, and makes another one for a later call', async () => {
    const world = createWorld();
    const app = await mountSignedIn(world);
    await refresh(app.latest());
    expect(world.requests).toHaveLength(2);
    const [first, second] = [startRefresh(app.latest()), startRefresh(app.latest())];
    await pass(0);
    expect(world.requests).toHaveLength(3);
    rename(world, 'Ada Lovelace');
    const [third, fourth] = [startRefresh(app.latest()), startRefresh(app.latest())];
    await pass(100);
    expect(world.requests).toHaveLength(4);
    expect(await second.promise).toBe(await first.promise);
    expect(await third.promise).toEqual(LOVELACE);
    expect(await fourth.promise).toEqual(LOVELACE);
  });

  it('signs in when nobody is signed in', async () => {
    const world = createWorld();
    const app = mountHook(world.props, () => useSignin());
    await expect(refresh(app.latest())).resolves.toMatchObject({ id: 'ada' });
    expect(app.latest().status).toBe('signed-in');
    expect(world.requests).toHaveLength(1);
  });

  it('asks again when a sign-in is under way, which may have asked before', async () => {
    const world = createWorld();
    const app = mountHook({ ...world.props, autoSignin: true }, () => useSignin());
    expect(app.latest().status).toBe('pending');
    await expect(refresh(app.latest())).resolves.toMatchObject({ id: 'ada' });
    expect(world.requests).toHaveLength(2);
  });

  it('tries again as a sign-in does', async () => {
    const world = createWorld();
    const app = await mountSignedIn(world);
    world.answerWith(() => new Response('', { status: 503 }));
    const { promise } = startRefresh(app.latest());
    await vi.dynamicImportSettled();
    await pass(10);
    rename(world, 'Ada Lovelace');
    await pass(5000);
    await expect(promise).resolves.toEqual(LOVELACE);
  });
});

describe('a failed refresh() rejects its promise, and changes nothing else:', () => {
  it.each([
    ['denied', (world: World) => world.answerWith(() => new Response('', { status: 403 }))],
    ['invalid-reply', (world: World) => world.answerWith(() => Response.json({}))],
    ['auth-timeout', (world: World) => world.answerWith(hang)],
    ['user-mismatch', (world: World) => rename(world, 'Bob', 'bob')],
  ])('%s', async (code, arrange) => {
    const world = createWorld();
    const app = await mountSignedIn(world);
    arrange(world);
    const { promise } = startRefresh(app.latest());
    await vi.dynamicImportSettled();
    await pass(120_000);
    await expect(promise).rejects.toMatchObject({ code });
    await expect(promise).rejects.toBeInstanceOf(SigninError);
    expect(app.renders).toHaveLength(app.rendersBefore);
    expect(app.onSigninError).not.toHaveBeenCalled();
    expect(world.memory.sockets).toHaveLength(1);
    // And the next one works.
    rename(world, 'Ada Lovelace');
    await expect(refresh(app.latest())).resolves.toEqual(LOVELACE);
  });

  it('need not be awaited', async () => {
    const world = createWorld();
    const app = await mountSignedIn(world);
    world.answerWith(() => new Response('', { status: 403 }));
    act(() => void app.latest().refresh());
    await vi.dynamicImportSettled();
    await pass(100);
    // `createWorld` fails the test when a rejection is unhandled.
    expect(world.requests).toHaveLength(2);
    expect(app.latest().status).toBe('signed-in');
  });

  it('its code does not load', async () => {
    vi.doMock('../../src/core/refresh/refresh', () => {
      throw new Error('offline');
    });
    onTestFinished(() => vi.doUnmock('../../src/core/refresh/refresh'));
    const app = await mountSignedIn(createWorld());
    const failure = startRefresh(app.latest()).promise.catch((error: unknown) => error);
    await vi.dynamicImportSettled();
    const error = await failure;
    expect(error).toBeInstanceOf(SigninError);
    expect(error).toMatchObject({ code: 'connection-failed' });
    expect((error as SigninError).message).toContain('the code of refresh() did not load');
    expect(app.latest().status).toBe('signed-in');
  });

  it('the second socket is refused', async () => {
    const world = createWorld();
    refuseSecondSignin(world.server);
    const app = await mountSignedIn(world);
    const answers = [() => Response.json(world.sign(world.server.connections[0]!.socketId))];
    world.answerWith(() => answers.shift()?.() ?? new Response('', { status: 403 }));
    await expect(refresh(app.latest())).rejects.toMatchObject({ code: 'denied' });
    expect(app.renders).toHaveLength(app.rendersBefore);
    expect(world.online()).toEqual(['ada']);
    expect(vi.getTimerCount()).toBe(1); // the activity check of the socket that is left
  });
});

describe('what ends a refresh():', () => {
  /** Mounts an app, and calls `refresh()` while the endpoint does not answer. */
  async function mountRefreshing(world: World) {
    const app = await mountSignedIn(world);
    world.answerWith(hang);
    const { promise } = startRefresh(app.latest());
    await vi.dynamicImportSettled();
    await pass();
    expect(world.requests).toHaveLength(2);
    return { ...app, promise };
  }

  it.each([
    ['signout()', (app: Awaited<ReturnType<typeof mountRefreshing>>) => act(app.latest().signout)],
    ['the unmount', (app) => app.unmount()],
    ['another userId', (app) => app.rerender({ userId: 'bob' })],
    ['`enabled={false}`', (app) => app.rerender({ enabled: false })],
  ] satisfies [string, (app: Awaited<ReturnType<typeof mountRefreshing>>) => void][])(
    '%s aborts it',
    async (_, end) => {
      const world = createWorld();
      const app = await mountRefreshing(world);
      end(app);
      await pass();
      await expect(app.promise).rejects.toMatchObject({ code: 'aborted' });
      expect(world.requests[1]!.init.signal!.aborted).toBe(true);
    },
  );

  it('a drop: it resolves to the user that the next connection signs in', async () => {
    const world = createWorld();
    const app = await mountRefreshing(world);
    world.server.connections[0]!.drop();
    rename(world, 'Ada Lovelace');
    await pass(5000);
    await expect(app.promise).resolves.toEqual(LOVELACE);
    expect(app.latest()).toMatchObject({ status: 'signed-in', user: LOVELACE });
    expect(world.requests).toHaveLength(3);
  });

  it.each(['signout()', 'unmount'])('%s, while the new socket gets ready', async (what) => {
    const world = createWorld();
    refuseSecondSignin(world.server);
    const app = await mountSignedIn(world);
    world.delay('pusher:connection_established', 500);
    const { promise } = startRefresh(app.latest());
    await vi.dynamicImportSettled();
    await pass(100);
    expect(world.server.connections).toHaveLength(2);
    if (what === 'unmount') app.unmount();
    else act(app.latest().signout);
    await pass(5000);
    await expect(promise).rejects.toMatchObject({ code: 'aborted' });
    expect(world.server.connections).toHaveLength(what === 'unmount' ? 0 : 1);
  });
});
