import { describe, expect, test } from 'vitest';
import { delaySockets } from '../support/delaySockets';
import { refuseSecondSignin } from '../support/refuseSecondSignin';
import { fakeTime, pass } from '../support/time';
import { type Browser, createBrowser, type TabClient } from './support/createBrowser';
import { listen } from './support/listen';

fakeTime();

const userOf = ({ client }: { client: { user: { user_data: unknown } } }) => client.user.user_data;

test('tabs with different users have a socket each', async () => {
  const { server, openClient, online } = createBrowser();
  const tabs = ['ada', 'bob', 'ada'].map((userId) => openClient({ userId }));
  for (const { client } of tabs) client.signin();
  await pass(100);
  expect(tabs.map(userOf)).toMatchObject([{ id: 'ada' }, { id: 'bob' }, { id: 'ada' }]);
  expect(server.connections).toHaveLength(2);
  expect(online().sort()).toEqual(['ada', 'bob']);
});

test('without a userId, the second user gets a socket of their own, and no event of the first', async () => {
  const { server, openClient } = createBrowser();
  const ada = openClient({ user: 'ada' });
  ada.client.signin();
  await pass(100);
  const bob = openClient({ user: 'bob' });
  const notes = listen(bob.client.user, 'note');
  bob.client.signin();
  await pass(100);
  expect(server.connections).toHaveLength(2);
  expect([ada, bob].map(userOf)).toMatchObject([{ id: 'ada' }, { id: 'bob' }]);
  server.sendToUser('ada', 'note', 'for ada');
  server.sendToUser('bob', 'note', 'for bob');
  await pass(100);
  expect(notes).toEqual(['for bob']);
});

test('another member of a presence channel gets a socket of their own', async () => {
  const { server, openClient } = createBrowser();
  for (const user of ['ada', 'bob', 'ada']) {
    openClient({ user }).client.subscribe('presence-room');
    await pass(100);
  }
  expect(server.connections).toHaveLength(2);
  expect([...server.channel('presence-room').members].map(({ user_id }) => user_id)).toEqual(['ada', 'bob']);
});

test('when the only signed-in tab goes, the user goes offline, and the others keep a connection', async () => {
  const { server, openClient, online } = createBrowser();
  const other = openClient();
  const signedIn = openClient();
  signedIn.client.signin();
  await pass(100);
  expect(online()).toEqual(['ada']);
  signedIn.dispose();
  await pass(100);
  expect(online()).toEqual([null]);
  expect(other.client.connection.state).toBe('connected');
  expect(server.connections).toHaveLength(1);
});

test('a failed sign-in is told to the tab that has asked, and the next tab asks itself', async () => {
  const { sent, openClient } = createBrowser({ dialect: 'sockudo' });
  const mallory = openClient({ sign: () => ({ auth: 'app-key:wrong', user_data: '{"id":"ada"}' }) });
  const errors = listen(mallory.client.connection, 'error');
  const ada = openClient();
  const adasErrors = listen(ada.client.connection, 'error');
  mallory.client.signin();
  ada.client.signin();
  await pass(100);
  expect(errors).toHaveLength(1);
  expect(adasErrors).toEqual([]);
  expect(ada.client.user.user_data).toMatchObject({ id: 'ada' });
  expect(mallory.client.user.user_data).toBeNull();
  expect(sent().filter((event) => event === 'pusher:signin')).toHaveLength(2);
});

test('a later tab gets the watchlist as it stands', async () => {
  const { openClient, openTab } = createBrowser();
  const first = openClient({ userId: 'ada', watchlist: ['bob', 'eve'] });
  first.client.signin();
  await pass(100);
  const bob = openClient({ userId: 'bob' });
  bob.client.signin();
  await pass(100);
  const later = openTab().open({ userId: 'ada', watchlist: ['bob', 'eve'] });
  const [online, offline] = ['online', 'offline'].map((name) => listen(later.client.user.watchlist, name));
  later.client.signin();
  await pass(100);
  expect(online).toEqual([{ name: 'online', user_ids: ['bob'] }]);
  expect(offline).toEqual([{ name: 'offline', user_ids: ['eve'] }]);
});

test('a tab that signs in again sends its new data to the server, and the other tabs get them', async () => {
  const { sent, server, openClients } = createBrowser();
  const [first, second, third] = openClients(3);
  const notes = [first!, second!, third!].map(({ client }) => listen(client.user, 'note'));
  first!.client.signin();
  second!.client.signin();
  await pass(100);
  const { auth, user_data } = server.authenticateUser(first!.client.connection.socket_id, {
    id: 'ada',
    name: 'Ada Lovelace',
  });
  first!.client.send_event('pusher:signin', { auth, user_data });
  await pass(100);
  expect(sent().filter((event) => event === 'pusher:signin')).toHaveLength(2);
  expect([first!, second!].map(userOf)).toMatchObject([{ name: 'Ada Lovelace' }, { name: 'Ada Lovelace' }]);
  expect(third!.client.user.user_data).toBeNull();
  server.sendToUser('ada', 'note', 'hello');
  await pass(100);
  expect(notes).toEqual([['hello'], ['hello'], []]);
});

test('two tabs that sign in again at the same time both send their new data to the server', async () => {
  const { sent, server, openClients } = createBrowser();
  const tabs = openClients(2);
  for (const { client } of tabs) client.signin();
  await pass(100);
  delaySockets(server, [20]);
  const before = sent().length;
  for (const [index, { client }] of tabs.entries()) {
    const { auth, user_data } = server.authenticateUser(client.connection.socket_id, {
      id: 'ada',
      name: `Ada ${index}`,
    });
    client.send_event('pusher:signin', { auth, user_data });
  }
  await pass(100);
  expect(sent().slice(before)).toEqual(['pusher:signin', 'pusher:signin']);
  expect(tabs.map(userOf)).toMatchObject([{ name: 'Ada 1' }, { name: 'Ada 1' }]);
});

describe('a tab that signs in later, with data of the user that the server has never had,', () => {
  /** Opens one tab after the other. The endpoint has another name for the user each time. */
  async function openTwo({ openClient, server }: Browser) {
    const tabs: TabClient[] = [];
    for (const name of ['Ada', 'Ada Lovelace']) {
      const user = { id: 'ada', name, watchlist: ['bob'] };
      const tab = openClient({ sign: (socketId) => server.authenticateUser(socketId, user) });
      tabs.push(tab);
      tab.client.signin();
      await pass(100);
    }
    return tabs;
  }

  test('passes them on to the server and to the other tabs', async () => {
    const browser = createBrowser();
    const tabs = await openTwo(browser);
    expect(tabs.map(userOf)).toMatchObject([{ name: 'Ada Lovelace' }, { name: 'Ada Lovelace' }]);
    expect(browser.server.connections).toMatchObject([{ userData: { name: 'Ada Lovelace' } }]);
  });

  test('is signed in, though the server takes no second sign-in', async () => {
    const browser = createBrowser();
    refuseSecondSignin(browser.server);
    const tabs = await openTwo(browser);
    expect(tabs.map(userOf)).toMatchObject([{ name: 'Ada' }, { name: 'Ada Lovelace' }]);
    const notes = tabs.map(({ client }) => listen(client.user, 'note'));
    browser.server.sendToUser('ada', 'note', 'hello');
    await pass(100);
    expect(notes).toEqual([['hello'], ['hello']]);
    const later = browser.openClient({ watchlist: ['bob'] });
    const offline = listen(later.client.user.watchlist, 'offline');
    later.client.signin();
    await pass(100);
    expect(offline).toMatchObject([{ user_ids: ['bob'] }]);
  });
});
