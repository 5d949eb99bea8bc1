import { useChannel, useMember, usePresence } from 'react-pusher-user';
import { describe, expect, it } from 'vitest';
import { mountHook } from '../support/mountHook';
import { mountLate } from '../support/mountLate';
import { idsOf, ROOM, roomOf } from '../support/room';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

const EMPTY = { members: [], me: null, count: 0 };

describe('a component that mounts late', () => {
  function start() {
    const world = createWorld();
    const app = mountLate(
      world.props,
      () => usePresence(ROOM),
      () => useChannel(ROOM),
    );
    return { world, room: roomOf(world), app };
  }

  it('shows all members of the subscribed channel from its first render', async () => {
    const { room, app } = start();
    await pass();
    room.join('bob');
    await pass();
    app.show();
    expect(app.renders().map(idsOf)).toEqual([['ada', 'bob']]);
    expect(app.latest()).toMatchObject({ status: 'subscribed', me: { id: 'ada', info: { name: 'ADA' } } });
  });

  it('shows the joins and leaves that happened while no presence hook was mounted', async () => {
    const { room, app } = start();
    await pass();
    app.show();
    room.join('bob');
    await pass();
    app.hide();
    room.leave('bob');
    room.join('eve');
    await pass();
    app.show();
    expect(app.renders().map(idsOf)).toEqual([['ada', 'eve']]);
    room.join('joe');
    await pass();
    expect(idsOf(app.latest())).toEqual(['ada', 'eve', 'joe']);
  });

  it('shows no member of a dropped connection, and then the members of the next one', async () => {
    const { world, room, app } = start();
    await pass();
    app.show();
    room.join('bob');
    await pass();
    app.hide();
    world.server.connections[0]!.drop();
    await pass();
    app.show();
    expect(app.renders()).toEqual([{ ...EMPTY, status: 'pending' }]);
    app.hide();
    await pass(2000);
    app.show();
    expect(app.renders().map(idsOf)).toEqual([['ada']]);
  });
});

it('a remount after the channel was left shows no earlier member', async () => {
  const world = createWorld();
  const room = roomOf(world);
  const app = mountHook(world.props, () => [usePresence(ROOM), useMember(ROOM, 'bob')] as const);
  await pass();
  room.join('bob');
  await pass();
  expect(app.latest()[1]).toEqual({ id: 'bob', info: { name: 'BOB' } });
  app.rerender({}, () => [usePresence(undefined), useMember(undefined, 'bob')]);
  await pass(5000);
  expect(world.server.channels()).toEqual([]);
  app.rerender({}, () => [usePresence(ROOM), useMember(ROOM, 'bob')]);
  expect(app.latest()).toEqual([{ ...EMPTY, status: 'pending' }, null]);
  await pass();
  expect(idsOf(app.latest()[0])).toEqual(['ada']);
  expect(app.latest()[1]).toBeNull();
});
