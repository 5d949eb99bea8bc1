import {
  type ConnectionError,
  type PusherProviderProps,
  type SigninError,
  useChannel,
  useConnection,
  useSignin,
} from 'react-pusher-user';
import { expect, it, vi } from 'vitest';
import { mountHook } from '../support/mountHook';
import { pass } from '../support/time';
import { createScene, type Scene } from './support/createScene';
import { onEachVersion } from './support/onEachVersion';
import { endClients, ownClient } from './support/ownClient';

/** What an error of a connection that nobody answers must name. */
const REMEDY = /host.*port.*forceTLS/;
/** After this time, pusher-js calls a connection `unavailable`. */
const UNAVAILABLE = 11_000;

onEachVersion('a server that does not answer', (Pusher) => {
  function mount(scene: Scene, props: Partial<PusherProviderProps> = {}) {
    const onConnectionError = vi.fn<(error: ConnectionError) => void>();
    const onSigninError = vi.fn<(error: SigninError) => void>();
    const app = mountHook(
      { ...scene.props, onConnectionError, onSigninError, ...props } as PusherProviderProps,
      () => ({ connection: useConnection(), signin: useSignin(), channel: useChannel('news') }),
    );
    return { ...scene, app, onConnectionError, onSigninError };
  }

  function start(props?: Partial<PusherProviderProps>) {
    const scene = createScene({ Pusher });
    scene.lose('pusher:connection_established');
    return mount(scene, props);
  }

  it('is reported to `onConnectionError` once, and shown by useConnection() and the pending sign-in', async () => {
    const { app, onConnectionError, onSigninError, memory } = start({ autoSignin: true });
    await pass(9000);
    expect(onConnectionError).not.toHaveBeenCalled();
    expect(app.latest().signin).toMatchObject({ phase: 'connecting', error: null });
    await pass(UNAVAILABLE - 9000);
    const { connection, signin, channel } = app.latest();
    expect(connection).toMatchObject({ state: 'unavailable', error: { code: null } });
    expect(connection.error!.message).toMatch(REMEDY);
    expect(onConnectionError.mock.calls).toEqual([[connection.error]]);
    expect(signin).toMatchObject({ status: 'pending', phase: 'connecting', user: null });
    expect(signin.error).toMatchObject({ code: 'connection-failed' });
    expect(signin.error!.message).toMatch(REMEDY);
    expect(channel).toMatchObject({ status: 'pending', error: null });
    const { length } = memory.sockets;
    await pass(600_000);
    expect(memory.sockets.length).toBeGreaterThan(length);
    expect(onConnectionError).toHaveBeenCalledTimes(1);
    expect(onSigninError).not.toHaveBeenCalled();
    expect(app.latest().signin.status).toBe('pending');
  });

  it('is cleared when a server answers, and reported again in the next outage', async () => {
    const { app, onConnectionError, healWorld, lose, server } = start({ autoSignin: true });
    await pass(UNAVAILABLE);
    healWorld();
    await pass(60_000);
    const { connection, signin, channel } = app.latest();
    expect(connection).toMatchObject({ state: 'connected', error: null });
    expect(signin).toMatchObject({ status: 'signed-in', ready: true, error: null });
    expect(channel).toMatchObject({ status: 'subscribed', error: null });
    lose('pusher:connection_established');
    server.connections[0]!.drop();
    await pass(60_000);
    expect(onConnectionError).toHaveBeenCalledTimes(2);
    expect(app.latest().signin).toMatchObject({
      status: 'pending',
      user: { id: 'ada' },
      error: { code: 'connection-failed' },
    });
  });

  it('is shown by a signin() that begins meanwhile, whose promise resolves when a server answers', async () => {
    const { app, onConnectionError, healWorld } = start();
    await pass(UNAVAILABLE);
    expect(app.latest().signin).toMatchObject({ status: 'idle', error: null });
    const promise = app.latest().signin.signin();
    await pass();
    expect(app.latest().signin).toMatchObject({ status: 'pending', error: { code: 'connection-failed' } });
    expect(app.latest().signin.error!.message).toMatch(REMEDY);
    expect(onConnectionError).toHaveBeenCalledTimes(1);
    healWorld();
    await pass(60_000);
    await expect(promise).resolves.toMatchObject({ id: 'ada' });
  });

  it('is reported by a provider that takes over a client of the app meanwhile', async () => {
    const scene = createScene({ Pusher });
    scene.lose('pusher:connection_established');
    const client = ownClient(scene);
    await pass(UNAVAILABLE);
    const { app, onConnectionError, healWorld } = mount(scene, {
      client,
      appKey: undefined,
      userAuthentication: {},
      autoSignin: true,
    });
    await pass();
    const { connection, signin } = app.latest();
    expect(connection.error!.message).toMatch(REMEDY);
    expect(onConnectionError.mock.calls).toEqual([[connection.error]]);
    expect(signin.error!.message).toMatch(REMEDY);
    healWorld();
    await pass(60_000);
    expect(app.latest().connection.error).toBeNull();
    expect(app.latest().signin).toMatchObject({ ready: true, error: null });
    app.unmount();
    endClients(scene);
  });

  it("is not reported for the app's own disconnect() and connect()", async () => {
    const { app, onConnectionError } = start();
    await pass(UNAVAILABLE);
    app.latest().connection.disconnect();
    await pass();
    expect(app.latest().connection).toMatchObject({ state: 'disconnected', error: null });
    await pass(60_000);
    expect(onConnectionError).toHaveBeenCalledTimes(1);
    app.latest().connection.connect();
    await pass(UNAVAILABLE);
    expect(app.latest().connection.error!.message).toMatch(REMEDY);
    expect(onConnectionError).toHaveBeenCalledTimes(2);
  });
});

onEachVersion('a server that refuses again and again', (Pusher) => {
  it.each([4100, 4199])('with code %d is not said to be silent', async (code) => {
    const scene = createScene({ Pusher });
    scene.server.refuseConnections({ code, message: 'Over capacity' });
    const onConnectionError = vi.fn<(error: ConnectionError) => void>();
    const app = mountHook({ ...scene.props, onConnectionError, autoSignin: true }, () => ({
      connection: useConnection(),
      signin: useSignin(),
    }));
    await pass(60_000);
    expect(new Set(onConnectionError.mock.calls.map(([{ message }]) => message))).toEqual(
      new Set(['Over capacity']),
    );
    expect(app.latest().connection.error).toMatchObject({ code });
    expect(app.latest().signin.status).toBe('pending');
    scene.healWorld();
    await pass(60_000);
    expect(app.latest().connection).toMatchObject({ state: 'connected', error: null });
    expect(app.latest().signin).toMatchObject({ status: 'signed-in', error: null });
  });
});
