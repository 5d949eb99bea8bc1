import { act } from '@testing-library/react';
import { type PusherProviderProps, useConnection, useLostConnection, useSignin } from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { mountHook } from '../support/mountHook';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

const chunk = new Error('Loading chunk 7 failed');
const failures: [failure: string, cause: unknown, loadPusher: () => Promise<never>][] = [
  ['rejects', chunk, () => Promise.reject(chunk)],
  [
    'throws',
    chunk,
    () => {
      throw chunk;
    },
  ],
  [
    'resolves to a module without the class',
    expect.objectContaining({ message: expect.stringContaining('without the Pusher class') as string }),
    () => Promise.resolve({} as never),
  ],
  ['never settles', expect.any(Error), () => new Promise(() => {})],
];

describe.each(failures)('`loadPusher` that %s', (_, cause, loadPusher) => {
  function start(props: Partial<PusherProviderProps> = {}) {
    const world = createWorld();
    const [onConnectionError, onSigninError, onLost] = [vi.fn(), vi.fn(), vi.fn()];
    const app = mountHook(
      { ...world.props, loadPusher, onConnectionError, onSigninError, ...props } as PusherProviderProps,
      () => {
        useLostConnection(onLost);
        return { connection: useConnection(), signin: useSignin() };
      },
    );
    return { ...world, app, onConnectionError, onSigninError, onLost };
  }

  it('fails the connection, but no sign-in, if none was asked for', async () => {
    const { app, onConnectionError, onSigninError, onLost } = start();
    await pass(10_000);
    expect(app.latest().signin).toMatchObject({ status: 'idle', error: null });
    expect(onSigninError).not.toHaveBeenCalled();
    const { state, error } = app.latest().connection;
    expect(state).toBe('failed');
    expect(error).toEqual({ code: null, message: expect.stringMatching(/did not load/) as string, cause });
    expect(error!.message).not.toContain('appKey');
    expect(onConnectionError.mock.calls).toEqual([[error]]);
    expect(onLost.mock.calls).toEqual([['failed']]);
  });

  it('fails a pending sign-in with an error that names the loading', async () => {
    const { app, onConnectionError, onSigninError } = start({ autoSignin: true });
    await pass(10_000);
    const { status, error } = app.latest().signin;
    expect(status).toBe('error');
    expect(error).toMatchObject({ code: 'connection-failed', cause });
    expect(error!.message).toMatch(/did not load/);
    expect(error!.message).not.toContain('appKey');
    expect(onSigninError.mock.calls).toEqual([[error]]);
    expect(onConnectionError).toHaveBeenCalledTimes(1);
  });

  it.each(['connect', 'signin'] as const)('is tried again by %s()', async (action) => {
    const { app, memory } = start();
    await pass(10_000);
    app.rerender({ loadPusher: memory.loadPusher });
    const { connection, signin } = app.latest();
    act(() => {
      if (action === 'connect') connection.connect();
      else void signin.signin();
    });
    await pass();
    expect(app.latest().connection).toMatchObject({ state: 'connected', error: null });
    expect(app.latest().signin.status).toBe(action === 'connect' ? 'idle' : 'signed-in');
  });
});

it('options that pusher-js refuses are not called a failure to load', async () => {
  const world = createWorld();
  const onConnectionError = vi.fn();
  const refused = new Error('Refused');
  const loadPusher = async () => {
    const { default: Pusher } = await world.memory.loadPusher();
    const Refusing = class extends Pusher {
      constructor(appKey: string, options: ConstructorParameters<typeof Pusher>[1]) {
        super(appKey, options);
        this.disconnect();
        throw refused;
      }
    };
    return { default: Refusing };
  };
  mountHook({ ...world.props, loadPusher, onConnectionError }, () => useConnection());
  await pass();
  expect(onConnectionError.mock.calls).toEqual([
    [{ code: null, message: expect.not.stringContaining('did not load') as string, cause: refused }],
  ]);
});
