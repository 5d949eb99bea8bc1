import { expect, test } from 'vitest';
import { LOCKS } from './support/openApp';
import { startWorld, type World } from './support/startWorld';

/** What one connection costs: the user's own channel, the news, the room and the lobby; and the requests that sign them. */
function expectOneConnection({ sockets, authRequests }: World) {
  expect(sockets.open).toBe(1);
  expect(sockets.most).toBe(1);
  expect(sockets.frames('pusher:signin')).toBe(1);
  expect(sockets.frames('pusher:subscribe')).toBe(4);
  expect(authRequests.map(({ user, channel }) => `${user} ${channel ?? 'signs in'}`).sort()).toEqual([
    'ada presence-lobby',
    'ada private-room',
    'ada signs in',
  ]);
}

test.each([1, 5, 20])('%i tabs, opened at once, cost one connection', async (count) => {
  const world = await startWorld();
  const tabs = await world.openTabs(count);
  await Promise.all(tabs.map((tab) => tab.untilReady()));
  expectOneConnection(world);
  for (const tab of tabs) {
    expect(await tab.report()).toMatchObject({ socketId: null, members: ['ada'], connectionErrors: [] });
  }
});

test('5 tabs, opened one after the other, cost one connection', async () => {
  const world = await startWorld();
  for (let n = 0; n < 5; n++) await (await world.openTab({ visible: n === 4 })).untilReady();
  expectOneConnection(world);
});

test('another user in another tab has a connection of their own', async () => {
  const { openTabs, server, sockets } = await startWorld();
  const [ada, bob] = [await openTabs(2), await openTabs(2, { user: 'bob' })];
  await Promise.all([...ada, ...bob].map((tab) => tab.untilReady()));
  expect(server.connections.map(({ userId }) => userId).sort()).toEqual(['ada', 'bob']);
  expect(sockets.most).toBe(2);
  server.sendToUser('bob', 'tick', { n: 7 });
  server.trigger('news', 'tick', { n: 8 });
  await Promise.all([...ada, ...bob].map((tab) => tab.until(({ received }) => received.at(-1)?.n === 8)));
  const numbersOf = async (tabs: typeof ada) =>
    Promise.all(tabs.map(async (tab) => (await tab.report()).received.map(({ n }) => n)));
  expect(await numbersOf(ada)).toEqual([[8], [8]]);
  expect(await numbersOf(bob)).toEqual([
    [7, 8],
    [7, 8],
  ]);
});

test('a tab that changes the user moves to a connection of that user', async () => {
  const { openTabs, server } = await startWorld();
  const [first, second] = await openTabs(2);
  await Promise.all([first!.untilReady(), second!.untilReady()]);
  await first!.call('setUser', 'bob');
  await first!.until(({ user, ready }) => user === 'bob' && ready);
  await second!.untilReady();
  expect(server.connections.map(({ userId }) => userId).sort()).toEqual(['ada', 'bob']);
  await first!.call('setUser', 'ada');
  await first!.until(({ user, ready }) => user === 'ada' && ready);
  await expect.poll(() => server.connections.map(({ userId }) => userId)).toEqual(['ada']);
});

test('nothing is left once the last tab has unmounted its provider', async () => {
  const { openTabs, sockets } = await startWorld();
  const tabs = await openTabs(3);
  await Promise.all(tabs.map((tab) => tab.untilReady()));
  for (const tab of tabs) await tab.call('unmount');
  await expect.poll(() => sockets.open, { timeout: 5000 }).toBe(0);
  for (const tab of tabs) await expect.poll(() => tab.evaluate(LOCKS)).toEqual([]);
  for (const tab of tabs) expect((await tab.report()).sockets).toBe(0);
});

test('a tab signs out, while the others stay signed in, and in again', async () => {
  const { openTabs, server } = await startWorld();
  const [first, second] = await openTabs(2);
  await Promise.all([first!.untilReady(), second!.untilReady()]);
  for (const tab of [first!, second!]) {
    await tab.call('signout');
    await tab.until(({ status, news }) => status === 'idle' && news === 'subscribed');
    expect(server.connections.map(({ userId }) => userId)).toEqual(['ada']);
    await tab.call('signin');
    await tab.untilReady();
    expect(server.connections.map(({ userId }) => userId)).toEqual(['ada']);
  }
});

test('a tab with `shareAuth: false` asks the server itself, on the same connection', async () => {
  const { openTab, openTabs, sockets, authRequests } = await startWorld();
  for (const tab of await openTabs(2)) await tab.untilReady();
  expect(authRequests).toHaveLength(3);
  await (await openTab({ shareConnection: { shareAuth: false } })).untilReady();
  expect(authRequests).toHaveLength(6);
  expect(sockets.most).toBe(1);
  expect(sockets.frames('pusher:signin')).toBe(1);
});
