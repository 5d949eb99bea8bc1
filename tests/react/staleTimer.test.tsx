import { useUserEvent } from 'react-pusher-user';
import { expect, it, vi } from 'vitest';
import { mountSignin } from '../support/mountSignin';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

/** An app that calls `connect()` in the second that pusher-js waits, as the server asked it to. */
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

// Then pusher-js forgets a timer, and ten seconds later declares the connection unavailable, whatever became of it.
it('signs in where pusher-js calls a connection unavailable that is up', async () => {
  const { world, app } = await mountAndConnect();
  app.connect();
  await pass(20_000);
  expect(world.memory.openSockets).toHaveLength(1);
  const promise = app.signin();
  await pass(2_000);
  await expect(promise).resolves.toMatchObject({ id: 'ada' });
  expect(app.latest().ready).toBe(true);
});

it('stays signed in where pusher-js calls a connection unavailable that is up', async () => {
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

it('signs in where pusher-js calls a connection unavailable that it has given up', async () => {
  const { world, app } = await mountAndConnect();
  app.connect();
  await pass(10);
  world.server.connections[0]!.close(4001, 'App key not in this cluster');
  await pass(20_000);
  void app.signin();
  await pass(2_000);
  expect(app.latest().ready).toBe(true);
});
