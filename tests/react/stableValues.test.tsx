import {
  useChannel,
  useChannels,
  useClientEvent,
  useConnection,
  useLatestChannelEvent,
  useLatestUserEvent,
  useMember,
  usePresence,
  useSignin,
  useUser,
  useWatchlist,
} from 'react-pusher-user';
import { expect, it } from 'vitest';
import { mountHook } from '../support/mountHook';
import { ROOM } from '../support/room';
import { fakeTime, passAndRender } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

// Apps pass inline functions and options, too.
const hooks: Record<string, () => unknown> = {
  useSignin: () => useSignin(),
  useUser: () => useUser(),
  useWatchlist: () => useWatchlist(),
  useConnection: () => useConnection(),
  useChannel: () => useChannel('news', { enabled: true }),
  useChannels: () => useChannels(['news', ROOM], { enabled: true }),
  useClientEvent: () => useClientEvent(ROOM, 'client-typing', { onError: () => undefined }),
  usePresence: () => usePresence(ROOM),
  usePresenceIds: () =>
    usePresence(
      ROOM,
      ({ members }) => members.map(({ id }) => id),
      (a, b) => a.join() === b.join(),
    ),
  useMember: () => useMember(ROOM, 'ada'),
  useLatestUserEvent: () => useLatestUserEvent('note'),
  useLatestChannelEvent: () =>
    useLatestChannelEvent('news', 'note', { reduce: (all: unknown[], data) => [...all, data], initial: [] }),
};

it.each(Object.entries(hooks))('%s returns the same value while nothing changes', async (_, use) => {
  const world = createWorld();
  const app = mountHook({ ...world.props, autoSignin: true }, use);
  await passAndRender();
  world.server.sendToUser('ada', 'note', { text: 'one' });
  world.server.trigger('news', 'note', { text: 'one' });
  await passAndRender();
  const before = app.latest();
  const renders = app.renders.length;
  world.server.sendToUser('ada', 'other', 1);
  world.server.trigger(['news', ROOM, 'other'], 'other', 1);
  await passAndRender(60_000);
  expect(app.renders).toHaveLength(renders);
  app.rerender();
  app.rerender();
  expect(app.renders).toHaveLength(renders + 2);
  expect(app.latest()).toBe(before);
});
