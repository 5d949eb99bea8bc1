import { act } from '@testing-library/react';
import { useConnection, useConnectionState, useSocketId } from 'react-pusher-user';
import { expect, it, vi } from 'vitest';
import { mountHook } from '../support/mountHook';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

it('useConnectionState returns the state, and renders only when it changes', async () => {
  const world = createWorld();
  const app = mountHook(world.props, () => useConnectionState());
  await pass();
  world.server.connections[0]!.send({ event: 'pusher:error', data: { code: 4200, message: 'Malformed' } });
  await pass();
  world.server.connections[0]!.drop();
  await pass(2000);
  expect(app.renders).toEqual(['initialized', 'connecting', 'connected', 'connecting', 'connected']);
});

it('useSocketId returns the socket id, and `null` without a connection', async () => {
  const world = createWorld();
  const app = mountHook(world.props, () => useSocketId());
  await pass();
  const [first] = world.server.connections;
  first!.drop();
  await pass(2000);
  const [second] = world.server.connections;
  expect(app.renders).toEqual([null, first!.socketId, null, second!.socketId]);
});

it('the value of useSocketId excludes the sender from an event', async () => {
  const world = createWorld();
  const app = mountHook(world.props, () => useSocketId());
  await pass();
  const handler = vi.fn<(data: unknown) => void>();
  world.Pusher.instances[0]!.subscribe('news').bind('headline', (data: unknown) => {
    handler(data);
  });
  await pass();
  world.server.trigger('news', 'headline', 1, { socketId: app.latest() });
  world.server.trigger('news', 'headline', 2);
  await pass();
  expect(handler.mock.calls).toEqual([[2]]);
});

it('useConnection with a selector renders only when the selected value changes', async () => {
  const world = createWorld();
  const app = mountHook(world.props, () => useConnection(({ error }) => error?.code));
  await pass();
  expect(app.renders).toEqual([undefined]);
  const disconnect = mountHook(world.props, () => useConnection(({ disconnect }) => disconnect));
  await pass();
  act(disconnect.latest());
  await pass();
  expect(disconnect.renders).toHaveLength(1);
  world.server.connections[0]!.send({ event: 'pusher:error', data: { code: 4200, message: 'Malformed' } });
  await pass();
  expect(app.renders).toEqual([undefined, 4200]);
});
