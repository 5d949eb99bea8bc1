import { act, render } from '@testing-library/react';
import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { PusherProvider, useChannel, useChannels, usePresence } from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { countLeftovers, NOTHING } from '../support/leftovers';
import { mountHook } from '../support/mountHook';
import { subscriptionsSent } from '../support/subscriptionsSent';
import { fakeTime, pass } from '../support/time';
import { createWorld, type World } from '../support/world';

fakeTime();

/** Mounts `useChannels` with a list that a test replaces. Each render passes a new array. */
function mountList(world: World, first: readonly string[] | undefined) {
  let names = first;
  let enabled: boolean | undefined;
  const app = mountHook(world.props, () => useChannels(names && [...names], { enabled }));
  return {
    ...app,
    list(next: readonly string[] | undefined, isEnabled?: boolean) {
      names = next;
      enabled = isEnabled;
      app.rerender();
    },
    /** The status of the list, then the status of each channel. */
    shown: () => {
      const { status, channels } = app.latest();
      return [status, Object.fromEntries([...channels].map(([name, channel]) => [name, channel.status]))];
    },
  };
}

const subscribed = (world: World) => world.server.channels().map(({ name }) => name);

describe('the list', () => {
  it('subscribes to each of its channels while the component is mounted', async () => {
    const world = createWorld();
    const app = mountList(world, ['news', 'private-orders', 'presence-room']);
    expect(app.shown()).toEqual([
      'pending',
      { news: 'pending', 'private-orders': 'pending', 'presence-room': 'pending' },
    ]);
    await pass();
    expect(app.shown()).toEqual([
      'subscribed',
      { news: 'subscribed', 'private-orders': 'subscribed', 'presence-room': 'subscribed' },
    ]);
    app.unmount();
    await pass();
    expect(countLeftovers(world)).toEqual(NOTHING);
  });

  it('that changes leaves and joins only what has changed', async () => {
    const world = createWorld();
    const app = mountList(world, ['private-a', 'private-b', 'private-c']);
    await pass();
    const before = app.latest().channels;
    app.list(['private-d', 'private-c', 'private-b']);
    expect(app.latest().channels.get('private-b')).toBe(before.get('private-b'));
    await pass(2000);
    expect(subscribed(world)).toEqual(['private-b', 'private-c', 'private-d']);
    expect([...app.latest().channels.keys()]).toEqual(['private-d', 'private-c', 'private-b']);
    expect(subscriptionsSent(world).slice(3)).toEqual(['subscribe private-d', 'unsubscribe private-a']);
    expect(world.requests).toHaveLength(4);
  });

  it('that is a new array with the same names, or the same channels twice, changes nothing', async () => {
    const world = createWorld();
    const app = mountList(world, ['news', 'sport', 'news']);
    await pass();
    const before = app.latest();
    expect([...before.channels.keys()]).toEqual(['news', 'sport']);
    app.list(['news', 'sport', 'news']);
    expect(app.latest()).toBe(before);
    app.list(['news', 'sport']);
    await pass(2000);
    expect(app.latest()).toEqual(before);
    expect(subscriptionsSent(world)).toEqual(['subscribe news', 'subscribe sport']);
  });

  it('of undefined or null, without names, or not enabled, subscribes to nothing', async () => {
    const world = createWorld();
    const app = mountList(world, undefined);
    // The types exclude `null`, which JavaScript may pass.
    for (const none of [undefined, null as unknown as undefined, []]) {
      app.list(none);
      expect(app.shown()).toEqual(['idle', {}]);
    }
    app.list([null as unknown as string]);
    expect(app.shown()).toEqual(['idle', {}]);
    app.list(['news'], false);
    expect(app.shown()).toEqual(['idle', {}]);
    await pass();
    expect(subscriptionsSent(world)).toEqual([]);
    app.list(['news'], true);
    await pass();
    expect(app.shown()).toEqual(['subscribed', { news: 'subscribed' }]);
    app.list(['news'], false);
    await pass(2000);
    expect(subscriptionsSent(world)).toEqual(['subscribe news', 'unsubscribe news']);
  });

  it.each(['', 'constructor', '__proto__', 'a"b\\c\u2028\ud800'])('may have any name: %j', async (name) => {
    const world = createWorld();
    const app = mountList(world, [name]);
    await pass();
    expect([...app.latest().channels.keys()]).toEqual([name]);
  });

  it('shares its channels with other hooks: the last one leaves', async () => {
    const world = createWorld();
    let names = ['news', 'sport'];
    let other: string | undefined = 'news';
    const app = mountHook(world.props, () => [useChannels(names), useChannel(other)] as const);
    await pass();
    const [{ channels }, one] = app.latest();
    expect(channels.get('news')).toBe(one);
    names = ['sport'];
    app.rerender();
    await pass(2000);
    expect(subscribed(world)).toEqual(['news', 'sport']);
    other = undefined;
    app.rerender();
    await pass(2000);
    expect(subscribed(world)).toEqual(['sport']);
  });
});

