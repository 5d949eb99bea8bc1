import { expect, test } from 'vitest';
import { fakeTime, pass } from '../support/time';
import { createBrowser } from './support/createBrowser';

fakeTime();

const isSignedIn = ({ client }: { client: { user: { user_data: unknown } } }) =>
  client.user.user_data !== null;

test('20 tabs ask the endpoint once for the user, and once for a channel', async () => {
  const { requests, openClients } = createBrowser();
  const tabs = openClients(20, { userId: 'ada' });
  for (const { client } of tabs) {
    client.signin();
    client.subscribe('private-news');
  }
  await pass(200);
  expect(tabs.every(isSignedIn)).toBe(true);
  expect(tabs.every(({ client }) => client.channel('private-news').subscribed)).toBe(true);
  expect(requests.map((request) => request.split(' ')[1]).sort()).toEqual(['private-news', 'user']);
});

test('a tab that opens later asks nothing', async () => {
  const { requests, openClient } = createBrowser();
  for (let count = 0; count < 2; count++) {
    const tab = openClient({ userId: 'ada' });
    tab.client.signin();
    await pass(100);
    expect(isSignedIn(tab)).toBe(true);
  }
  expect(requests).toEqual(['tab-1 user']);
});

test('with `shareAuth: false`, a tab asks itself, and tells the others nothing', async () => {
  const { requests, bus, openClient } = createBrowser();
  for (let count = 0; count < 2; count++) {
    openClient({ userId: 'ada', sharing: { shareAuth: false } }).client.signin();
    await pass(100);
  }
  expect(requests).toEqual(['tab-1 user', 'tab-2 user']);
  expect(bus.messages.filter(({ message }) => /want|told/.test((message as { type: string }).type))).toEqual(
    [],
  );
});

test('without a userId, each tab asks itself: another user may be logged in there', async () => {
  const { requests, openClients } = createBrowser();
  const tabs = openClients(2);
  for (const { client } of tabs) client.signin();
  await pass(100);
  expect(tabs.every(isSignedIn)).toBe(true);
  expect(requests).toHaveLength(2);
});

test('a refusal is not shared: the next tab asks itself', async () => {
  const { requests, openTab } = createBrowser();
  const denied = openTab().open({ userId: 'ada', sign: () => null });
  const allowed = openTab().open({ userId: 'ada' });
  await pass(100);
  denied.client.signin();
  allowed.client.signin();
  await pass(100);
  expect(isSignedIn(denied)).toBe(false);
  expect(isSignedIn(allowed)).toBe(true);
  expect(requests).toEqual(['tab-1 user', 'tab-2 user']);
});

test('the tab that asks crashes: the next one asks', async () => {
  const { requests, openTab } = createBrowser();
  const leader = openTab().open({ userId: 'ada' });
  await pass(100);
  const crashing = openTab().open({ userId: 'ada', sign: () => new Promise(() => {}) });
  crashing.client.signin();
  await pass(100);
  leader.client.signin();
  await pass(100);
  expect(isSignedIn(leader)).toBe(false);
  crashing.tab.crash();
  await pass(100);
  expect(isSignedIn(leader)).toBe(true);
  expect(requests).toEqual(['tab-2 user', 'tab-1 user']);
});

test('the tab that asks gets no reply: the others ask after 3 s', async () => {
  const { openTab } = createBrowser();
  const waiting = openTab().open({ userId: 'ada', sign: () => new Promise(() => {}) });
  waiting.client.signin();
  await pass(100);
  const other = openTab().open({ userId: 'ada' });
  other.client.signin();
  await pass(2800);
  expect(isSignedIn(other)).toBe(false);
  await pass(500);
  expect(isSignedIn(other)).toBe(true);
});

test('a reply that cannot be sent to other tabs is used by its own tab alone', async () => {
  const { server, requests, openTab } = createBrowser();
  openTab().open({ userId: 'ada' });
  await pass(100);
  const tabs = [1, 2].map(() =>
    openTab().open({
      userId: 'ada',
      sign: (socketId) => ({
        ...server.authenticateUser(socketId, { id: 'ada' }),
        refresh: () => 'a function',
      }),
    }),
  );
  for (const { client } of tabs) client.signin();
  await pass(100);
  expect(tabs.every(isSignedIn)).toBe(true);
  expect(requests).toHaveLength(2);
});

test('after a change of the leader, the replies for the old socket are forgotten', async () => {
  const { requests, openClients } = createBrowser();
  const [leader, ...others] = openClients(3, { userId: 'ada' });
  for (const { client } of [leader!, ...others]) client.signin();
  await pass(100);
  leader!.tab.crash();
  await pass(200);
  expect(others.every(isSignedIn)).toBe(true);
  expect(requests).toHaveLength(2);
});
