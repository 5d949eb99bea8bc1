import { useChannel, useChannelEvent, usePresence } from 'react-pusher-user';
import { expect, it, vi } from 'vitest';
import { countLeftovers, NOTHING } from '../support/leftovers';
import { mountHook } from '../support/mountHook';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

it.each(['news', 'private-orders', 'presence-room'])('subscribes to %s while it is mounted', async (name) => {
  const world = createWorld();
  const app = mountHook(world.props, () => useChannel(name));
  await pass();
  expect(app.renders.map(({ status }) => status)).toEqual(['pending', 'subscribed']);
  expect(world.server.channels().map((channel) => channel.name)).toEqual([name]);
  app.unmount();
  await pass();
  expect(countLeftovers(world)).toEqual(NOTHING);
});

it('useChannelEvent receives the events of its channel', async () => {
  const world = createWorld();
  const handler = vi.fn();
  mountHook(world.props, () => useChannelEvent('news', ['headline', 'correction'], handler));
  await pass();
  world.server.trigger('news', 'headline', { text: 'Pigs fly' });
  world.server.trigger('news', 'correction', 0);
  world.server.trigger('news', 'other', 1);
  await pass();
  expect(handler.mock.calls).toEqual([
    [{ text: 'Pigs fly' }, { channel: 'news', event: 'headline', data: { text: 'Pigs fly' } }],
    [0, { channel: 'news', event: 'correction', data: 0 }],
  ]);
});

it('usePresence shows the members of its channel', async () => {
  const world = createWorld();
  const app = mountHook(world.props, () => usePresence('presence-room'));
  await pass();
  expect(app.latest()).toMatchObject({
    status: 'subscribed',
    count: 1,
    me: { id: 'ada', info: { name: 'ADA' } },
  });
  world.server.trigger('presence-room', 'pusher_internal:member_added', { user_id: 'bob', user_info: 1 });
  await pass();
  expect(app.latest().members.map(({ id }) => id)).toEqual(['ada', 'bob']);
  world.server.connections[0]!.drop();
  await pass();
  expect(app.latest()).toMatchObject({ status: 'pending', count: 0, me: null, members: [] });
  await pass(3000);
  expect(app.latest()).toMatchObject({ status: 'subscribed', count: 1 });
});
