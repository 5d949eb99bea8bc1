import { useChannel, useSubscriptionCount } from 'react-pusher-user';
import { expect, it } from 'vitest';
import { mountHook } from '../support/mountHook';
import { subscriptionsSent } from '../support/subscriptionsSent';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

const createCountingWorld = () =>
  createWorld({ apps: [{ id: 'app-id', key: 'app-key', secret: 'app-secret', subscriptionCount: true }] });

it('returns the number of subscriptions, and renders only when it changes', async () => {
  const world = createCountingWorld();
  const app = mountHook(world.props, () => useSubscriptionCount('news'));
  await pass();
  const other = mountHook(world.props, () => useChannel('news'));
  await pass();
  world.server.trigger('news', 'headline', 1);
  await pass();
  other.unmount();
  await pass();
  expect(app.renders).toEqual([null, 1, 2, 1]);
});

it('is `null` while the connection is down, and when the server sends no count', async () => {
  const world = createCountingWorld();
  const app = mountHook(world.props, () => useSubscriptionCount('news'));
  await pass();
  world.server.connections[0]!.drop();
  await pass();
  expect(app.latest()).toBeNull();
  await pass(3000);
  expect(app.latest()).toBe(1);
  const silent = mountHook(createWorld().props, () => useSubscriptionCount('news'));
  await pass();
  expect(silent.latest()).toBeNull();
});

it('returns the last count again for a channel that is still subscribed', async () => {
  const world = createCountingWorld();
  const app = mountHook(world.props, () => useSubscriptionCount('news'));
  await pass();
  app.rerender({}, () => useSubscriptionCount('sport'));
  expect(app.latest()).toBeNull();
  await pass();
  expect(app.latest()).toBe(1);
  app.rerender({}, () => useSubscriptionCount('news'));
  expect(app.latest()).toBe(1);
  expect(subscriptionsSent(world)).toEqual(['subscribe news', 'subscribe sport']);
});

it('subscribes to nothing when the name is `undefined`', async () => {
  const world = createCountingWorld();
  const app = mountHook(world.props, () => useSubscriptionCount(undefined));
  await pass();
  expect(app.renders).toEqual([null]);
  expect(subscriptionsSent(world)).toEqual([]);
});

it.each([
  {},
  { subscription_count: null },
  { subscription_count: 'many' },
  { subscription_count: {} },
  'text',
  7,
])('ignores an invalid count: %j', async (data) => {
  const world = createWorld();
  const app = mountHook(world.props, () => useSubscriptionCount('news'));
  await pass();
  world.server.trigger('news', 'pusher_internal:subscription_count', data);
  await pass();
  expect(app.latest()).toBeNull();
});
