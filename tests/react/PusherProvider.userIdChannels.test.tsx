import { useChannel } from 'react-pusher-user';
import { expect, it } from 'vitest';
import { mountHook } from '../support/mountHook';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

it.each(['bob', null, undefined])(
  'a change of `userId` without a sign-in replaces the connection and authorizes its channels again: to %s',
  async (userId) => {
    const world = createWorld();
    const app = mountHook({ ...world.props, userId: 'ada' }, () => useChannel('private-orders').status);
    await pass();
    app.rerender({ userId });
    expect(app.latest()).toBe('pending');
    await pass();
    expect(app.latest()).toBe('subscribed');
    const sockets = world.requests.map(({ body }) => new URLSearchParams(body).get('socket_id'));
    expect(sockets).toHaveLength(2);
    expect(sockets.at(-1)).toBe(world.server.connections[0]?.socketId);
  },
);

it('a change of `userId` from `null` to a user keeps the connection', async () => {
  const world = createWorld();
  const app = mountHook({ ...world.props, userId: null }, () => useChannel('news').status);
  await pass();
  app.rerender({ userId: 'ada' });
  await pass();
  expect(app.renders).toEqual(['pending', 'subscribed', 'subscribed']);
  expect(world.memory.sockets).toHaveLength(1);
});
