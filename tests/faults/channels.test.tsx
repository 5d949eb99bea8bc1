import { render } from '@testing-library/react';
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import {
  PusherProvider,
  useChannel,
  useChannelEvent,
  useConnectionState,
  usePresence,
  useSubscriptionCount,
} from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { countLeftovers, NOTHING } from '../support/leftovers';
import { mountHook } from '../support/mountHook';
import { subscriptionsSent } from '../support/subscriptionsSent';
import { pass } from '../support/time';
import { createScene } from './support/createScene';
import { onEachVersion } from './support/onEachVersion';

// Faults of @harelpls/use-pusher, react-use-pusher, @laravel/echo-react, ably/react and @liveblocks/react.
onEachVersion('channels lack the faults of other bindings:', (Pusher) => {
  it('StrictMode opens one socket', async () => {
    const scene = createScene({ Pusher });
    const handler = vi.fn();
    function Orders() {
      useChannelEvent('private-orders', 'placed', handler);
      return null;
    }
    render(
      <StrictMode>
        <PusherProvider {...scene.props}>
          <Orders />
        </PusherProvider>
      </StrictMode>,
    );
    await pass(5000);
    expect(scene.memory.sockets).toHaveLength(1);
    expect(scene.requests).toHaveLength(1);
    expect(subscriptionsSent(scene)).toEqual(['subscribe private-orders']);
    scene.server.trigger('private-orders', 'placed', 1);
    await pass();
    expect(handler).toHaveBeenCalledTimes(1);
  });

  it('an unmount closes the socket', async () => {
    const scene = createScene({ Pusher });
    const app = mountHook(scene.props, () => useChannel('presence-room'));
    await pass();
    expect(app.latest().status).toBe('subscribed');
    app.unmount();
    await pass();
    expect(countLeftovers(scene)).toEqual(NOTHING);
    await pass(120_000);
    expect(scene.memory.sockets).toHaveLength(1);
    expect(countLeftovers(scene)).toEqual(NOTHING);
  });

  it('an unmount of one component does not stop the listeners of another', async () => {
    const scene = createScene({ Pusher });
    const handler = vi.fn();
    function Listener() {
      useChannelEvent('news', 'headline', handler);
      return null;
    }
    const app = (count: number) => (
      <PusherProvider {...scene.props}>
        {Array.from({ length: count }, (_, key) => (
          <Listener key={key} />
        ))}
      </PusherProvider>
    );
    const view = render(app(3));
    await pass();
    view.rerender(app(1));
    await pass(5000);
    scene.server.trigger('news', 'headline', 1);
    await pass();
    expect(handler).toHaveBeenCalledTimes(1);
    expect(subscriptionsSent(scene)).toEqual(['subscribe news']);
  });

  it('a join on one channel does not render the consumers of another', async () => {
    const scene = createScene({ Pusher });
    const app = mountHook(scene.props, () => {
      useChannelEvent('presence-lobby', 'pusher:member_added', () => {});
      return [
        useChannel('presence-room'),
        usePresence('presence-room'),
        useSubscriptionCount('news'),
      ] as const;
    });
    await pass();
    const { length } = app.renders;
    for (let n = 0; n < 10; n++)
      scene.server.trigger('presence-lobby', 'pusher_internal:member_added', { user_id: `u${n}` });
    await pass();
    expect(app.renders).toHaveLength(length);
  });

  it('a render does not bind the handlers again', async () => {
    const scene = createScene({ Pusher });
    const app = mountHook(scene.props, () => useChannelEvent('news', ['headline'], () => {}));
    await pass();
    const channel = scene.client().channel('news');
    const spies = (['bind', 'unbind', 'bind_global', 'unbind_global'] as const).map((name) =>
      vi.spyOn(channel, name),
    );
    for (let turn = 0; turn < 10; turn++)
      app.rerender({}, () => useChannelEvent('news', ['headline'], () => {}));
    await pass();
    expect(spies.map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0, 0]);
  });

  it('an event calls the handler of the latest render', async () => {
    const scene = createScene({ Pusher });
    const seen: number[] = [];
    const useTurn = (turn: number) => useChannelEvent('news', 'headline', () => seen.push(turn));
    const app = mountHook(scene.props, () => useTurn(0));
    await pass();
    for (const turn of [1, 2, 3]) {
      app.rerender({}, () => useTurn(turn));
      await vi.waitFor(() => {
        expect(app.renders).toHaveLength(turn + 1);
      });
      scene.server.trigger('news', 'headline', null);
      await pass();
    }
    expect(seen).toEqual([1, 2, 3]);
  });

  it('five events in one tick all arrive', async () => {
    const scene = createScene({ Pusher });
    const received: unknown[] = [];
    mountHook(scene.props, () => useChannelEvent('news', 'headline', (data) => received.push(data)));
    await pass();
    for (const n of [1, 2, 3, 4, 5]) scene.server.trigger('news', 'headline', n);
    await pass();
    expect(received).toEqual([1, 2, 3, 4, 5]);
  });

  it('a server render does not connect, and hydrates without a mismatch', async () => {
    const scene = createScene({ Pusher });
    const loadPusher = vi.fn(scene.memory.loadPusher);
    function Status() {
      useChannelEvent('news', 'headline', () => {});
      const { status } = useChannel('news');
      return (
        <output>
          {[status, useChannel(undefined).status, useSubscriptionCount('news'), useConnectionState()].join()}
        </output>
      );
    }
    const app = (
      <PusherProvider {...scene.props} loadPusher={loadPusher}>
        <Status />
      </PusherProvider>
    );
    const html = renderToString(app);
    await pass(10_000);
    expect(html).toBe('<output>pending,idle,,initialized</output>');
    expect(loadPusher).not.toHaveBeenCalled();
    expect(countLeftovers(scene)).toEqual(NOTHING);

    const container = document.body.appendChild(document.createElement('div'));
    container.innerHTML = html;
    const output = container.firstChild;
    const onRecoverableError = vi.fn();
    render(app, { container, hydrate: true, onRecoverableError });
    await vi.waitFor(() => {
      expect(container.textContent).toBe('subscribed,idle,,connected');
    });
    expect(container.firstChild).toBe(output);
    expect(onRecoverableError).not.toHaveBeenCalled();
  });

  it('10 changes of dependencies cause one authorization', async () => {
    const scene = createScene({ Pusher });
    const useTurn = (turn: number) => {
      useChannelEvent('private-orders', ['placed'], () => turn);
      return useChannel('private-orders', { enabled: true });
    };
    const app = mountHook(scene.props, () => useTurn(0));
    for (let turn = 1; turn <= 10; turn++) {
      app.rerender({ channelAuthorization: { params: { turn } } }, () => useTurn(turn));
      await pass();
    }
    expect(app.latest().status).toBe('subscribed');
    expect(scene.requests).toHaveLength(1);
    expect(subscriptionsSent(scene)).toEqual(['subscribe private-orders']);
  });
});

