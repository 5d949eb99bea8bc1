import { act } from '@testing-library/react';
import { useChannels, useWatchlist } from 'react-pusher-user';
import { type Gap, useGap } from 'react-pusher-user/gap';
import { expect, test, vi } from 'vitest';
import { createTabs } from '../support/createTabs';
import { refuseSecondSignin } from '../support/refuseSecondSignin';
import { fakeTime, pass } from '../support/time';

fakeTime();

type Tab = Awaited<ReturnType<ReturnType<typeof createTabs>['openTab']>>;

const ADA = { id: 'ada', watchlist: ['bob', 'eve'] };
const LOVELACE = { id: 'ada', name: 'Ada Lovelace', watchlist: ['bob', 'zoe'] };

/** Opens three tabs. Then the endpoint knows the new name and the new watchlist of the user. */
async function openThree() {
  const { openTab, world, ...rest } = createTabs();
  const answerWithUser = (data: typeof ADA) => {
    world.answerWith((body) => {
      const socketId = body.get('socket_id')!;
      const channel = body.get('channel_name');
      return Response.json(
        channel ? world.authorize(socketId, channel) : world.sdk.authenticateUser(socketId, data),
      );
    });
  };
  answerWithUser(ADA);
  const tabs: (Tab & { gaps: Gap[]; watched: unknown[]; errors: ReturnType<typeof vi.fn> })[] = [];
  for (let count = 0; count < 3; count++) {
    const gaps: Gap[] = [];
    const errors = vi.fn();
    const watched: (readonly string[])[] = [];
    const Listener = () => {
      useGap((gap) => gaps.push(gap));
      useChannels(['private-news']);
      watched.push(useWatchlist().offline);
      return null;
    };
    const props = { onConnectionError: errors, onSigninError: errors };
    tabs.push({ ...(await openTab(props, <Listener />)), gaps, watched, errors });
  }
  answerWithUser(LOVELACE);
  return { ...rest, openTab, world, tabs };
}

/** Calls refresh(), and returns its promise. */
function refresh(tab: Tab) {
  let promise!: Promise<unknown>;
  act(() => {
    promise = tab.latest().refresh();
  });
  return promise;
}

async function settle() {
  await act(() => vi.dynamicImportSettled());
  await pass(100);
}

const watchedIn = (tabs: { watched: unknown[] }[]) => tabs.map(({ watched }) => watched.at(-1));
const usersOf = (tabs: Tab[]) => tabs.map((tab) => tab.latest().user);

test('after refresh() in one tab, all tabs have the new data of the user and the new watchlist', async () => {
  const { world, tabs } = await openThree();
  expect(watchedIn(tabs)).toEqual([0, 1, 2].map(() => ['bob', 'eve']));
  const promise = refresh(tabs[1]!);
  await settle();
  await promise;
  expect(usersOf(tabs)).toEqual([LOVELACE, LOVELACE, LOVELACE]);
  expect(watchedIn(tabs)).toEqual([0, 1, 2].map(() => ['bob', 'zoe']));
  expect(world.server.connections).toHaveLength(1);
});

test('a tab that opens after refresh() gets the new data of the user', async () => {
  const { world, tabs, openTab } = await openThree();
  const before = world.requests.length;
  const promise = refresh(tabs[1]!);
  await settle();
  await expect(promise).resolves.toEqual(LOVELACE);
  const later = await openTab();
  expect(usersOf([tabs[1]!, later])).toEqual([LOVELACE, LOVELACE]);
  expect(world.requests).toHaveLength(before + 1);
});

test.each(['error', 'silence'] as const)(
  'on a server that answers a second sign-in by %s, refresh() replaces the connection of all tabs',
  async (answer) => {
    const { world, tabs } = await openThree();
    refuseSecondSignin(world.server, answer);
    const [first] = world.server.connections;
    const promises = [refresh(tabs[0]!), refresh(tabs[2]!)];
    await settle();
    if (answer === 'silence') await pass(10_000);
    await expect(Promise.all(promises)).resolves.toEqual([LOVELACE, LOVELACE]);
    const [second, ...others] = world.server.connections;
    expect(others).toEqual([]);
    expect(second!.socketId).not.toBe(first!.socketId);
    expect(second!.userId).toBe('ada');
    expect(usersOf(tabs)).toEqual([LOVELACE, LOVELACE, LOVELACE]);
    expect(watchedIn(tabs)).toEqual([0, 1, 2].map(() => ['bob', 'zoe']));
    for (const { gaps, errors } of tabs) {
      expect(gaps.map(({ reason }) => reason)).toEqual(['takeover']);
      expect(errors).not.toHaveBeenCalled();
    }
  },
);

test('a refresh() fails if the tab with the shared connection does not replace it in time', async () => {
  const { world, tabs } = await openThree();
  refuseSecondSignin(world.server);
  const { postMessage } = BroadcastChannel.prototype;
  vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockImplementation(function (
    this: BroadcastChannel,
    message: { type: string },
  ) {
    if (message.type !== 'replace') postMessage.call(this, message);
  });
  const failure = refresh(tabs[2]!).catch((error: unknown) => error);
  await settle();
  await pass(10_000);
  expect(await failure).toMatchObject({ code: 'reply-timeout' });
  expect(tabs[2]!.latest().status).toBe('signed-in');
});

test('a refresh() that the endpoint denies changes nothing in any tab', async () => {
  const { world, tabs } = await openThree();
  const before = usersOf(tabs);
  world.answerWith(() => new Response(null, { status: 403 }));
  const failure = refresh(tabs[1]!).catch((error: unknown) => error);
  await settle();
  expect(await failure).toMatchObject({ code: 'denied' });
  expect(usersOf(tabs)).toEqual(before);
  expect(world.server.connections).toHaveLength(1);
});
