import { useUserEvent } from 'react-pusher-user';
import { expect, it, vi } from 'vitest';
import { mountSignin } from '../support/mountSignin';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

/** Mounts an app that the server has asked to wait a second before it reconnects. The tests call `connect()` in this second. */
async function mountAndConnect() {
  const world = createWorld();
  world.server.refuseConnections({ code: 4100, message: 'Over capacity' });
  const received = vi.fn();
  function Listener() {
    useUserEvent('news', received);
    return null;
  }
  const app = mountSignin(world.props, <Listener />);
  await pass(100);
  world.server.refuseConnections(null);
  return { world, app, received };
}

// connect() makes pusher-js lose a timer, which sets the state `unavailable` ten seconds later in any case.
it('signs in when pusher-js reports an open connection as unavailable', async () => {
  const { world, app } = await mountAndConnect();
  app.connect();
  await pass(20_000);
  expect(world.memory.openSockets).toHaveLength(1);
  const promise = app.signin();
  await pass(2_000);
  await expect(promise).resolves.toMatchObject({ id: 'ada' });
  expect(app.latest().ready).toBe(true);
});

it('stays signed in when pusher-js reports an open connection as unavailable', async () => {
  const { world, app, received } = await mountAndConnect();
  app.connect();
  void app.signin();
  await pass(30_000);
  expect(app.latest().ready).toBe(true);
  expect(world.online()).toEqual(['ada']);
  world.server.sendToUser('ada', 'news', 1);
  await pass();
  expect(received).toHaveBeenCalledExactlyOnceWith(1);
});

it('signs in when pusher-js reports a closed connection as unavailable', async () => {
  const { world, app } = await mountAndConnect();
  app.connect();
  await pass(10);
  world.server.connections[0]!.close(4001, 'App key not in this cluster');
  await pass(20_000);
  void app.signin();
  await pass(2_000);
  expect(app.latest().ready).toBe(true);
});
