import { act, render } from '@testing-library/react';
import { Activity, StrictMode } from 'react';
import { PusherProvider, useChannel, useChannelEvent } from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { countLeftovers, NOTHING } from '../support/leftovers';
import { mountHook } from '../support/mountHook';
import { subscriptionsSent } from '../support/subscriptionsSent';
import { fakeTime, pass } from '../support/time';
import { createWorld, type World } from '../support/world';

fakeTime();

function Orders({ handler }: { handler?: (data: unknown) => void }) {
  useChannel('private-orders');
  useChannelEvent('private-orders', 'placed', (data) => handler?.(data));
  return null;
}

/** Mounts an app with one component for each key, all on one channel. */
function mountOrders(world: World, keys: number[], handler?: (data: unknown) => void) {
  const app = (shown: number[]) => (
    <PusherProvider {...world.props}>
      {shown.map((key) => (
        <Orders key={key} handler={handler} />
      ))}
    </PusherProvider>
  );
  const view = render(app(keys));
  return { ...view, show: (...shown: number[]) => view.rerender(app(shown)) };
}

describe('a channel that several components use', () => {
  it('is authorized once, subscribed once, and left one second after the last unmount', async () => {
    const world = createWorld();
    const handler = vi.fn();
    const app = mountOrders(world, [1, 2, 3], handler);
    await pass();
    expect(subscriptionsSent(world)).toEqual(['subscribe private-orders']);
    expect(world.requests).toHaveLength(1);
    world.server.trigger('private-orders', 'placed', 1);
    await pass();
    expect(handler).toHaveBeenCalledTimes(3);

    app.show(2);
    await pass(5000);
    world.server.trigger('private-orders', 'placed', 2);
    await pass();
    expect(handler).toHaveBeenCalledTimes(4);
    expect(subscriptionsSent(world)).toEqual(['subscribe private-orders']);

    app.show();
    await pass(990);
    expect(subscriptionsSent(world)).toEqual(['subscribe private-orders']);
    await pass(20);
    expect(subscriptionsSent(world)).toEqual(['subscribe private-orders', 'unsubscribe private-orders']);
    await pass(60_000);
    expect(subscriptionsSent(world)).toHaveLength(2);
    expect(world.server.channels()).toEqual([]);
  });

  it('is not left by a remount, or when one component replaces another in the same commit', async () => {
    const world = createWorld();
    const handler = vi.fn();
    const app = mountOrders(world, [1], handler);
    await pass();
    for (const keys of [[2], [], [3], [4], []]) {
      app.show(...keys);
      await pass(500);
    }
    app.show(5);
    await pass(10_000);
    world.server.trigger('private-orders', 'placed', 1);
    await pass();
    expect(handler.mock.calls).toEqual([[1]]);
    expect(subscriptionsSent(world)).toEqual(['subscribe private-orders']);
    expect(world.requests).toHaveLength(1);
  });

  it('is subscribed again when a component mounts after it was left', async () => {
    const world = createWorld();
    const handler = vi.fn();
    const app = mountOrders(world, [1], handler);
    await pass();
    app.show();
    await pass(1500);
    app.show(1);
    await pass();
    world.server.trigger('private-orders', 'placed', 1);
    await pass();
    expect(handler.mock.calls).toEqual([[1]]);
    expect(subscriptionsSent(world)).toEqual([
      'subscribe private-orders',
      'unsubscribe private-orders',
      'subscribe private-orders',
    ]);
  });

  it('is subscribed once on one socket under StrictMode, and leaves nothing behind', async () => {
    const world = createWorld();
    const handler = vi.fn();
    const app = render(
      <StrictMode>
        <PusherProvider {...world.props}>
          <Orders handler={handler} />
        </PusherProvider>
      </StrictMode>,
    );
    await pass(5000);
    expect(subscriptionsSent(world)).toEqual(['subscribe private-orders']);
    expect(world.requests).toHaveLength(1);
    expect(world.memory.sockets).toHaveLength(1);
    world.server.trigger('private-orders', 'placed', 1);
    await pass();
    expect(handler.mock.calls).toEqual([[1]]);
    app.unmount();
    await pass();
    expect(countLeftovers(world)).toEqual(NOTHING);
  });

  it('is left when <Activity> hides its components, and subscribed again when they are shown', async () => {
    const world = createWorld();
    const handler = vi.fn();
    const app = (mode: 'hidden' | 'visible') => (
      <PusherProvider {...world.props}>
        <Activity mode={mode}>
          <Orders handler={handler} />
        </Activity>
      </PusherProvider>
    );
    const view = render(app('visible'));
    await pass();
    act(() => view.rerender(app('hidden')));
    world.server.trigger('private-orders', 'placed', 'while hidden');
    await pass(1500);
    expect(world.server.channels()).toEqual([]);
    act(() => view.rerender(app('visible')));
    await pass();
    world.server.trigger('private-orders', 'placed', 'while shown');
    await pass();
    expect(handler.mock.calls).toEqual([['while shown']]);
    expect(subscriptionsSent(world)).toHaveLength(3);
  });
});

