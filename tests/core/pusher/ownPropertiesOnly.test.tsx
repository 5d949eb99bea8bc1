import { useChannel, usePresence } from 'react-pusher-user';
import { expect, it } from 'vitest';
import { mountHook } from '../../support/mountHook';
import { idsOf, ROOM, roomOf } from '../../support/room';
import { fakeTime, pass } from '../../support/time';
import { createWorld } from '../../support/world';

fakeTime();

// pusher-js looks channels and members up in objects, which inherit these names.
const INHERITED = ['constructor', 'toString', '__proto__'];

it.each(INHERITED)('a channel can be called %s', async (name) => {
  const world = createWorld();
  const { latest } = mountHook(world.props, () => useChannel(name));
  await pass();
  expect(latest().status).toBe('subscribed');
  expect(world.server.connections[0]!.channels).toContain(name);
});

it.each(INHERITED)('a member can have the id %s', async (id) => {
  const world = createWorld();
  const room = roomOf(world);
  // `JSON.parse`, since `{ __proto__: … }` has no such member.
  room.fill(JSON.parse(`{ "${id}": { "name": "first" }, "bob": {} }`) as Record<string, unknown>);
  const { latest } = mountHook(world.props, () => usePresence(ROOM));
  await pass();
  expect(idsOf(latest())).toEqual([id, 'bob']);
  room.leave(id);
  await pass();
  expect(idsOf(latest())).toEqual(['bob']);
  room.join(id);
  await pass();
  expect(idsOf(latest())).toEqual(['bob', id]);
});
