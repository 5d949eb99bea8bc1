import type { PusherProviderProps } from 'react-pusher-user';
import { expect, test, vi } from 'vitest';
import { expectFailure, expectRecovery } from '../support/expectFailure';
import { countLeftovers, NOTHING } from '../support/leftovers';
import { mountSignin } from '../support/mountSignin';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

type Settle = (how: 'resolves' | 'rejects') => void;

/** Mounts an app that waits for pusher-js. Each entry of `loads` settles one load. */
function start(props: Partial<PusherProviderProps> = {}) {
  const world = createWorld();
  const loads: Settle[] = [];
  const loadPusher: PusherProviderProps['loadPusher'] = () =>
    new Promise((resolve, reject) => {
      loads.push((how) => {
        if (how === 'resolves') resolve({ default: world.memory.Pusher });
        else reject(new Error('Loading chunk 7 failed'));
      });
    });
  const onConnectionError = vi.fn();
  const onSigninError = vi.fn();
  const app = mountSignin({
    ...world.props,
    autoSignin: true,
    loadPusher,
    onConnectionError,
    onSigninError,
    ...props,
  } as PusherProviderProps);
  return { world, app, onConnectionError, onSigninError, loads };
}

test('a load that takes ten seconds is a failure, which is reported once', async () => {
  const { app, onConnectionError, onSigninError } = start();
  await pass(9_990);
  expect(app.path()).toEqual(['pending connecting']);
  await pass(20);
  const error = expectFailure(app, 'connection-failed');
  expect(error.message).toContain('pusher-js did not load');
  await pass(60_000);
  expect(onConnectionError.mock.calls).toEqual([
    [{ code: null, message: 'pusher-js did not load within 10 s', cause: error.cause }],
  ]);
  expect(onSigninError.mock.calls).toEqual([[error]]);
});

test('a load that times out rejects the promise of signin(), and the next signin() loads again', async () => {
  const { world, app } = start({ autoSignin: false });
  const promise = app.signin();
  await pass(10_000);
  await expect(promise).rejects.toMatchObject({ code: 'connection-failed' });
  app.rerender({ loadPusher: world.memory.loadPusher });
  await expectRecovery(app);
  expect(world.memory.sockets).toHaveLength(1);
});

test.each(['resolves', 'rejects'] as const)(
  'a load that timed out and %s later changes nothing',
  async (how) => {
    const { world, app, onConnectionError, loads } = start();
    await pass(10_000);
    const { length } = app.renders;
    loads[0]!(how);
    await pass(60_000);
    expect(app.renders).toHaveLength(length);
    expect(onConnectionError).toHaveBeenCalledTimes(1);
    expect(countLeftovers(world)).toEqual(NOTHING);
    app.rerender({ loadPusher: world.memory.loadPusher });
    await expectRecovery(app);
    expect(world.memory.sockets).toHaveLength(1);
  },
);

test('a load that timed out is ignored when it resolves during the next load', async () => {
  const { world, app, loads } = start();
  await pass(10_000);
  void app.signin();
  loads[0]!('resolves');
  await pass();
  expect(app.latest()).toMatchObject({ status: 'pending', phase: 'connecting' });
  expect(world.memory.sockets).toHaveLength(0);
  loads[1]!('resolves');
  await pass();
  expect(app.latest().ready).toBe(true);
  expect(world.memory.sockets).toHaveLength(1);
});

test('each load has its own ten seconds', async () => {
  const { app } = start();
  await pass(10_000);
  const promise = app.signin();
  await pass(9_990);
  expect(app.latest().status).toBe('pending');
  await pass(20);
  await expect(promise).rejects.toMatchObject({ code: 'connection-failed' });
});

test.each([
  ['an unmount', ({ app }: ReturnType<typeof start>) => app.unmount()],
  ['`enabled={false}`', ({ app }: ReturnType<typeof start>) => app.rerender({ enabled: false })],
  ['disconnect()', ({ app }: ReturnType<typeof start>) => app.disconnect()],
])('%s while pusher-js loads leaves no timer', async (_, end) => {
  const started = start();
  await pass();
  end(started);
  await pass();
  expect(countLeftovers(started.world)).toEqual(NOTHING);
  await pass(60_000);
  expect(started.onConnectionError).not.toHaveBeenCalled();
});

test('a load that fails leaves no timer', async () => {
  const { world, app, onConnectionError, loads } = start();
  await pass();
  loads[0]!('rejects');
  await pass();
  expectFailure(app, 'connection-failed');
  expect(countLeftovers(world)).toEqual(NOTHING);
  await pass(60_000);
  expect(onConnectionError).toHaveBeenCalledTimes(1);
});

test('a load that succeeds ends the time limit', async () => {
  const { app, onConnectionError, loads } = start();
  await pass(9_000);
  loads[0]!('resolves');
  await pass();
  const { length } = app.renders;
  await pass(60_000);
  expect(app.renders).toHaveLength(length);
  expect(app.latest().ready).toBe(true);
  expect(onConnectionError).not.toHaveBeenCalled();
});
