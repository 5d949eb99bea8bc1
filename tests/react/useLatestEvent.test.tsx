import { act, render } from '@testing-library/react';
import { StrictMode } from 'react';
import {
  PusherProvider,
  useLatestChannelEvent,
  useLatestUserEvent,
  useSignin,
  type UserEventName,
} from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { mountHook } from '../support/mountHook';
import { fakeTime, passAndRender } from '../support/time';
import { createWorld, type World } from '../support/world';

fakeTime();

const sum = { reduce: (total: number, data: unknown) => total + Number(data), initial: 0 };
const list = { reduce: (all: unknown[], data: unknown) => [...all, data], initial: [] };

/** Both hooks; `send` makes the server send an event that they receive. */
const hooks = [
  {
    hook: 'useLatestUserEvent',
    useLatest: () => useLatestUserEvent('note'),
    useSum: () => useLatestUserEvent('note', sum),
    useList: () => useLatestUserEvent('note', list),
    send: (world: World, data: unknown) => world.server.sendToUser('ada', 'note', data),
  },
  {
    hook: 'useLatestChannelEvent',
    useLatest: () => useLatestChannelEvent('news', 'note'),
    useSum: () => useLatestChannelEvent('news', 'note', sum),
    useList: () => useLatestChannelEvent('news', 'note', list),
    send: (world: World, data: unknown) => world.server.trigger('news', 'note', data),
  },
];

const start = <Value,>(use: () => Value) => {
  const world = createWorld();
  return { world, app: mountHook({ ...world.props, autoSignin: true }, use) };
};

describe.each(hooks)('$hook', ({ useLatest, useSum, useList, send }) => {
  it('returns the data of the latest event, and `undefined` before the first', async () => {
    const { world, app } = start(useLatest);
    await passAndRender();
    expect(app.latest()).toBeUndefined();
    for (const data of [{ text: 'one' }, 'two', 0, null]) {
      send(world, data);
      await passAndRender();
      expect(app.latest()).toEqual(data);
    }
  });

  it('renders once for five events in one tick, and reduces all five', async () => {
    const { world, app } = start(() => [useLatest(), useSum(), useList()] as const);
    await passAndRender();
    const before = app.renders.length;
    for (let n = 1; n <= 5; n++) send(world, n);
    await passAndRender();
    expect(app.renders.slice(before)).toEqual([[5, 15, [1, 2, 3, 4, 5]]]);
  });

  it('does not render when the value stays the same', async () => {
    const { world, app } = start(() => [useLatest(), useSum()]);
    await passAndRender();
    send(world, 0);
    await passAndRender();
    // React may render once more before it skips renders for equal state.
    send(world, 0);
    await passAndRender();
    const before = app.renders.length;
    send(world, 0);
    await passAndRender();
    expect(app.renders).toHaveLength(before);
    expect(app.latest()).toEqual([0, 0]);
  });

  it('reduces each event once under StrictMode', async () => {
    const world = createWorld();
    const seen: unknown[] = [];
    function Fold() {
      seen.push([useSum(), useList()]);
      return null;
    }
    render(
      <StrictMode>
        <PusherProvider {...world.props} autoSignin>
          <Fold />
        </PusherProvider>
      </StrictMode>,
    );
    await passAndRender();
    for (let n = 1; n <= 5; n++) send(world, n);
    await passAndRender();
    expect(seen.at(-1)).toEqual([15, [1, 2, 3, 4, 5]]);
  });

  it('keeps its value across a reconnect, and updates it afterwards', async () => {
    const { world, app } = start(() => [useLatest(), useSum()]);
    await passAndRender();
    send(world, 7);
    await passAndRender();
    world.server.connections[0]!.drop();
    await passAndRender();
    expect(app.latest()).toEqual([7, 7]);
    await passAndRender(2000);
    send(world, 1);
    await passAndRender();
    expect(app.latest()).toEqual([1, 8]);
  });
});

