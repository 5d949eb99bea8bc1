import {
  useChannel,
  useChannelEvent,
  useClientEvent,
  useLatestChannelEvent,
  useLatestUserEvent,
  useMember,
  useOnline,
  usePresence,
  useSubscriptionCount,
  useUserEvent,
  useWatchlist,
} from 'react-pusher-user';
import type { InMemorySocket } from 'react-pusher-user/testing';
import { expect, it } from 'vitest';
import { mountHook } from '../support/mountHook';
import { mountLate } from '../support/mountLate';
import { fakeTime, pass, withoutAct } from '../support/time';
import { createWorld, type World } from '../support/world';
import { measureHeap } from './measureHeap';

/** By this number, everything that is allocated only once has been allocated. */
const WARM_UP = 4000;
const TOTAL = 10_000;
/** More than the heap varies by, and less than an entry in a map takes with its key and its value. */
const BYTES_PER_NAME = 100;

fakeTime();

/** Calls `step` with each number up to a total, in batches, and expects that the heap stays flat after the first ones. */
async function expectFlat(world: World, step: (n: number) => void, endBatch: () => Promise<void>) {
  const run = async (from: number, to: number) => {
    for (let n = from; n < to; n++) {
      step(n);
      if (n % 100 === 99) await endBatch();
    }
    // What the test support records would grow.
    world.traffic.length = world.requests.length = 0;
    (world.memory.sockets as InMemorySocket[]).splice(0, Infinity, ...world.memory.openSockets);
    return measureHeap();
  };
  const before = await run(0, WARM_UP);
  const after = await run(WARM_UP, TOTAL);
  expect((after - before) / (TOTAL - WARM_UP)).toBeLessThan(BYTES_PER_NAME);
}

it.each(['cache-news', 'private-orders', 'presence-room'])(
  '10,000 channels that are subscribed and left one after the other retain no memory: %s-…',
  async (prefix) => {
    withoutAct();
    const world = createWorld();
    const handler = () => {};
    let name: string | undefined;
    const app = mountHook({ ...world.props, autoSignin: true }, () => {
      useChannelEvent(name, 'placed', handler);
      useLatestChannelEvent(name, 'placed');
      useSubscriptionCount(name);
      useClientEvent(name as 'private-', 'client-typing');
      useMember(name as 'presence-', 'bob');
      return [usePresence(name as 'presence-').count, useChannel(name).status] as const;
    });
    await pass();
    app.renders.length = 0;
    await expectFlat(
      world,
      (n) => {
        name = `${prefix}-${n}`;
        app.rerender();
      },
      async () => {
        await pass();
        expect(app.latest()[1]).toBe('subscribed');
        await pass(1500);
        expect([...world.server.connections[0]!.channels]).toEqual(['#server-to-user-ada', name]);
        app.renders.length = 0;
      },
    );
  },
);

it('10,000 names of events that hooks listened to one after the other retain no memory', async () => {
  withoutAct();
  const world = createWorld();
  const handler = () => {};
  let name: string | undefined;
  const app = mountHook({ ...world.props, autoSignin: true }, () => {
    useUserEvent(name, handler);
    useLatestUserEvent(name);
    useChannelEvent('cache-news', ['headline', String(name)], handler);
    useLatestChannelEvent('cache-news', String(name));
    useMember('presence-room', name);
    return useOnline(name);
  });
  await pass();
  await expectFlat(
    world,
    (n) => {
      name = `event-${n}`;
      app.rerender();
    },
    async () => {
      world.server.sendToUser('ada', name!, 1);
      world.server.trigger('cache-news', name!, 1);
      await pass();
      app.renders.length = 0;
    },
  );
});

it('10,000 events that no hook listens to retain no memory, and a watchlist is still there for hooks that mount later', async () => {
  withoutAct();
  const world = createWorld();
  const app = mountLate(
    { ...world.props, autoSignin: true },
    () => [useWatchlist().online, useOnline('bob')],
    () => [useChannel('news'), useChannel('presence-room')],
  );
  await pass();
  await expectFlat(
    world,
    (n) => {
      const isOnline = n % 2 === 1;
      const events = [{ name: isOnline ? 'online' : 'offline', user_ids: ['bob'] }];
      world.server.connections[0]!.send({ event: 'pusher_internal:watchlist_events', data: { events } });
      world.server.trigger(['news', 'presence-room'], `event-${n}`, n);
      world.server.sendToUser('ada', `event-${n}`, n);
      const member = { user_id: `member-${n}`, user_info: {} };
      world.server.trigger('presence-room', 'pusher_internal:member_added', member);
      world.server.trigger('presence-room', 'pusher_internal:member_removed', member);
    },
    () => pass(),
  );
  app.show();
  expect(app.renders()[0]).toEqual([['bob'], true]);
});