describe('the status of the list', () => {
  it('is `error` if one channel has failed, and its retry() asks again for that channel only', async () => {
    const world = createWorld();
    world.answerWith((fields) =>
      fields.get('channel_name') === 'private-b'
        ? new Response('', { status: 403 })
        : Response.json(world.authorize(fields.get('socket_id') ?? '', fields.get('channel_name') ?? '')),
    );
    const app = mountList(world, ['private-a', 'private-b', 'news']);
    await pass();
    expect(app.shown()).toEqual([
      'error',
      { 'private-a': 'subscribed', 'private-b': 'error', news: 'subscribed' },
    ]);
    world.answerWith(null);
    act(() => app.latest().channels.forEach(({ retry }) => retry()));
    expect(app.shown()[0]).toBe('pending');
    await pass();
    expect(app.shown()[0]).toBe('subscribed');
    expect(world.requests).toHaveLength(3);
  });

  it('is `pending` while the connection is down, and `idle` while none is wanted', async () => {
    const world = createWorld();
    const app = mountList(world, ['news', 'sport']);
    await pass();
    world.server.connections[0]!.drop();
    await pass();
    expect(app.shown()).toEqual(['pending', { news: 'pending', sport: 'pending' }]);
    await pass(3000);
    expect(app.shown()[0]).toBe('subscribed');
    app.rerender({ enabled: false });
    await pass();
    expect(app.shown()).toEqual(['idle', { news: 'idle', sport: 'idle' }]);
  });
});

describe('the component', () => {
  it('renders only when a state or the list changes', async () => {
    const world = createWorld();
    const app = mountList(world, ['news', 'presence-room']);
    await pass();
    const { length } = app.renders;
    world.server.trigger('news', 'headline', 1);
    const bob = { user_id: 'bob', user_info: 1 };
    world.server.trigger('presence-room', 'pusher_internal:member_added', bob);
    await pass(60_000);
    expect(app.renders).toHaveLength(length);
    app.rerender();
    expect(app.latest()).toBe(app.renders[length - 1]);
    world.server.connections[0]!.drop();
    await pass();
    // Both channels in one render.
    expect(app.renders).toHaveLength(length + 2);
  });

  it('that mounts late shows the channels of other components at once', async () => {
    const world = createWorld();
    let isLate = false;
    const app = mountHook(world.props, () => {
      usePresence('presence-room');
      return useChannels(isLate ? ['presence-room'] : []);
    });
    await pass();
    isLate = true;
    app.rerender();
    await pass();
    const statuses = app.renders.map(({ status }) => status);
    expect(statuses).not.toContain('pending');
    expect(statuses.at(-1)).toBe('subscribed');
  });

  it('shows what changed between its render and its effects', async () => {
    const world = createWorld();
    const names: string[] = [];
    const app = mountHook(world.props, () => [useChannels(names), useChannel('news')] as const);
    await pass();
    names.push('news');
    act(() => {
      app.rerender();
      // Within `act`, the effects of the render have not run yet.
      world.server.connections[0]!.drop();
    });
    await pass();
    expect(app.latest()[0].status).toBe('pending');
    expect(app.latest()[0].channels.get('news')).toBe(app.latest()[1]);
  });

  it('subscribes once under StrictMode, and leaves nothing behind', async () => {
    const world = createWorld();
    const statuses: string[] = [];
    function List() {
      statuses.push(useChannels(['news', 'sport']).status);
      return null;
    }
    const view = render(
      <StrictMode>
        <PusherProvider {...world.props}>
          <List />
        </PusherProvider>
      </StrictMode>,
    );
    await pass(2000);
    expect(subscriptionsSent(world)).toEqual(['subscribe news', 'subscribe sport']);
    expect(statuses.at(-1)).toBe('subscribed');
    view.unmount();
    await pass();
    expect(countLeftovers(world)).toEqual(NOTHING);
  });

  it('hydrates what the server has rendered, then shows the states of the moment', async () => {
    const world = createWorld();
    function List() {
      const { status, channels } = useChannels(['news', 'sport']);
      return <p>{[status, ...[...channels].map(([name, channel]) => `${name} ${channel.status}`)].join()}</p>;
    }
    const app = (
      <PusherProvider {...world.props}>
        <List />
      </PusherProvider>
    );
    const container = document.body.appendChild(document.createElement('div'));
    container.innerHTML = renderToString(app);
    expect(container.textContent).toBe('pending,news pending,sport pending');
    const onRecoverableError = vi.fn();
    render(app, { container, hydrate: true, onRecoverableError });
    await pass();
    expect(container.textContent).toBe('subscribed,news subscribed,sport subscribed');
    expect(onRecoverableError).not.toHaveBeenCalled();
  });
});

describe('1,000 channels', () => {
  const names = (count: number) => Array.from({ length: count }, (_, index) => `room-${index}`);

  it('render once when all of them change, and once for a list with another name', async () => {
    const world = createWorld();
    const app = mountList(world, names(1000));
    await pass(1000);
    expect(app.shown()[0]).toBe('subscribed');
    const { length } = app.renders;
    // The first render, and at most one for each answer of the server.
    expect(length).toBeLessThanOrEqual(1001);
    app.list(names(1001).slice(1));
    await pass(2000);
    expect(subscriptionsSent(world).slice(1000)).toEqual(['subscribe room-1000', 'unsubscribe room-0']);
    // The new list, and the state of the new channel.
    expect(app.renders).toHaveLength(length + 2);
    world.server.connections[0]!.drop();
    await pass();
    expect(app.shown()[0]).toBe('pending');
    expect(app.renders).toHaveLength(length + 3);
  }, 30_000);
});
