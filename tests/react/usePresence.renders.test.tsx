import { Profiler } from 'react';
import { render } from '@testing-library/react';
import { PusherProvider, useChannelEvent, useMember, usePresence } from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { mountHook } from '../support/mountHook';
import { idsOf, ROOM, roomOf } from '../support/room';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

describe('members that join and leave in one tick', () => {
  it('cause one render of each consumer for 5,000 joins', async () => {
    const world = createWorld();
    const room = roomOf(world);
    const renders: [consumer: string, value: unknown][] = [];
    const consumers: Record<string, () => unknown> = {
      useAll: () => usePresence(ROOM).members.length,
      useCount: () => usePresence(ROOM, ({ count }) => count),
      useFirst: () => usePresence(ROOM, ({ members }) => members[0]?.id),
      useLast: () => useMember(ROOM, 'u4999')?.id,
      useMe: () => usePresence(ROOM, ({ me }) => me?.id),
    };
    const Consumer = ({ name }: { name: string }) => {
      renders.push([name, consumers[name]!()]);
      return null;
    };
    render(
      <PusherProvider {...world.props}>
        {Object.keys(consumers).map((name) => (
          <Consumer key={name} name={name} />
        ))}
      </PusherProvider>,
    );
    await pass();
    renders.length = 0;
    for (let n = 0; n < 5000; n++) room.join(`u${n}`);
    await pass();
    expect(renders).toEqual([
      ['useAll', 5001],
      ['useCount', 5001],
      ['useLast', 'u4999'],
    ]);
  });

  it('cause no render of a selector whose value stays the same', async () => {
    const world = createWorld();
    const room = roomOf(world);
    const app = mountHook(world.props, () => usePresence(ROOM, ({ count }) => count));
    await pass();
    room.join('bob');
    room.leave('bob');
    await pass();
    expect(app.renders).toEqual([0, 1]);
  });

  it('cause no comparison of other members', async () => {
    const world = createWorld();
    const room = roomOf(world);
    const app = mountHook(world.props, () => usePresence(ROOM, ({ count }) => count));
    room.fill(Object.fromEntries(Array.from({ length: 5000 }, (_, n) => [`u${n}`, { n }])));
    await pass();
    expect(app.latest()).toBe(5000);
    const stringify = vi.spyOn(JSON, 'stringify');
    room.join('bob', { name: 'Bob' });
    await pass();
    expect(app.latest()).toBe(5001);
    const compared = stringify.mock.calls.map(([value]) => value as unknown);
    stringify.mockRestore();
    expect(JSON.stringify(compared)).toContain('Bob');
    expect(JSON.stringify(compared)).not.toContain('"n":');
  });
});

describe('a consumer of usePresence', () => {
  it('with a selector renders only when the selected value changes', async () => {
    const world = createWorld();
    const room = roomOf(world);
    const app = mountHook(world.props, () => usePresence(ROOM, ({ count }) => count > 2));
    await pass();
    room.join('bob');
    await pass();
    expect(app.renders).toEqual([false]);
    room.join('eve');
    await pass();
    room.join('joe');
    await pass();
    expect(app.renders).toEqual([false, true]);
  });

  it('can select a new object at each call with an equality function', async () => {
    const world = createWorld();
    const room = roomOf(world);
    const app = mountHook(world.props, () =>
      usePresence(
        ROOM,
        ({ members }) => members.map(({ id }) => id).filter((id) => id.startsWith('b')),
        (a, b) => a.join() === b.join(),
      ),
    );
    await pass();
    room.join('bob');
    await pass();
    room.join('eve');
    await pass();
    expect(app.renders).toEqual([[], ['bob']]);
    const bobs = app.latest();
    app.rerender();
    expect(app.latest()).toBe(bobs);
  });

  it('can select a new object at each call without one: it renders once for each change', async () => {
    const world = createWorld();
    const room = roomOf(world);
    const app = mountHook(world.props, () => usePresence(ROOM, ({ members }) => members.map(({ id }) => id)));
    await pass();
    room.join('bob');
    await pass();
    expect(app.renders).toEqual([[], ['ada'], ['ada', 'bob']]);
  });

  it('returns the same object while nothing changes, and the same members while they do not', async () => {
    const world = createWorld();
    const room = roomOf(world);
    const app = mountHook(world.props, () => usePresence(ROOM));
    await pass();
    room.join('bob');
    await pass();
    const before = app.latest();
    app.rerender();
    expect(app.latest()).toBe(before);
    room.join('eve');
    await pass();
    expect(app.latest()).not.toBe(before);
    expect(app.latest().members.slice(0, 2)).toEqual(before.members);
    expect(app.latest().members[0]).toBe(before.members[0]);
    expect(app.latest().members[1]).toBe(before.members[1]);
    // The value of an earlier render does not change.
    expect(idsOf(before)).toEqual(['ada', 'bob']);
  });

  it('keeps the value of an earlier render unchanged after members have joined, changed and left', async () => {
    const world = createWorld();
    const room = roomOf(world);
    const app = mountHook(world.props, () => usePresence(ROOM));
    await pass();
    for (const step of [
      () => room.join('bob'),
      () => room.join('bob', 'Robert'),
      () => room.leave('ada'),
      () => room.join('eve'),
      () => {
        room.join('joe');
        room.leave('bob');
      },
      () => world.server.connections[0]!.drop(),
    ]) {
      step();
      await pass(2000);
    }
    const infos = app.renders.map(({ members }) => members.map(({ info }) => info));
    const [ada, bob, eve, joe] = ['ADA', 'BOB', 'EVE', 'JOE'].map((name) => ({ name }));
    expect(infos).toEqual([
      ...[[], [ada], [ada, bob], [ada, 'Robert'], ['Robert'], ['Robert', eve]],
      // `joe` joins and `bob` leaves in one tick.
      [eve, joe],
      // The connection drops, and the next subscription lists the real members.
      ...[[], [ada]],
    ]);
    expect(app.renders.map(({ count }) => count)).toEqual(infos.map(({ length }) => length));
  });

  it('does not render for another channel or for events', async () => {
    const world = createWorld();
    const onRender = vi.fn();
    const Room = () => {
      usePresence('presence-other');
      useChannelEvent('presence-other', 'message', () => undefined);
      return null;
    };
    const other = (
      <Profiler id="other" onRender={onRender}>
        <Room />
      </Profiler>
    );
    mountHook(world.props, () => usePresence(ROOM), other);
    await pass();
    onRender.mockClear();
    roomOf(world).join('bob');
    world.server.trigger('presence-other', 'message', 1);
    await pass();
    expect(onRender).not.toHaveBeenCalled();
    roomOf(world, 'presence-other').join('bob');
    await pass();
    expect(onRender).toHaveBeenCalledTimes(1);
  });
});
