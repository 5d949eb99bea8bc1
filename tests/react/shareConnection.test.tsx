import { act } from '@testing-library/react';
import { useChannel, useConnection, useInspector, useSocketId, useUserEvent } from 'react-pusher-user';
import { useGap } from 'react-pusher-user/gap';
import { expect, test, vi } from 'vitest';
import { createTabs } from '../support/createTabs';
import { countLeftovers, NOTHING } from '../support/leftovers';
import { fakeTime, pass } from '../support/time';

fakeTime();

type Tab = Awaited<ReturnType<ReturnType<typeof createTabs>['openTab']>>;

const statusOf = (tabs: Tab[]) => tabs.map((tab) => tab.latest().status);

async function openThree(props = {}, children?: React.ReactNode) {
  const { openTab, ...rest } = createTabs();
  const tabs = [
    await openTab(props, children),
    await openTab(props, children),
    await openTab(props, children),
  ] as const;
  return { ...rest, openTab, tabs: [...tabs], leader: tabs[0] };
}

test('three tabs sign in by one connection and one request', async () => {
  const { world, tabs } = await openThree();
  expect(statusOf(tabs)).toEqual(['signed-in', 'signed-in', 'signed-in']);
  expect(tabs.every((tab) => tab.latest().ready)).toBe(true);
  expect(world.server.connections).toHaveLength(1);
  expect(world.requests).toHaveLength(1);
});

test('each tab gets an event to the user once', async () => {
  const received: unknown[] = [];
  const Listener = () => {
    useUserEvent('note', (data) => received.push(data));
    return null;
  };
  const { world } = await openThree({}, <Listener />);
  world.server.sendToUser('ada', 'note', 'hello');
  await pass();
  expect(received).toEqual(['hello', 'hello', 'hello']);
});

test('a channel is authorized by one request', async () => {
  const states: string[] = [];
  const Channel = () => {
    states.push(useChannel('private-news').status);
    return null;
  };
  const { world } = await openThree({}, <Channel />);
  expect(states.filter((status) => status === 'subscribed')).toHaveLength(3);
  expect(world.requests.filter(({ body }) => body.includes('private-news'))).toHaveLength(1);
  // The other one is of the user's own channel.
  expect(world.sent().filter((event) => event === 'pusher:subscribe')).toHaveLength(2);
});

test('with `shareAuth: false`, each tab asks the server itself', async () => {
  const { world, tabs } = await openThree({ shareConnection: { shareAuth: false } });
  expect(statusOf(tabs)).toEqual(['signed-in', 'signed-in', 'signed-in']);
  expect(world.server.connections).toHaveLength(1);
  expect(world.requests).toHaveLength(3);
});

test('useSharedConnection() tells which tab leads, and how many tabs there are', async () => {
  const { tabs } = await openThree();
  expect(tabs.map((tab) => tab.shared())).toEqual([
    { role: 'leader', tabs: 3 },
    { role: 'follower', tabs: 3 },
    { role: 'follower', tabs: 3 },
  ]);
});

test('the socket id is null in every tab, and still signs the user in', async () => {
  const ids: unknown[] = [];
  const Ids = () => {
    ids.push(useSocketId(), useConnection().socketId);
    return null;
  };
  const { world, tabs } = await openThree({}, <Ids />);
  expect(new Set(ids)).toEqual(new Set([null]));
  expect(world.requests[0]!.body).toContain(`socket_id=${world.server.connections[0]!.socketId}`);
  expect(statusOf(tabs)).toEqual(['signed-in', 'signed-in', 'signed-in']);
});

test('when the tab that leads is closed, the others sign in again, and nothing has failed', async () => {
  const onConnectionError = vi.fn();
  const errors: unknown[] = [];
  const Errors = () => {
    const { error } = useConnection();
    if (error) errors.push(error);
    return null;
  };
  const { world, tabs, leader } = await openThree({ onConnectionError }, <Errors />);
  const [, second, third] = tabs;
  leader.unmount();
  await pass(200);
  expect(statusOf([second!, third!])).toEqual(['signed-in', 'signed-in']);
  expect(second!.path().filter((state) => state.startsWith('pending connecting'))).not.toEqual([]);
  expect([second!.shared(), third!.shared()]).toEqual([
    { role: 'leader', tabs: 2 },
    { role: 'follower', tabs: 2 },
  ]);
  expect(world.server.connections).toHaveLength(1);
  expect(onConnectionError).not.toHaveBeenCalled();
  expect(errors).toEqual([]);
});

test('however many tabs that lead are closed in a row, the others sign in again at once', async () => {
  const { openTab } = createTabs();
  const tabs: Tab[] = [];
  while (tabs.length < 14) tabs.push(await openTab());
  while (tabs.length > 1) {
    tabs.shift()!.unmount();
    await pass(200);
    expect(statusOf(tabs)).toEqual(tabs.map(() => 'signed-in'));
  }
});