describe('an unmount', () => {
  it.each([
    ['before pusher-js has loaded', 0],
    ['while it connects', 1],
    ['while it subscribes', 3],
    ['after it has subscribed', 10],
  ])('leaves nothing behind: %s', async (_, milliseconds) => {
    const world = createWorld();
    world.delay('pusher:connection_established', 2);
    world.delay('pusher_internal:subscription_succeeded', 5);
    const app = mountHook(world.props, () => [useChannel('private-orders'), useChannel('news')]);
    if (milliseconds) await pass(milliseconds);
    app.unmount();
    await pass();
    expect(countLeftovers(world)).toEqual(NOTHING);
    await pass(60_000);
    expect(countLeftovers(world)).toEqual(NOTHING);
    expect(subscriptionsSent(world).length).toBeLessThanOrEqual(2);
  });

  it.each(['news', 'private-orders'])(
    'leaves nothing of a pending channel that no component uses any more: %s',
    async (name) => {
      const world = createWorld();
      world.server.intercept(({ event }) =>
        event === 'pusher_internal:subscription_succeeded' ? 'drop' : undefined,
      );
      const app = mountHook(world.props, () => useChannel(name));
      await pass();
      app.rerender({}, () => useChannel(undefined as unknown as string));
      await pass(1500);
      app.unmount();
      await pass();
      expect(countLeftovers(world)).toEqual(NOTHING);
    },
  );

  it.each([
    ['the endpoint has not answered', () => new Promise<Response>(() => {}), []],
    ['Pusher has not answered', null, ['subscribe private-orders', 'unsubscribe private-orders']],
  ])('leaves a pending channel: %s', async (_, answer, frames) => {
    const world = createWorld();
    world.answerWith(answer);
    const stop = world.server.intercept(({ event }) =>
      event === 'pusher_internal:subscription_succeeded' ? 'drop' : undefined,
    );
    const app = mountOrders(world, [1]);
    await pass();
    app.show();
    await pass(1500);
    expect(subscriptionsSent(world)).toEqual(frames);
    expect(world.server.channels()).toEqual([]);
    // pusher-js subscribes again to a pending channel that was not left.
    stop();
    world.answerWith(null);
    world.server.connections[0]!.drop();
    await pass(5000);
    expect(world.server.connections).toHaveLength(1);
    expect(world.server.channels()).toEqual([]);
  });
});

describe('`retry` of an unused channel', () => {
  it('subscribes to nothing', async () => {
    const world = createWorld();
    world.answerWith(() => new Response('', { status: 403 }));
    const app = mountHook(world.props, () => useChannel<string>('private-orders'));
    await pass();
    const { status, retry } = app.latest();
    expect(status).toBe('error');
    app.rerender({}, () => useChannel<string>(undefined));
    await pass(1500);
    world.answerWith(null);
    act(retry);
    await pass();
    expect(subscriptionsSent(world)).toEqual([]);
    expect(world.Pusher.instances[0]!.allChannels()).toEqual([]);
  });

  it('does not affect components that have subscribed since', async () => {
    const world = createWorld();
    world.answerWith(() => new Response('', { status: 403 }));
    const name = 'private-orders';
    const useBoth = (first?: string, second?: string) => [useChannel(first), useChannel(second)] as const;
    const app = mountHook(world.props, () => useBoth(name));
    await pass();
    const [{ retry }] = app.latest();
    app.rerender({}, () => useBoth());
    await pass(1500);
    world.answerWith(null);
    app.rerender({}, () => useBoth(name));
    await pass();
    act(retry);
    await pass();
    app.rerender({}, () => useBoth(name, name));
    await pass();
    app.rerender({}, () => useBoth(undefined, name));
    await pass(1500);
    expect(app.latest()[1].status).toBe('subscribed');
    expect(world.Pusher.instances[0]!.allChannels()).toMatchObject([{ name, subscribed: true }]);
    expect(subscriptionsSent(world)).toHaveLength(1);
  });
});

describe('the name `undefined` and `enabled: false`', () => {
  it('subscribe to no channel', async () => {
    const world = createWorld();
    const handler = vi.fn();
    const app = mountHook(world.props, () => {
      useChannelEvent(undefined, 'placed', handler);
      useChannelEvent('private-orders', 'placed', handler, { enabled: false });
      // JavaScript callers can pass `null`.
      return [
        useChannel(undefined),
        useChannel(null as never),
        useChannel('private-orders', { enabled: false }),
      ] as const;
    });
    await pass(5000);
    for (const channel of app.latest()) expect(channel).toMatchObject({ status: 'idle', error: null });
    act(() => {
      for (const { retry } of app.latest()) retry();
    });
    await pass(5000);
    expect(subscriptionsSent(world)).toEqual([]);
    expect(app.renders).toHaveLength(1);
  });

  it('can be toggled, and the name can change', async () => {
    const world = createWorld();
    const app = mountHook(world.props, () => useChannel(undefined as string | undefined));
    await pass();
    for (const [name, enabled, status] of [
      ['news', true, 'subscribed'],
      ['news', false, 'idle'],
      ['news', true, 'subscribed'],
      ['sport', true, 'subscribed'],
      [undefined, true, 'idle'],
    ] satisfies [string | undefined, boolean, string][]) {
      app.rerender({}, () => useChannel<string>(name, { enabled }));
      await pass();
      expect(app.latest().status).toBe(status);
    }
    await pass(2000);
    expect(subscriptionsSent(world)).toEqual([
      'subscribe news',
      'subscribe sport',
      'unsubscribe news',
      'unsubscribe sport',
    ]);
  });

  it('do not show the state of the previous channel after the name changes', async () => {
    const world = createWorld();
    world.answerWith((fields) =>
      fields.get('channel_name') === 'private-closed'
        ? new Response('', { status: 403 })
        : Response.json(world.authorize(fields.get('socket_id')!, fields.get('channel_name')!)),
    );
    const useStatus = (name: string) => `${name} ${useChannel(name).status}`;
    const app = mountHook(world.props, () => useStatus('private-open'));
    await pass();
    app.rerender({}, () => useStatus('private-closed'));
    await pass();
    app.rerender({}, () => useStatus('private-open'));
    await pass();
    expect(app.renders).toEqual([
      'private-open pending',
      'private-open subscribed',
      'private-closed pending',
      'private-closed error',
      'private-open subscribed',
    ]);
  });
});
