import { act } from '@testing-library/react';
import PusherSdk from 'pusher';
import type PusherJs from 'pusher-js';
import PusherWithEncryption from 'pusher-js/with-encryption';
import { useChannel, useChannelEvent, usePresence, useSignin } from 'react-pusher-user';
import { createPusherServer, inMemorySockets } from 'react-pusher-user/testing';
import { startPusherServer } from 'react-pusher-user/testing/node';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { expectQuiet } from '../support/expectQuiet';
import { mountHook } from '../support/mountHook';
import { subscriptionsSent } from '../support/subscriptionsSent';
import { fakeTime, pass, withoutAct } from '../support/time';
import { createWorld, hang } from '../support/world';

fakeTime();

const keyOf = (letter: string) => Buffer.from(letter.repeat(32)).toString('base64');

/** Starts a server with an HTTP API, and an official SDK that encrypts with the key of the last `rotateTo`. */
async function startEncrypted() {
  withoutAct();
  expectQuiet();
  const encryptionMasterKeyBase64 = keyOf('a');
  const server = createPusherServer({
    apps: [{ id: 'app-id', key: 'app-key', secret: 'app-secret', encryptionMasterKeyBase64 }],
  });
  const memory = inMemorySockets(server, PusherWithEncryption);
  const { host, port, close } = await startPusherServer(server);
  onTestFinished(async () => {
    memory.restore();
    await close();
    server.close();
  });
  const sdkWith = (letter: string) =>
    new PusherSdk({
      appId: 'app-id',
      key: 'app-key',
      secret: 'app-secret',
      encryptionMasterKeyBase64: keyOf(letter),
      host,
      port: String(port),
    });
  let sdk = sdkWith('a');
  const customHandler = vi.fn(({ socketId, channelName }: { socketId: string; channelName: string }) =>
    Promise.resolve(sdk.authorizeChannel(socketId, channelName)),
  );
  return {
    server,
    customHandler,
    trigger: (event: string, data: unknown) => sdk.trigger('private-encrypted-room', event, data),
    rotateTo(letter: string) {
      sdk = sdkWith(letter);
    },
    props: {
      appKey: 'app-key',
      cluster: 'eu',
      loadPusher: memory.loadPusher,
      channelAuthorization: { customHandler, retry: false },
    },
  };
}