test('useGap() of the other tabs tells of the takeover', async () => {
  const reasons: string[] = [];
  const Gaps = () => {
    useGap(({ reason, channels }) => reasons.push(`${reason} ${channels.join()}`));
    return null;
  };
  const { leader } = await openThree({}, <Gaps />);
  leader.unmount();
  await pass(200);
  expect(reasons).toEqual(['takeover #server-to-user-ada', 'takeover #server-to-user-ada']);
});

test('a close by the server is reported in every tab', async () => {
  const onConnectionError = vi.fn();
  const { world, tabs } = await openThree({ onConnectionError });
  world.server.connections[0]!.close(4200, 'Please reconnect');
  await pass(200);
  expect(onConnectionError.mock.calls).toEqual(tabs.map(() => [{ code: 4200, message: 'Please reconnect' }]));
  expect(statusOf(tabs)).toEqual(['signed-in', 'signed-in', 'signed-in']);
});

test('another user in another tab has a connection of their own', async () => {
  const { world, openTab } = await openThree();
  world.logIn('bob');
  const bob = await openTab({ userId: 'bob' });
  expect(bob.latest()).toMatchObject({ status: 'signed-in', user: { id: 'bob' } });
  expect(world.online().sort()).toEqual(['ada', 'bob']);
  expect(bob.shared()).toEqual({ role: 'leader', tabs: 1 });
});

test('when the user of a tab changes, the tab goes over to the tabs of that user', async () => {
  const { world, tabs, openTab } = await openThree();
  world.logIn('bob');
  await openTab({ userId: 'bob' });
  tabs[1]!.rerender({ userId: 'bob' });
  expect(tabs[1]!.latest()).toMatchObject({ status: 'pending', user: null });
  await pass(100);
  expect(tabs[1]!.latest()).toMatchObject({ status: 'signed-in', user: { id: 'bob' } });
  expect(world.online().sort()).toEqual(['ada', 'bob']);
  expect(tabs[0]!.shared()).toEqual({ role: 'leader', tabs: 2 });
});

test('a tab that stops sharing gets a connection of its own, and the others keep theirs', async () => {
  const { world, tabs } = await openThree();
  tabs[1]!.rerender({ shareConnection: false });
  await pass(100);
  expect(world.server.connections).toHaveLength(2);
  expect(tabs[1]!.shared()).toBeNull();
  expect(tabs[0]!.shared()).toEqual({ role: 'leader', tabs: 2 });
  tabs[1]!.rerender({ shareConnection: true });
  await pass(100);
  expect(world.server.connections).toHaveLength(1);
  expect(statusOf(tabs)).toEqual(['signed-in', 'signed-in', 'signed-in']);
});

test('an equal value of `shareConnection` opens no other connection', async () => {
  const { openTab, world } = createTabs();
  const tab = await openTab({ shareConnection: { shareAuth: true } });
  tab.rerender({ shareConnection: { shareAuth: true } });
  await pass(100);
  expect(world.memory.sockets).toHaveLength(1);
});

test('developer tools see the auth request of each tab, and can make it fail', async () => {
  const seen: string[] = [];
  const Tool = () => {
    const inspector = useInspector();
    inspector.interceptAuth({
      before: () => Promise.resolve(seen.length === 0 ? null : { code: 'denied', status: 403 }),
      after: (_, failure) => seen.push(failure?.code ?? 'answered'),
    });
    return null;
  };
  const { world, tabs } = await openThree({ onSigninError: vi.fn() }, <Tool />);
  expect(seen).toEqual(['answered', 'denied', 'denied']);
  expect(statusOf(tabs)).toEqual(['signed-in', 'error', 'error']);
  expect(world.requests).toHaveLength(1);
});

test('a tab whose reply Pusher refuses asks the server again', async () => {
  const { openTab, world } = createTabs();
  world.answerWith(() => Response.json({ auth: 'app-key:forged', user_data: '{"id":"ada"}' }));
  const tab = await openTab({ onSigninError: vi.fn() });
  expect(tab.latest().error).toMatchObject({ code: 'rejected' });
  world.answerWith(null);
  tab.signin().catch(() => {});
  await pass(100);
  expect(tab.latest().status).toBe('signed-in');
  expect(world.requests).toHaveLength(2);
});

test('a tab that signs out and in again is signed in', async () => {
  const { tabs } = await openThree();
  tabs[1]!.signout();
  await pass(100);
  await Promise.all([tabs[1]!.signin(), pass(100)]);
  expect(statusOf(tabs)).toEqual(['signed-in', 'signed-in', 'signed-in']);
});

test('a tab that signs out leaves the others signed in', async () => {
  const { world, tabs } = await openThree();
  tabs[2]!.signout();
  await pass(100);
  expect(statusOf(tabs)).toEqual(['signed-in', 'signed-in', 'idle']);
  expect(world.server.connections).toHaveLength(1);
});

test('after the last tab, nothing is left', async () => {
  const { world, tabs, locks, bus } = await openThree();
  for (const tab of tabs) act(tab.unmount);
  await pass(2000);
  expect(countLeftovers(world)).toEqual(NOTHING);
  expect({ locks: locks.names, channels: bus.size }).toEqual({ locks: [], channels: 0 });
});