onEachVersion('an invalid frame', (Pusher) => {
  const frames: [string, object | string][] = [
    ['is not JSON', '{ this is not JSON'],
    ['is `null`', 'null'],
    ['names an unknown channel', { event: 'headline', channel: 'other', data: {} }],
    ['has a number as channel', { event: 'headline', channel: 7, data: {} }],
    ["has a channel named like an object's property", { event: 'headline', channel: '__proto__', data: {} }],
    ["has an event named like an object's property", { event: 'constructor', channel: 'news', data: {} }],
    [
      'has data whose message is not text',
      { event: 'other', channel: 'news', data: { message: { toString: 1 } } },
    ],
    ['has no data', { event: 'other', channel: 'news' }],
    ['is an error without data', { event: 'pusher:error', channel: 'news' }],
    ['is an error whose data is `null`', { event: 'pusher:error', channel: 'news', data: null }],
    ['is an error whose data is text', { event: 'pusher:error', channel: 'news', data: 'no' }],
    [
      'is a subscription error after the success',
      { event: 'pusher:subscription_error', channel: 'news', data: null },
    ],
    [
      'rejects a client event',
      { event: 'pusher:error', channel: 'news', data: { code: 4301, message: 'no' } },
    ],
    [
      'is a subscription count without a count',
      { event: 'pusher_internal:subscription_count', channel: 'news', data: {} },
    ],
    [
      'is a second success of the subscription',
      { event: 'pusher_internal:subscription_succeeded', channel: 'news', data: {} },
    ],
    [
      'is the success of another channel',
      { event: 'pusher_internal:subscription_succeeded', channel: 'other', data: {} },
    ],
    ['is an unknown internal event', { event: 'pusher_internal:unknown', channel: 'news', data: {} }],
  ];
  // pusher-js throws on these frames, and goes on.
  const thrown: [string, object][] = [
    [
      'is a subscription count whose data is `null`',
      { event: 'pusher_internal:subscription_count', channel: 'news', data: null },
    ],
    ['has no event', { channel: 'news', data: {} }],
    [
      'adds a member without data',
      { event: 'pusher_internal:member_added', channel: 'presence-room', data: null },
    ],
  ];

  describe('breaks no subscription, listener or connection when it', () => {
    it.each([...frames, ...thrown])('%s', async (fault, frame) => {
      const scene = createScene({ Pusher });
      const handler = vi.fn();
      const app = mountHook(scene.props, () => {
        useChannelEvent('news', 'headline', handler);
        return [useChannel('news'), useChannel('presence-room')] as const;
      });
      await pass();
      scene.send(frame);
      await pass();
      scene.server.trigger('news', 'headline', 1);
      await pass(30_000);
      expect(app.latest().map(({ status }) => status)).toEqual(['subscribed', 'subscribed']);
      expect(handler.mock.calls).toEqual([[1, { channel: 'news', event: 'headline', data: 1 }]]);
      expect(scene.memory.sockets).toHaveLength(1);
      if (!thrown.some(([name]) => name === fault)) expect(scene.reports).toEqual([]);
      app.unmount();
      await pass();
      expect(countLeftovers(scene)).toEqual(NOTHING);
    });
  });

  it.each([
    ['without data', undefined],
    ['whose data is `null`', null],
    ['whose data is text', 'no'],
    ['whose data has an object in place of text', { error: {}, status: 'high' }],
  ])('causes a typed error when it is a subscription error %s', async (_, data) => {
    const scene = createScene({ Pusher });
    const refusal = { event: 'pusher:subscription_error', channel: 'news', data };
    scene.replace('pusher_internal:subscription_succeeded', refusal);
    const app = mountHook(scene.props, () => useChannel('news'));
    await pass();
    expect(app.latest()).toMatchObject({ status: 'error', error: { code: 'rejected' } });
    expect(scene.reports).toEqual([]);
    scene.healWorld();
    app.latest().retry();
    await pass();
    expect(app.latest().status).toBe('subscribed');
  });

  it('leaves a presence channel pending until the time limit when it is a success without members', async () => {
    const scene = createScene({ Pusher });
    scene.replace('pusher_internal:subscription_succeeded', {
      event: 'pusher_internal:subscription_succeeded',
      channel: 'presence-room',
      data: null,
    });
    const app = mountHook(scene.props, () => useChannel('presence-room'));
    await pass(9000);
    expect(app.latest().status).toBe('pending');
    await pass(2000);
    expect(app.latest()).toMatchObject({ status: 'error', error: { code: 'reply-timeout' } });
  });
});

onEachVersion('a listener of the app on the channel of pusher-js', (Pusher) => {
  it('is reported when it throws, and breaks no subscription', async () => {
    const scene = createScene({ Pusher });
    scene.answerWith(() => new Response('', { status: 403 }));
    const app = mountHook(scene.props, () => useChannel('private-orders'));
    scene.server.intercept(({ event }) => {
      if (event === 'pusher:connection_established')
        queueMicrotask(() =>
          scene
            .client()
            .channel('private-orders')
            .bind('pusher:subscription_error', () => {
              throw new Error('Not this one');
            }),
        );
    });
    await pass();
    expect(app.latest()).toMatchObject({ status: 'error', error: { code: 'denied' } });
    expect(scene.reports.map(String)).toEqual(['Error: Not this one']);
    scene.healWorld();
    app.latest().retry();
    await pass();
    expect(app.latest().status).toBe('subscribed');
  });
});