describe('an encrypted channel', () => {
  const mountRoom = (props: Awaited<ReturnType<typeof startEncrypted>>['props']) => {
    const handler = vi.fn();
    const app = mountHook(props, () => {
      useChannelEvent('private-encrypted-room', 'moved', handler);
      return useChannel('private-encrypted-room');
    });
    return { ...app, handler };
  };

  it('decrypts an event of the official SDK', async () => {
    const { props, trigger } = await startEncrypted();
    const app = mountRoom(props);
    await pass();
    expect(app.latest().status).toBe('subscribed');
    await trigger('moved', { secret: 'Schweine fliegen 🐷' });
    await vi.waitFor(() =>
      expect(app.handler.mock.calls).toEqual([
        [
          { secret: 'Schweine fliegen 🐷' },
          { channel: 'private-encrypted-room', event: 'moved', data: { secret: 'Schweine fliegen 🐷' } },
        ],
      ]),
    );
  });

  it('fetches a changed key: no event is lost, and it stays subscribed', async () => {
    const { props, trigger, rotateTo, customHandler } = await startEncrypted();
    const app = mountRoom(props);
    await pass();
    rotateTo('b');
    // Both events arrive before the first one has its key.
    let release!: () => void;
    const released = new Promise<void>((resolve) => (release = resolve));
    const authorize = customHandler.getMockImplementation()!;
    customHandler.mockImplementation(async (request) => {
      await released;
      return authorize(request);
    });
    await trigger('moved', 1);
    await trigger('moved', 2);
    await pass();
    expect(app.handler).not.toHaveBeenCalled();
    release();
    await vi.waitFor(() =>
      expect(app.handler.mock.calls.map(([data]) => data as unknown).sort()).toEqual([1, 2]),
    );
    await pass(60_000);
    expect(app.renders.map(({ status }) => status)).toEqual(['pending', 'subscribed']);
    expect(customHandler).toHaveBeenCalledTimes(2);
  });

  it('shows an error when it gets no new key, and recovers when it gets one', async () => {
    const { props, trigger, rotateTo, customHandler } = await startEncrypted();
    const app = mountRoom(props);
    await pass();
    rotateTo('b');
    customHandler.mockRejectedValueOnce(Object.assign(new Error('You have left'), { status: 403 }));
    await trigger('moved', 1);
    await vi.waitFor(() =>
      expect(app.latest()).toMatchObject({ status: 'error', error: { code: 'denied' } }),
    );
    await trigger('moved', 2);
    await vi.waitFor(() =>
      expect(app.handler.mock.calls).toEqual([
        [2, { channel: 'private-encrypted-room', event: 'moved', data: 2 }],
      ]),
    );
    expect(app.latest().status).toBe('subscribed');
  });

  it('recovers by retry() and by a new connection when it got no new key', async () => {
    const { props, server, trigger, rotateTo, customHandler } = await startEncrypted();
    const app = mountRoom(props);
    await pass();
    for (const [letter, recover] of [
      ['b', () => act(app.latest().retry)],
      ['c', () => server.connections[0]!.drop()],
    ] as const) {
      rotateTo(letter);
      customHandler.mockRejectedValueOnce(new TypeError('Failed to fetch'));
      await trigger('moved', 'lost');
      await vi.waitFor(() => expect(app.latest().status).toBe('error'));
      recover();
      await pass(3000);
      expect(app.latest()).toMatchObject({ status: 'subscribed', error: null });
      await trigger('moved', letter);
      await vi.waitFor(() =>
        expect(app.handler.mock.lastCall).toEqual([
          letter,
          { channel: 'private-encrypted-room', event: 'moved', data: letter },
        ]),
      );
    }
    expect(app.handler).toHaveBeenCalledTimes(2);
    expect(app.latest().status).toBe('subscribed');
  });

  it.each([undefined, '', 'c2hvcnQ=', '!'.repeat(44), 7])(
    'shows an error when its shared_secret is not a key: %j',
    async (shared_secret) => {
      const { props, server, customHandler } = await startEncrypted();
      customHandler.mockImplementationOnce(({ socketId, channelName }) =>
        Promise.resolve({ ...server.authorizeChannel(socketId, channelName), shared_secret } as never),
      );
      const app = mountRoom(props);
      await pass();
      expect(app.latest()).toMatchObject({ status: 'error', error: { code: 'invalid-reply' } });
      act(app.latest().retry);
      await pass();
      expect(app.latest().status).toBe('subscribed');
    },
  );

  it('shows a typed error when the build of pusher-js cannot decrypt', async () => {
    // The Node build always decrypts. The browser build has no types.
    const build = 'pusher-js/dist/web/pusher.js';
    const { default: Pusher } = (await import(build)) as { default: typeof PusherJs };
    const world = createWorld({ Pusher });
    const app = mountHook(
      world.props,
      () => [useChannel('private-encrypted-room'), useChannel('news')] as const,
    );
    await pass();
    const [encrypted, news] = app.latest();
    expect(encrypted).toMatchObject({ status: 'error', error: { code: 'unsupported', retryable: false } });
    expect(news.status).toBe('subscribed');
    expect(subscriptionsSent(world)).toEqual(['subscribe news']);
  });
});

