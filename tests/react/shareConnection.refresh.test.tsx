import { act } from '@testing-library/react';
import { useChannels } from 'react-pusher-user';
import { type Gap, useGap } from 'react-pusher-user/gap';
import { expect, test, vi } from 'vitest';
import { createTabs } from '../support/createTabs';
import { refuseSecondSignin } from '../support/refuseSecondSignin';
import { fakeTime, pass } from '../support/time';

fakeTime();

type Tab = Awaited<ReturnType<ReturnType<typeof createTabs>['openTab']>>;

const LOVELACE = { id: 'ada', name: 'Ada Lovelace' };

/** Opens three tabs. Then the endpoint knows the new name of the user. */
async function openThree() {
  const { openTab, world, ...rest } = createTabs();
  const tabs: (Tab & { gaps: Gap[]; errors: ReturnType<typeof vi.fn> })[] = [];
  for (let count = 0; count < 3; count++) {
    const gaps: Gap[] = [];
    const errors = vi.fn();
    const Listener = () => {
      useGap((gap) => gaps.push(gap));
      useChannels(['private-news']);
      return null;
    };
    const props = { onConnectionError: errors, onSigninError: errors };
    tabs.push({ ...(await openTab(props, <Listener />)), gaps, errors });
  }
  world.answerWith((body) => {
    const [socketId, channel] = ['socket_id', 'channel_name'].map((name) => body.get(name));
    return Response.json(
      channel ? world.authorize(socketId!, channel) : world.sdk.authenticateUser(socketId!, LOVELACE),
    );
  });
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

const usersOf = (tabs: Tab[]) => tabs.map((tab) => tab.latest().user);

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
    for (const { gaps, errors } of tabs) {
      expect(gaps.map(({ reason }) => reason)).toEqual(['takeover']);
      expect(errors).not.toHaveBeenCalled();
    }
  },
);

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