it('uses the latest `reduce`', async () => {
  const { world, app } = start(() => useLatestChannelEvent('news', 'note', sum));
  await passAndRender();
  world.server.trigger('news', 'note', 2);
  await passAndRender();
  const product = { reduce: (total: number, data: unknown) => total * Number(data), initial: 1 };
  app.rerender({}, () => useLatestChannelEvent('news', 'note', product));
  world.server.trigger('news', 'note', 10);
  await passAndRender();
  expect(app.latest()).toBe(20);
});

it('does not call functions that are its values', async () => {
  const initial = () => 'nothing yet';
  const reduce = (_: () => string, text: unknown) => () => String(text);
  const { world, app } = start(() => useLatestChannelEvent('news', 'note', { reduce, initial }));
  await passAndRender();
  expect(app.latest()).toBe(initial);
  world.server.trigger('news', 'note', 'one');
  await passAndRender();
  expect(app.latest()()).toBe('one');
});

describe('the value is reset', () => {
  it('for another event name, for `undefined`, and for the first name again', async () => {
    const { world, app } = start(() => useLatestUserEvent('note', sum));
    const show = (name?: UserEventName) => {
      app.rerender({}, () => useLatestUserEvent(name, sum));
    };
    await passAndRender();
    world.server.sendToUser('ada', 'note', 7);
    await passAndRender();
    expect(app.latest()).toBe(7);
    for (const name of ['other', undefined, 'note']) {
      const before = app.renders.length;
      show(name);
      expect(new Set(app.renders.slice(before))).toEqual(new Set([0]));
    }
    world.server.sendToUser('ada', 'note', 1);
    await passAndRender();
    expect(app.latest()).toBe(1);
  });

  it('for another channel', async () => {
    const { world, app } = start(() => useLatestChannelEvent('one', 'note'));
    await passAndRender();
    world.server.trigger('one', 'note', 7);
    await passAndRender();
    expect(app.latest()).toBe(7);
    app.rerender({}, () => useLatestChannelEvent('two', 'note'));
    expect(app.latest()).toBeUndefined();
    await passAndRender();
    world.server.trigger(['one', 'two'], 'note', 8);
    await passAndRender();
    expect(app.latest()).toBe(8);
    app.rerender({}, () => useLatestChannelEvent(undefined, 'note'));
    expect(app.latest()).toBeUndefined();
  });

  it('for another user, and for the same user after a new sign-in', async () => {
    const world = createWorld();
    const app = mountHook(
      { ...world.props, autoSignin: true },
      () => [useLatestUserEvent('note', sum), useSignin()] as const,
    );
    await passAndRender();
    world.server.sendToUser('ada', 'note', 7);
    await passAndRender();
    expect(app.latest()[0]).toBe(7);
    act(app.latest()[1].signout);
    expect(app.latest()[0]).toBe(0);
    await passAndRender();
    act(() => void app.latest()[1].signin());
    await passAndRender();
    expect(app.latest()[1].ready).toBe(true);
    expect(app.latest()[0]).toBe(0);
    world.server.sendToUser('ada', 'note', 1);
    await passAndRender();
    expect(app.latest()[0]).toBe(1);

    world.logIn('bob');
    app.rerender({ userId: 'bob' });
    expect(app.latest()[0]).toBe(0);
    await passAndRender();
    world.server.sendToUser('ada', 'note', 7);
    world.server.sendToUser('bob', 'note', 2);
    await passAndRender();
    expect(app.latest()[0]).toBe(2);
  });
});

it('an event that its schema rejects is not reduced', async () => {
  const world = createWorld();
  const onInvalidEvent = vi.fn();
  const { z } = await import('zod');
  const schemas = { channels: { news: { events: { note: z.number() } } }, userEvents: { note: z.number() } };
  const app = mountHook({ ...world.props, autoSignin: true, schemas, onInvalidEvent }, () => [
    useLatestUserEvent('note', list),
    useLatestChannelEvent('news', 'note', list),
  ]);
  await passAndRender();
  for (const data of [1, 'two', 3]) {
    world.server.sendToUser('ada', 'note', JSON.stringify(data));
    world.server.trigger('news', 'note', JSON.stringify(data));
  }
  await passAndRender();
  expect(app.latest()).toEqual([
    [1, 3],
    [1, 3],
  ]);
  expect(onInvalidEvent).toHaveBeenCalledTimes(2);
});
