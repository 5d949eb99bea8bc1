import { expect, test } from 'vitest';
import { startWorld } from './support/startWorld';

test('without sharing, each of 5 tabs has a socket, a sign-in and auth requests of its own', async () => {
  const { openTabs, sockets, authRequests } = await startWorld();
  const tabs = await openTabs(5, { shareConnection: false });
  await Promise.all(tabs.map((tab) => tab.untilReady()));
  expect(sockets.open).toBe(5);
  expect(sockets.most).toBe(5);
  expect(sockets.frames('pusher:signin')).toBe(5);
  // The news, the room, the lobby, and the user's own channel.
  expect(sockets.frames('pusher:subscribe')).toBe(20);
  // The user, and the private and the presence channel.
  expect(authRequests).toHaveLength(15);
});