describe('a cache channel', () => {
  it.each(['cache-prices', 'private-cache-prices'])(
    'delivers its last event to a later subscription, or pusher:cache_miss: %s',
    async (name) => {
      const world = createWorld();
      const handler = vi.fn();
      const use = () => useChannelEvent(name, ['price', 'pusher:cache_miss'], handler);
      const app = mountHook(world.props, use);
      await pass();
      expect(handler.mock.calls).toMatchObject([
        [undefined, { channel: name, event: 'pusher:cache_miss', data: undefined }],
      ]);
      world.server.trigger(name, 'price', 7);
      await pass();
      app.unmount();
      await pass();
      handler.mockClear();
      mountHook(world.props, use);
      await pass();
      expect(handler.mock.calls).toEqual([[7, { channel: name, event: 'price', data: 7 }]]);
    },
  );

  it.each(['price', ['price', 'pusher:cache_miss']])(
    'delivers its last event once across renders, and again for another channel: %s',
    async (events) => {
      const world = createWorld();
      const received: unknown[] = [];
      let name = 'cache-prices';
      const use = () => useChannelEvent(name, events, (data) => received.push(data));
      mountHook(world.props, () => [useChannel('cache-prices'), useChannel('cache-rates')]);
      await pass();
      world.server.trigger('cache-prices', 'price', 7);
      world.server.trigger('cache-rates', 'price', 8);
      await pass();
      const app = mountHook(world.props, use);
      await pass();
      for (let turn = 0; turn < 3; turn++) app.rerender();
      expect(received).toEqual([7]);
      name = 'cache-rates';
      app.rerender();
      await pass();
      expect(received).toEqual([7, 8]);
    },
  );

  describe.each(['cache-prices', 'presence-cache-room'])(
    '%s, when another component is subscribed already',
    (name) => {
      const mountFirst = async () => {
        const world = createWorld();
        const late = vi.fn();
        let isLate = false;
        const use = () => {
          const events = ['price', 'client-price', 'pusher:cache_miss', 'pusher:subscription_count'];
          useChannelEvent(name, events, late, { enabled: isLate });
          return useChannel(name);
        };
        const app = mountHook(world.props, use);
        await pass();
        const mountSecond = () => {
          isLate = true;
          app.rerender();
        };
        return { world, app, late, mountSecond };
      };

      it('delivers its last event once to a component that mounts late', async () => {
        const { world, late, mountSecond } = await mountFirst();
        world.server.trigger(name, 'price', 6);
        world.server.trigger(name, 'price', 7);
        await pass();
        mountSecond();
        await pass();
        expect(late.mock.calls).toEqual([[7, { channel: name, event: 'price', data: 7 }]]);
      });

      it('delivers pusher:cache_miss when it has no event', async () => {
        const { late, mountSecond } = await mountFirst();
        mountSecond();
        await pass();
        expect(late.mock.calls).toEqual([
          [undefined, { channel: name, event: 'pusher:cache_miss', data: undefined }],
        ]);
      });

      it('delivers no event of a dropped connection', async () => {
        const { world, app, late, mountSecond } = await mountFirst();
        world.server.trigger(name, 'price', 7);
        await pass();
        world.server.connections[0]!.drop();
        await pass();
        expect(app.latest().status).toBe('pending');
        mountSecond();
        expect(late).not.toHaveBeenCalled();
      });
    },
  );

  it('differs from other channels, which do not repeat their last event', async () => {
    const world = createWorld();
    const late = vi.fn();
    let isLate = false;
    const app = mountHook(world.props, () => {
      useChannelEvent('news', 'price', late, { enabled: isLate });
      return useChannel('news');
    });
    await pass();
    world.server.trigger('news', 'price', 7);
    await pass();
    isLate = true;
    app.rerender();
    await pass();
    expect(late).not.toHaveBeenCalled();
  });
});

