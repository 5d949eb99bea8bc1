import { act, render } from '@testing-library/react';
import { StrictMode, useState } from 'react';
import { PusherProvider, useChannel, useChannelEvent, useInspector } from 'react-pusher-user';
import { expect, it, vi } from 'vitest';
import { countLeftovers, NOTHING } from '../support/leftovers';
import { mountHook } from '../support/mountHook';
import { subscriptionsSent } from '../support/subscriptionsSent';
import { fakeTime, pass } from '../support/time';
import { createWorld, type World } from '../support/world';

fakeTime();

/** Mounts a listener of the event `note`, whose list a test replaces. Each render passes new arrays. */
function mountList(world: World, first: readonly string[] | undefined) {
  let names = first;
  const received: string[] = [];
  const app = mountHook(world.props, () => {
    useChannelEvent(names && [...names], ['note'], (data, { channel }) =>
      received.push(`${channel} ${String(data)}`),
    );
    return useInspector();
  });
  return {
    ...app,
    received,
    list(next: readonly string[] | undefined) {
      names = next;
      app.rerender();
    },
  };
}

it('the handler receives the events of each channel, which the metadata name', async () => {
  const world = createWorld();
  const handler = vi.fn();
  const app = mountHook(world.props, () =>
    useChannelEvent(['news', 'presence-room', 'news'], ['note', 'client-note'], handler),
  );
  await pass();
  world.server.trigger(['news', 'presence-room', 'other'], 'note', 1);
  const fromBob = { event: 'client-note', channel: 'presence-room', data: 2, user_id: 'bob' };
  world.server.connections[0]!.send(fromBob);
  await pass();
  expect(handler.mock.calls).toEqual([
    [1, { channel: 'news', event: 'note', data: 1 }],
    [1, { channel: 'presence-room', event: 'note', data: 1 }],
    [2, fromBob],
  ]);
  app.unmount();
  await pass();
  expect(countLeftovers(world)).toEqual(NOTHING);
});

it('an object of functions gets the events of all channels', async () => {
  const world = createWorld();
  const note = vi.fn();
  mountHook(world.props, () =>
    useChannelEvent(['news', 'sport'], ['note', 'other'], { note, other: () => {} }),
  );
  await pass();
  world.server.trigger(['sport', 'news'], 'note', 1);
  await pass();
  expect(note.mock.calls.map(([, { channel }]) => channel as unknown)).toEqual(['sport', 'news']);
});

it('a changed list leaves and joins only what has changed', async () => {
  const world = createWorld();
  const app = mountList(world, ['a', 'b', 'c']);
  await pass();
  app.list(['d', 'c', 'b']);
  await pass(2000);
  expect(subscriptionsSent(world).slice(3)).toEqual(['subscribe d', 'unsubscribe a']);
  world.server.trigger(['a', 'b', 'c', 'd'], 'note', 1);
  await pass();
  expect(app.received).toEqual(['b 1', 'c 1', 'd 1']);
});

it('the listener of a channel that stays is not added again: no cached event comes twice', async () => {
  const world = createWorld();
  const app = mountList(world, ['cache-a', 'b']);
  await pass();
  world.server.trigger('cache-a', 'note', 1);
  await pass();
  for (const names of [['cache-a'], ['cache-a', 'c'], ['c', 'cache-a', 'b']]) {
    app.list(names);
    await pass();
  }
  expect(app.received).toEqual(['cache-a 1']);
  app.list(['b']);
  app.list(['b', 'cache-a']);
  await pass();
  expect(app.received).toEqual(['cache-a 1', 'cache-a 1']);
});

it('while the list changes under events, none is lost and none comes twice', async () => {
  const world = createWorld();
  const sent: string[] = [];
  const app = mountList(world, ['a', 'b', 'c0']);
  await pass();
  for (let turn = 1; turn <= 200; turn++) {
    world.server.trigger(['a', 'b'], 'note', turn);
    sent.push(`a ${turn}`, `b ${turn}`);
    // The channels that stay change places, and the third is another one.
    app.list(turn % 2 ? [`c${turn}`, 'b', 'a'] : ['a', `c${turn}`, 'b']);
    if (turn % 5 === 0) await pass(1);
  }
  await pass(2000);
  expect(app.received).toEqual(sent);
  expect(world.server.channels().map(({ name }) => name)).toEqual(['a', 'b', 'c200']);
  expect(
    app
      .latest()
      .getSubscriptions()
      .map(({ holders, listeners }) => [holders.length, listeners]),
  ).toEqual(Array(3).fill([1, new Map([['note', 1]])]));
});

