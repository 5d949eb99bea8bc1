import { act, render } from '@testing-library/react';
import { Fragment, StrictMode, useEffect } from 'react';
import {
  PusherProvider,
  type PusherProviderProps,
  useConnection,
  useConnectionState,
  useSignin,
} from 'react-pusher-user';
import { describe, expect, it } from 'vitest';
import { createWorldWithClients } from '../support/clients';
import { mountSignin } from '../support/mountSignin';
import { pass } from '../support/time';
import { hang } from '../support/world';
import { onEachVersion } from './support/onEachVersion';

onEachVersion('a connection that the app closed', (Pusher) => {
  /** Mounts an app for Ada, on a client of the app or on the provider's, whose connection the app then closes. */
  async function startClosed(
    close: 'useConnection().disconnect()' | 'pusher.disconnect()',
    isOwn: boolean,
    props: Partial<PusherProviderProps> = { autoSignin: true },
  ) {
    const world = createWorldWithClients({ Pusher });
    const options = isOwn ? { client: world.buildClient() } : world.props;
    const app = mountSignin({ ...options, userId: 'ada', ...props } as PusherProviderProps);
    await pass();
    const client = Pusher.instances.at(-1)!;
    if (close === 'pusher.disconnect()') act(() => client.disconnect());
    else app.disconnect();
    await pass();
    return { ...world, app, client };
  }

  describe.each([
    ['useConnection().disconnect()', false],
    ['useConnection().disconnect()', true],
    ['pusher.disconnect()', false],
    ['pusher.disconnect()', true],
  ] as const)('by %s (a client of the app: %s)', (close, isOwn) => {
    it.each(['bob', null, undefined])('stays closed when `userId` changes to %s', async (userId) => {
      const { app, memory } = await startClosed(close, isOwn);
      app.rerender({ userId });
      await pass(60_000);
      expect(memory.openSockets).toHaveLength(0);
      expect(app.path().at(-1)).toBe('idle');
    });

    it('signs the current user in once when the app connects', async () => {
      const { app, memory, logIn, sent } = await startClosed(close, isOwn);
      const before = sent().filter((event) => event === 'pusher:signin').length;
      app.rerender({ userId: 'bob' });
      await pass();
      app.rerender({ userId: 'cyd' });
      logIn('cyd');
      app.connect();
      await pass(60_000);
      expect(app.latest()).toMatchObject({ ready: true, user: { id: 'cyd' } });
      expect(sent().filter((event) => event === 'pusher:signin')).toHaveLength(before + 1);
      expect(memory.sockets).toHaveLength(2);
    });

    it('signs nobody in when the app connects and no user is logged in', async () => {
      const { app, online } = await startClosed(close, isOwn);
      app.rerender({ userId: null });
      app.connect();
      await pass(60_000);
      expect(online()).toEqual([null]);
      expect(app.path().at(-1)).toBe('idle');
    });

    it('does not repeat a sign-in that disconnect() has cancelled when the app connects', async () => {
      const world = createWorldWithClients({ Pusher });
      world.ownHandler.mockImplementationOnce(() => {});
      world.answerWith(hang);
      const app = mountSignin(isOwn ? { client: world.buildClient() } : world.props);
      await pass();
      const promise = app.signin();
      await pass();
      if (close === 'pusher.disconnect()') act(() => Pusher.instances.at(-1)!.disconnect());
      else app.disconnect();
      await expect(promise).rejects.toMatchObject({ code: 'aborted' });
      world.answerWith(null);
      app.connect();
      await pass(60_000);
      expect(app.path().at(-1)).toBe('idle');
      expect(world.online()).toEqual([null]);
    });
  });

  it('before pusher-js has loaded stays closed when `userId` changes', async () => {
    const world = createWorldWithClients({ Pusher });
    const app = mountSignin({ ...world.props, autoSignin: true, userId: 'ada' });
    app.disconnect();
    await pass();
    app.rerender({ userId: 'bob' });
    await pass(60_000);
    expect(world.memory.sockets).toHaveLength(0);
    world.logIn('bob');
    app.connect();
    await pass();
    expect(app.latest()).toMatchObject({ ready: true, user: { id: 'bob' } });
  });
});

onEachVersion('a client that the app has never connected', (Pusher) => {
  function start(props: Partial<PusherProviderProps>) {
    const world = createWorldWithClients({ Pusher });
    const client = world.buildClient();
    client.disconnect();
    const app = mountSignin({ client, ...props } as PusherProviderProps);
    return { ...world, app, client };
  }

  it('is not connected by a change of `userId`, and signs the new user in when the app connects it', async () => {
    const { app, client, memory, logIn, ownHandler } = start({ autoSignin: true, userId: null });
    const { length } = memory.sockets;
    await pass();
    logIn('bob');
    app.rerender({ userId: 'bob' });
    await pass(60_000);
    expect(memory.sockets).toHaveLength(length);
    act(() => client.connect());
    await pass();
    expect(app.latest()).toMatchObject({ ready: true, user: { id: 'bob' } });
    expect(ownHandler).toHaveBeenCalledTimes(1);
  });

  it('is connected by signin()', async () => {
    const { app, online } = start({});
    await pass();
    void app.signin();
    await pass();
    expect(app.latest().ready).toBe(true);
    expect(online()).toEqual(['ada']);
  });
});

onEachVersion('disconnect() in the effect of a child on mount', (Pusher) => {
  describe.each([
    ['', Fragment],
    [' under StrictMode', StrictMode],
  ])('%s', (_, Mode) => {
    it.each([
      ['the client of the provider', false],
      ['a client of the app', true],
    ])('keeps the connection closed until connect(): %s', async (_client, isOwn) => {
      const world = createWorldWithClients({ Pusher });
      const seen: { state?: string; status?: string; connect?: () => void } = {};
      function Child() {
        const { connect, disconnect } = useConnection();
        const state = useConnectionState();
        const { status } = useSignin();
        Object.assign(seen, { state, status, connect });
        useEffect(disconnect, [disconnect]);
        return null;
      }
      const options = isOwn ? { client: world.buildClient() } : world.props;
      render(
        <Mode>
          <PusherProvider {...(options as PusherProviderProps)} autoSignin>
            <Child />
          </PusherProvider>
        </Mode>,
      );
      await pass(60_000);
      expect(world.memory.openSockets).toHaveLength(0);
      expect(seen).toMatchObject({ state: 'disconnected', status: 'idle' });
      act(seen.connect!);
      await pass();
      expect(world.memory.openSockets).toHaveLength(1);
      expect(seen.state).toBe('connected');
    });
  });
});
