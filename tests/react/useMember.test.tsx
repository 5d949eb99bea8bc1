import { useMember } from 'react-pusher-user';
import { describe, expect, it } from 'vitest';
import { mountHook } from '../support/mountHook';
import { ROOM, roomOf } from '../support/room';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

describe('useMember', () => {
  it('renders only when that member joins, changes or leaves', async () => {
    const world = createWorld();
    const room = roomOf(world);
    const app = mountHook(world.props, () => useMember(ROOM, 'bob'));
    await pass();
    room.join('eve');
    await pass();
    expect(app.renders).toEqual([null]);
    room.join('bob');
    await pass();
    room.leave('eve');
    await pass();
    room.join('bob', { name: 'Robert' });
    await pass();
    room.leave('bob');
    await pass();
    expect(app.renders).toEqual([
      null,
      { id: 'bob', info: { name: 'BOB' } },
      { id: 'bob', info: { name: 'Robert' } },
      null,
    ]);
  });

  it('returns `null` without an id, and while the connection is down', async () => {
    const world = createWorld();
    const app = mountHook(world.props, () => [useMember(ROOM, undefined), useMember(ROOM, 'ada')]);
    await pass();
    expect(app.latest()).toEqual([null, { id: 'ada', info: { name: 'ADA' } }]);
    const [, ada] = app.latest();
    world.server.connections[0]!.drop();
    await pass();
    expect(app.latest()).toEqual([null, null]);
    await pass(2000);
    expect(app.latest()[1]).toBe(ada);
  });
});
