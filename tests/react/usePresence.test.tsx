import { usePresence } from 'react-pusher-user';
import { describe, expect, it } from 'vitest';
import { mountHook } from '../support/mountHook';
import { idsOf, ROOM, roomOf } from '../support/room';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

const EMPTY = { members: [], me: null, count: 0 };

describe('usePresence', () => {
  it('shows the members, and their joins and leaves', async () => {
    const world = createWorld();
    const room = roomOf(world);
    const app = mountHook(world.props, () => usePresence(ROOM));
    expect(app.latest()).toEqual({ ...EMPTY, status: 'pending' });
    await pass();
    const me = { id: 'ada', info: { name: 'ADA' } };
    expect(app.latest()).toEqual({ status: 'subscribed', members: [me], me, count: 1 });
    room.join('bob');
    await pass();
    expect(app.latest().members).toEqual([me, { id: 'bob', info: { name: 'BOB' } }]);
    expect(app.latest().count).toBe(2);
    room.leave('bob');
    room.leave('nobody');
    await pass();
    expect(app.latest()).toEqual({ status: 'subscribed', members: [me], me, count: 1 });
  });

  it('shows no member for `undefined`, and the members of each new channel name', async () => {
    const world = createWorld();
    const app = mountHook(world.props, () => usePresence(undefined));
    await pass();
    expect(app.latest()).toEqual({ ...EMPTY, status: 'idle' });
    expect(world.requests).toHaveLength(0);
    for (const name of ['presence-one', 'presence-two'] as const) {
      app.rerender({}, () => usePresence(name));
      expect(app.latest()).toEqual({ ...EMPTY, status: 'pending' });
      await pass();
      expect(app.latest()).toMatchObject({ status: 'subscribed', count: 1 });
    }
    app.rerender({}, () => usePresence(undefined));
    expect(app.latest()).toEqual({ ...EMPTY, status: 'idle' });
  });

  it('counts a user once after several joins, and updates the info in its place', async () => {
    const world = createWorld();
    const room = roomOf(world);
    const app = mountHook(world.props, () => usePresence(ROOM));
    await pass();
    room.join('bob');
    room.join('eve');
    await pass();
    const before = app.renders.length;
    const [, bob] = app.latest().members;
    room.join('bob');
    await pass();
    expect(app.renders).toHaveLength(before);
    room.join('bob', { name: 'Robert' });
    await pass();
    expect(idsOf(app.latest())).toEqual(['ada', 'bob', 'eve']);
    expect(app.latest().members[1]).toEqual({ id: 'bob', info: { name: 'Robert' } });
    expect(app.latest().members[1]).not.toBe(bob);
    room.leave('bob');
    await pass();
    expect(idsOf(app.latest())).toEqual(['ada', 'eve']);
  });

  it('is empty immediately when the connection drops, and reuses the objects of members that are unchanged', async () => {
    const world = createWorld();
    const room = roomOf(world);
    room.fill({ ada: { name: 'ADA' }, bob: { name: 'BOB' }, eve: { name: 'EVE' } });
    const app = mountHook(world.props, () => usePresence(ROOM));
    await pass();
    const before = app.latest();
    expect(idsOf(before)).toEqual(['ada', 'bob', 'eve']);
    world.server.connections[0]!.drop();
    await pass();
    expect(app.latest()).toEqual({ ...EMPTY, status: 'pending' });
    await pass(2000);
    const after = app.latest();
    expect(idsOf(after)).toEqual(['ada', 'bob', 'eve']);
    expect(after.members.map((member, index) => member === before.members[index])).toEqual([
      true,
      true,
      true,
    ]);
    expect(after.me).toBe(before.me);
  });

  it('shows the current members after a reconnect', async () => {
    const world = createWorld();
    const room = roomOf(world);
    const stop = room.fill({ ada: 1, bob: 1, eve: 1 });
    const app = mountHook(world.props, () => usePresence(ROOM));
    await pass();
    const [ada, bob] = app.latest().members;
    stop();
    room.fill({ ada: 1, bob: 2, joe: 1 });
    world.server.connections[0]!.drop();
    await pass(2000);
    expect(app.latest().members).toEqual([
      { id: 'ada', info: 1 },
      { id: 'bob', info: 2 },
      { id: 'joe', info: 1 },
    ]);
    expect(app.latest().members[0]).toBe(ada);
    expect(app.latest().members[1]).not.toBe(bob);
  });

  it('is empty while the provider is not enabled', async () => {
    const world = createWorld();
    const app = mountHook(world.props, () => usePresence(ROOM));
    await pass();
    app.rerender({ enabled: false });
    await pass();
    expect(app.latest()).toEqual({ ...EMPTY, status: 'idle' });
    app.rerender({ enabled: true });
    await pass();
    expect(app.latest()).toMatchObject({ status: 'subscribed', count: 1 });
  });

  it('is idle from the first render when the provider is not enabled', async () => {
    const world = createWorld();
    const app = mountHook({ ...world.props, enabled: false }, () => usePresence(ROOM));
    await pass();
    expect(app.renders).toEqual([{ ...EMPTY, status: 'idle' }]);
  });
});