describe('a presence channel that is authorized without channel_data', () => {
  /** Creates a world whose endpoint authorizes channels without `channel_data`. */
  const createUserWorld = () => {
    const world = createWorld();
    const answerSignin = (signin: () => Response | Promise<Response>) =>
      world.answerWith((fields) =>
        fields.has('channel_name')
          ? Response.json({
              auth: world.server.authorizeChannel(fields.get('socket_id')!, 'presence-room').auth,
            })
          : signin(),
      );
    return { ...world, answerSignin };
  };
  const use = () => [useChannel('presence-room'), useSignin(), usePresence('presence-room').me] as const;

  it('waits for a slow sign-in, and subscribes as the user', async () => {
    const world = createUserWorld();
    let release!: (response: Response) => void;
    world.answerSignin(() => new Promise((resolve) => (release = resolve)));
    const app = mountHook({ ...world.props, autoSignin: true, userAuthentication: { timeout: 60_000 } }, use);
    await pass(30_000);
    expect(app.latest()[0]).toMatchObject({ status: 'pending', error: null });
    expect(subscriptionsSent(world)).toEqual([]);
    release(Response.json(world.sign(world.server.connections[0]!.socketId)));
    await pass();
    expect(app.latest()[0].status).toBe('subscribed');
    expect(app.latest()[2]).toMatchObject({ id: 'ada' });
    expect(subscriptionsSent(world)).toEqual(['subscribe presence-room']);
  });

  it('waits for the sign-in on its own connection only', async () => {
    const world = createUserWorld();
    world.answerSignin(() => hang());
    const app = mountHook({ ...world.props, autoSignin: true, userAuthentication: { timeout: 60_000 } }, use);
    await pass();
    world.server.connections[0]!.drop();
    // On the next connection, the user is signed in before the channel is authorized.
    let release!: () => void;
    world.answerWith((fields) => {
      const socketId = fields.get('socket_id')!;
      if (!fields.has('channel_name')) return Response.json(world.sign(socketId));
      const { auth } = world.server.authorizeChannel(socketId, 'presence-room');
      return new Promise((resolve) => (release = () => resolve(Response.json({ auth }))));
    });
    await pass(3000);
    expect(app.latest()[1].status).toBe('signed-in');
    expect(app.latest()[0]).toMatchObject({ status: 'pending', error: null });
    expect(subscriptionsSent(world)).toEqual([]);
    release();
    await pass();
    expect(app.latest()[0].status).toBe('subscribed');
    expect(subscriptionsSent(world)).toEqual(['subscribe presence-room']);
  });

  it('fails when the sign-in fails, and subscribes after both are retried', async () => {
    const world = createUserWorld();
    world.answerSignin(() => new Response('', { status: 403 }));
    const app = mountHook({ ...world.props, autoSignin: true }, use);
    await pass();
    expect(app.latest()[0]).toMatchObject({ status: 'error', error: { code: 'invalid-reply' } });
    world.answerSignin(() => Response.json(world.sign(world.server.connections[0]!.socketId)));
    act(() => void app.latest()[1].signin());
    await pass();
    act(app.latest()[0].retry);
    await pass();
    expect(app.latest()[0].status).toBe('subscribed');
  });

  it('fails immediately when no sign-in is requested', async () => {
    const world = createUserWorld();
    world.answerSignin(hang);
    const app = mountHook(world.props, use);
    await pass();
    expect(app.latest()[0]).toMatchObject({ status: 'error', error: { code: 'invalid-reply' } });
    expect(app.latest()[0].error!.message).toMatch(/signed-in user/);
  });

  it('fails at the time limit when Pusher does not answer the subscription', async () => {
    const world = createUserWorld();
    world.answerSignin(() => Response.json(world.sign(world.server.connections[0]!.socketId)));
    world.server.intercept(({ event, channel }) =>
      event === 'pusher_internal:subscription_succeeded' && channel === 'presence-room' ? 'drop' : undefined,
    );
    const app = mountHook({ ...world.props, autoSignin: true }, use);
    await pass(9900);
    expect(app.latest()[0].status).toBe('pending');
    await pass(200);
    expect(app.latest()[0]).toMatchObject({ status: 'error', error: { code: 'reply-timeout' } });
  });
});

describe('an account switch', () => {
  it('leaves the channels of the previous connection, and authorizes them again on the next', async () => {
    const world = createWorld();
    const app = mountHook(
      { ...world.props, autoSignin: true, userId: 'ada' },
      () => [useChannel('private-orders'), usePresence('presence-room').me?.id] as const,
    );
    await pass();
    const [before] = world.server.connections;
    expect(app.latest()[1]).toBe('ada');
    world.logIn('bob');
    app.rerender({ userId: 'bob' });
    await pass();
    const [after] = world.server.connections;
    expect(after!.socketId).not.toBe(before!.socketId);
    expect(world.server.connections).toHaveLength(1);
    expect(app.latest()).toMatchObject([{ status: 'subscribed' }, 'bob']);
    const socketIds = world.requests
      .map(({ body }) => new URLSearchParams(body))
      .filter((fields) => fields.get('channel_name') === 'private-orders')
      .map((fields) => fields.get('socket_id'));
    expect(socketIds).toEqual([before!.socketId, after!.socketId]);
  });
});