it.each([undefined, null as unknown as undefined, []])('the list %j listens to nothing', async (none) => {
  const world = createWorld();
  const app = mountList(world, none);
  await pass();
  expect(subscriptionsSent(world)).toEqual([]);
  app.list(['news']);
  await pass();
  app.list(none);
  await pass(2000);
  expect(subscriptionsSent(world)).toEqual(['subscribe news', 'unsubscribe news']);
});

it('`enabled: false` leaves all channels', async () => {
  const world = createWorld();
  let enabled = true;
  const app = mountHook(world.props, () => useChannelEvent(['a', 'b'], 'note', () => {}, { enabled }));
  await pass();
  enabled = false;
  app.rerender();
  await pass(2000);
  expect(subscriptionsSent(world)).toEqual(['subscribe a', 'subscribe b', 'unsubscribe a', 'unsubscribe b']);
});

it('one name and a list of that name are the same', async () => {
  const world = createWorld();
  let name: string | string[] = 'cache-a';
  const handler = vi.fn();
  const app = mountHook(world.props, () => useChannelEvent(name, 'note', handler));
  await pass();
  world.server.trigger('cache-a', 'note', 1);
  await pass();
  name = ['cache-a'];
  app.rerender();
  await pass(2000);
  expect(handler).toHaveBeenCalledTimes(1);
  expect(subscriptionsSent(world)).toEqual(['subscribe cache-a']);
});

it('a list in place of one name, and one name in place of a list, keep the subscription and lose no event', async () => {
  const world = createWorld();
  let name: string | string[] = 'news';
  const handler = vi.fn();
  const app = mountHook(world.props, () => useChannelEvent(name, 'note', handler));
  await pass();
  for (const next of ['news', ['news'], ['news', 'sport'], 'news']) {
    name = next;
    app.rerender();
    world.server.trigger('news', 'note', 1);
    await pass(2000);
  }
  expect(handler).toHaveBeenCalledTimes(4);
  expect(subscriptionsSent(world)).toEqual(['subscribe news', 'subscribe sport', 'unsubscribe sport']);
});

it('other event names apply to all channels, and the subscriptions stay', async () => {
  const world = createWorld();
  let event = 'note';
  const handler = vi.fn();
  const app = mountHook(world.props, () => useChannelEvent(['a', 'b'], event, handler));
  await pass();
  event = 'other';
  app.rerender();
  world.server.trigger(['a', 'b'], 'note', 1);
  world.server.trigger(['a', 'b'], 'other', 2);
  await pass(2000);
  expect(handler.mock.calls.map(([data]) => data as unknown)).toEqual([2, 2]);
  expect(subscriptionsSent(world)).toEqual(['subscribe a', 'subscribe b']);
});

it('under StrictMode, each event comes once', async () => {
  const world = createWorld();
  const received: unknown[] = [];
  let addName: (name: string) => void = () => {};
  function Listener() {
    const [names, setNames] = useState(['a', 'b']);
    addName = (name) => setNames((all) => [...all, name]);
    useChannelEvent(names, 'note', (data, { channel }) => received.push([channel, data]));
    return useChannel('a').status;
  }
  const view = render(
    <StrictMode>
      <PusherProvider {...world.props}>
        <Listener />
      </PusherProvider>
    </StrictMode>,
  );
  await pass();
  act(() => addName('c'));
  await pass();
  world.server.trigger(['a', 'b', 'c'], 'note', 1);
  await pass();
  expect(received).toEqual([
    ['a', 1],
    ['b', 1],
    ['c', 1],
  ]);
  view.unmount();
  await pass();
  expect(countLeftovers(world)).toEqual(NOTHING);
});

it('1,000 channels cause no render', async () => {
  const world = createWorld();
  const names = Array.from({ length: 1000 }, (_, index) => `room-${index}`);
  const app = mountList(world, names);
  await pass();
  world.server.trigger(names.slice(0, 100), 'note', 1);
  await pass();
  expect(app.received).toHaveLength(100);
  expect(app.renders).toHaveLength(1);
}, 30_000);
