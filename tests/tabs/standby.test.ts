import { expect, test } from 'vitest';
import { fakeTime, pass } from '../support/time';
import { type Browser, type ClientOptions, createBrowser, type TabClient } from './support/createBrowser';
import { ENDINGS } from './support/ENDINGS';
import { listen } from './support/listen';

fakeTime();

const STANDBY: ClientOptions = { userId: 'ada', sharing: { standby: true } };
const CHANNELS = ['private-news', 'presence-room', 'news', 'cache-score'];

const WITH_BLOCKED_THREAD: typeof ENDINGS = {
  ...ENDINGS,
  'has a blocked thread': ({ tab }) => tab.block(),
};

/** Three tabs, signed in and subscribed, with a standby that is ready. The first one leads. */
async function openThree({ openClients }: Browser, options = STANDBY) {
  const tabs = openClients(3, options).map((tab) => {
    tab.client.signin();
    const channels = CHANNELS.map((name) => listen(tab.client.subscribe(name), 'note'));
    return {
      ...tab,
      received: [listen(tab.client.user, 'note'), ...channels],
      states: listen(tab.client.connection, 'state_change'),
    };
  });
  await pass(3000);
  for (const { states } of tabs) states.length = 0;
  const [leader, ...others] = tabs;
  return { leader: leader!, others };
}

/** Sends the next numbers to the user and to all channels, one each 5 ms. */
function startStream({ server }: Browser) {
  let count = 1;
  const timer = setInterval(() => {
    server.sendToUser('ada', 'note', count);
    for (const name of CHANNELS) server.trigger(name, 'note', count);
    count++;
  }, 5);
  return () => {
    clearInterval(timer);
    return Array.from({ length: count - 1 }, (_, index) => index + 1);
  };
}

const rolesOf = (tabs: TabClient[]) => tabs.map(({ shared }) => shared.state.getValue().role);
const holdingsOf = ({ server }: Browser) =>
  server.connections.map(({ userId, channels }) => [userId, channels.size]);

test('the standby holds the user and the channels of the group on a second socket', async () => {
  const browser = createBrowser();
  await openThree(browser);
  expect(holdingsOf(browser)).toEqual([
    ['ada', 5],
    ['ada', 5],
  ]);
});

test('a tab that has reconnected signs for the standby, too', async () => {
  const { openClient } = createBrowser();
  const leader = openClient(STANDBY);
  leader.client.subscribe('private-news');
  await pass(500);
  leader.client.disconnect();
  await pass(10);
  leader.client.connect();
  await pass(500);
  const follower = openClient(STANDBY);
  await pass(3000);
  expect(follower.shared.state.getValue().standby).toBe('this tab');
});

test('a client that reconnects right after a change of the leader keeps its socket', async () => {
  const browser = createBrowser();
  const [first, second] = browser.openClients(2, STANDBY);
  for (const { client } of [first!, second!]) client.signin();
  const received = listen(second!.client.subscribe('news'), 'note');
  await pass(4000);
  first!.tab.crash();
  await pass(1200);
  second!.client.disconnect();
  await pass(900);
  second!.client.connect();
  await pass(1500);
  expect(second!.client.connection.state).toBe('connected');
  expect(browser.server.connections).toHaveLength(1);
  browser.server.trigger('news', 'note', 1);
  await pass(100);
  expect(received).toEqual([1]);
});

test('each tab knows which one keeps the second socket', async () => {
  const browser = createBrowser();
  const { leader, others } = await openThree(browser);
  const shownBy = (tabs: TabClient[]) => tabs.map(({ shared }) => shared.state.getValue().standby);
  expect(shownBy([leader, ...others])).toEqual(['another tab', 'this tab', 'another tab']);
  leader.tab.crash();
  await pass(100);
  expect(shownBy(others)).toEqual([undefined, undefined]);
  await pass(3000);
  expect(shownBy(others)).toEqual(['another tab', 'this tab']);
});

test.each(Object.entries(WITH_BLOCKED_THREAD))(
  'when the leader %s, the others get each event once and in order, and do not reconnect',
  async (_, end) => {
    const browser = createBrowser();
    const { leader, others } = await openThree(browser);
    const stop = startStream(browser);
    await pass(502);
    end(leader);
    await pass(6000);
    const sent = stop();
    await pass(500);
    expect(rolesOf(others).sort()).toEqual(['follower', 'leader']);
    for (const { received, states } of others) {
      expect(states).toEqual([]);
      for (const numbers of received) expect(numbers).toEqual(sent);
    }
  },
);

test('no member leaves or joins a presence channel', async () => {
  const browser = createBrowser();
  const bob = browser.otherBrowser('bob').subscribe('presence-room');
  const changes = ['pusher:member_added', 'pusher:member_removed'].map((name) => listen(bob, name));
  const { leader } = await openThree(browser);
  changes[0]!.length = 0;
  leader.tab.crash();
  await pass(3000);
  expect(changes).toEqual([[], []]);
});

test('a later subscription is signed for the socket that was warm', async () => {
  const browser = createBrowser();
  const { leader, others } = await openThree(browser);
  leader.tab.crash();
  await pass(200);
  for (const { client } of others) client.subscribe('private-later');
  await pass(200);
  for (const { client, states } of others) {
    expect(client.channel('private-later').subscribed).toBe(true);
    expect(states).toEqual([]);
  }
});

/** A user whose name changes. */
function createVersions({ server, authorize }: Browser) {
  let version = 1;
  const sign: ClientOptions['sign'] = (socketId, channel) =>
    channel === undefined
      ? server.authenticateUser(socketId, { id: 'ada', version })
      : authorize(socketId, channel);
  return { options: { ...STANDBY, sign }, change: () => version++ };
}

const userDataOf = (tabs: TabClient[]) => tabs.map(({ client }) => client.user.user_data as unknown);

test('after a change of the leader, a tab that signs in again asks the endpoint, and all tabs get the new data', async () => {
  const browser = createBrowser();
  const { options, change } = createVersions(browser);
  const { leader, others } = await openThree(browser, options);
  leader.tab.crash();
  await pass(200);
  // Another tab has told the group what the endpoint says so far.
  const later = browser.openClient(options);
  later.client.signin();
  await pass(200);
  change();
  others[0]!.signInAgain();
  await pass(200);
  const expected = { id: 'ada', version: 2 };
  expect(userDataOf([...others, later])).toEqual([expected, expected, expected]);
  expect(browser.server.connections[0]!.userData).toEqual(expected);
});

test('if the second socket was signed in with newer data, all tabs get them at the change of the leader', async () => {
  const browser = createBrowser();
  const { options, change } = createVersions(browser);
  const tabs = browser.openClients(3, options);
  for (const { client } of tabs) client.signin();
  await pass(500);
  change();
  await pass(3000);
  tabs[0]!.tab.crash();
  await pass(200);
  const expected = { id: 'ada', version: 2 };
  expect(browser.server.connections[0]!.userData).toEqual(expected);
  expect(userDataOf(tabs.slice(1))).toEqual([expected, expected]);
});

test.each([1, 4, 20, 100])('the second socket may be %d ms slower than the first one', async (delay) => {
  const browser = createBrowser();
  const { leader, others } = await openThree(browser);
  for (const { tab } of others) tab.socketDelay = delay;
  await pass(500);
  const stop = startStream(browser);
  await pass(502);
  leader.tab.crash();
  await pass(1000);
  const sent = stop();
  await pass(500);
  for (const { received, states } of others) {
    expect(states).toEqual([]);
    for (const numbers of received) expect(numbers).toEqual(sent);
  }
});

test('equal events are told apart by their time', async () => {
  const browser = createBrowser();
  const { leader, others } = await openThree(browser);
  const ticks = others.map(({ client }) => listen(client.channel('news'), 'tick'));
  for (let count = 0; count < 100; count++) {
    browser.server.trigger('news', 'tick', 'tick');
    await pass(20);
    if (count === 50) leader.tab.crash();
  }
  for (const received of ticks) expect(received).toHaveLength(100);
});

test('the standby goes first: another tab is the standby then', async () => {
  const browser = createBrowser();
  const { leader, others } = await openThree(browser);
  const [first, second] = others.sort((a, b) => b.tab.sockets - a.tab.sockets);
  first!.tab.crash();
  await pass(3000);
  const stop = startStream(browser);
  leader.tab.crash();
  await pass(500);
  expect(second!.states).toEqual([]);
  const sent = stop();
  await pass(100);
  for (const numbers of second!.received) expect(numbers).toEqual(sent);
});

test('the standby goes together with the leader: the last tab reconnects', async () => {
  const browser = createBrowser();
  const { leader, others } = await openThree(browser);
  const [standby, last] = others.sort((a, b) => b.tab.sockets - a.tab.sockets);
  standby!.tab.crash();
  leader.tab.crash();
  await pass(1000);
  expect(rolesOf([last!])).toEqual(['leader']);
  expect(holdingsOf(browser)).toEqual([['ada', 5]]);
});

test('a standby that is not ready yet: the tabs reconnect as without one', async () => {
  const browser = createBrowser();
  const tabs = browser.openClients(3, STANDBY);
  for (const { client } of tabs) client.signin();
  await pass(1050);
  tabs[0]!.tab.crash();
  await pass(300);
  for (const { client } of tabs.slice(1)) expect(client.user.user_data).toMatchObject({ id: 'ada' });
});

test('a tab that has just subscribed reconnects alone', async () => {
  const browser = createBrowser();
  const { leader, others } = await openThree(browser);
  others[1]!.client.subscribe('private-later');
  await pass(20);
  leader.tab.crash();
  await pass(500);
  expect(others[0]!.states).toEqual([]);
  expect(others[1]!.states).toHaveLength(2);
  expect(others[1]!.client.channel('private-later').subscribed).toBe(true);
});

test('a tab that is before the standby in the queue passes the leadership on to it', async () => {
  const browser = createBrowser();
  const { leader, others } = await openThree(browser);
  const [first, standby] = others;
  // It keeps its place in the queue, but is the standby no more.
  first!.client.disconnect();
  await pass(10);
  first!.client.connect();
  await pass(3000);
  first!.states.length = 0;
  expect(standby!.shared.state.getValue().standby).toBe('this tab');
  leader.tab.crash();
  await pass(200);
  expect(rolesOf(others)).toEqual(['follower', 'leader']);
  for (const { states } of others) expect(states).toEqual([]);
  expect(browser.server.connections).toHaveLength(1);
});

test('a tab that does not share signatures signs nothing for the second socket', async () => {
  const browser = createBrowser();
  await openThree(browser);
  const own: ClientOptions = { userId: 'ada', sharing: { standby: true, shareAuth: false } };
  const { client, tab } = browser.openClient(own);
  client.subscribe('private-own');
  await pass(12_000);
  expect(client.channel('private-own').subscribed).toBe(true);
  expect(browser.requests.filter((request) => request === `${tab.name} private-own`)).toHaveLength(1);
});

/** A tab whose endpoint signs for the first socket only. */
const signingOnce = ({ authorize }: Browser): ClientOptions => {
  let first: string | undefined;
  return {
    ...STANDBY,
    sign: (socketId, channelName = '') =>
      socketId === (first ??= socketId) ? authorize(socketId, channelName) : null,
  };
};

test.each<[string, (browser: Browser) => ClientOptions]>([
  ['does not share signatures', () => ({ userId: 'ada', sharing: { standby: true, shareAuth: false } })],
  ['gets no signature for the second socket', signingOnce],
])('a tab that %s alone uses a channel: it reconnects, and the others do not', async (_, optionsOf) => {
  const browser = createBrowser();
  const [leader, standby] = browser.openClients(2, STANDBY);
  for (const { client } of [leader!, standby!]) client.signin();
  const { client } = browser.openClient(optionsOf(browser));
  client.subscribe('private-own');
  await pass(20_000);
  expect(standby!.shared.state.getValue().standby).toBe('this tab');
  const states = [standby!.client, client].map(({ connection }) => listen(connection, 'state_change'));
  leader!.tab.crash();
  await pass(500);
  expect(states.map(({ length }) => length)).toEqual([0, 2]);
  expect(client.connection.state).toBe('connected');
});

test('a signature that is refused is asked for less and less often', async () => {
  const browser = createBrowser();
  browser.openClients(2, STANDBY);
  browser.openClient(signingOnce(browser)).client.subscribe('private-own');
  await pass(60_000);
  // One for the leader's socket; after 0, 5, 15, 30 and 50 s for the second one.
  expect(browser.requests.filter((request) => request.endsWith('private-own'))).toHaveLength(6);
});

test('while a tab without the option leads, no tab opens a second socket', async () => {
  const { openClient, server } = createBrowser();
  for (const options of [{ userId: 'ada' }, STANDBY, STANDBY]) openClient(options).client.signin();
  await pass(5000);
  expect(server.connections).toHaveLength(1);
});

test('a tab without the option reconnects, and the others do not', async () => {
  const browser = createBrowser();
  const { leader, others } = await openThree(browser);
  const { client } = browser.openClient({ userId: 'ada' });
  client.signin();
  await pass(3000);
  const states = listen(client.connection, 'state_change');
  leader.tab.crash();
  await pass(200);
  expect(states).toHaveLength(2);
  expect(client.user.user_data).toMatchObject({ id: 'ada' });
  for (const other of others) expect(other.states).toEqual([]);
});

test('each change of the leader finds another standby', async () => {
  const browser = createBrowser();
  const { leader, others } = await openThree(browser);
  const later = browser.openClient(STANDBY);
  later.client.signin();
  await pass(3000);
  leader.tab.crash();
  await pass(3000);
  others.find(({ shared }) => shared.state.getValue().role === 'leader')!.tab.crash();
  await pass(3000);
  for (const { states, tab } of others) if (!tab.isCrashed) expect(states).toEqual([]);
  expect(browser.server.connections.map(({ userId }) => userId)).toEqual(['ada', 'ada']);
});

test('when the shared socket is replaced, the standby begins anew', async () => {
  const browser = createBrowser();
  const { leader, others } = await openThree(browser);
  const before = browser.server.connections.map(({ socketId }) => socketId);
  others[1]!.shared.replace();
  await pass(3000);
  for (const { states } of others) expect(states).toHaveLength(2);
  expect(holdingsOf(browser)).toEqual([
    ['ada', 5],
    ['ada', 5],
  ]);
  expect(browser.server.connections.filter(({ socketId }) => before.includes(socketId))).toEqual([]);
  for (const { states } of others) states.length = 0;
  leader.tab.crash();
  await pass(500);
  for (const { states } of others) expect(states).toEqual([]);
});

test('the second socket leaves what the tabs have left', async () => {
  const browser = createBrowser();
  const { leader, others } = await openThree(browser);
  for (const { client } of [leader, ...others]) client.unsubscribe('private-news');
  await pass(100);
  expect(holdingsOf(browser)).toEqual([
    ['ada', 4],
    ['ada', 4],
  ]);
});

test('when the last signed-in tab is gone, no socket is signed in', async () => {
  const browser = createBrowser();
  const { leader, others } = await openThree(browser);
  const stranger = browser.openClient(STANDBY);
  await pass(100);
  for (const { dispose } of [leader, ...others]) dispose();
  await pass(4000);
  expect(stranger.client.connection.state).toBe('connected');
  expect(browser.server.connections.map(({ userId }) => userId)).toEqual([null]);
});

test.each<[string, ClientOptions[]]>([
  ['one tab alone', [STANDBY]],
  ['tabs without a userId', [{ sharing: { standby: true } }, { sharing: { standby: true } }]],
  [
    'tabs that do not share signatures',
    [1, 2].map(() => ({ userId: 'ada', sharing: { standby: true, shareAuth: false } })),
  ],
])('%s: there is no second socket', async (_, options) => {
  const { server, openClient } = createBrowser();
  for (const each of options) openClient(each).client.signin();
  await pass(5000);
  expect(server.connections).toHaveLength(1);
});

test('a leader that was frozen takes part again, and gets what is sent from then on once', async () => {
  const browser = createBrowser();
  const { leader, others } = await openThree(browser);
  leader.tab.freeze();
  await pass(5000);
  leader.tab.thaw();
  await pass(3000);
  const stop = startStream(browser);
  await pass(200);
  const sent = stop();
  await pass(100);
  for (const { received } of [leader, ...others])
    for (const numbers of received) expect(numbers).toEqual(sent);
  expect(browser.server.connections).toHaveLength(2);
});

test('nothing is left when all tabs have unmounted', async () => {
  const browser = createBrowser();
  const { leader, others } = await openThree(browser);
  leader.dispose();
  await pass(100);
  for (const { dispose } of others) dispose();
  await pass(3000);
  for (const { leftovers } of browser.tabs)
    expect(leftovers).toEqual({ timers: 0, channels: 0, listeners: 0, sockets: 0 });
  expect(browser.locks.names).toEqual([]);
  expect(browser.server.connections).toEqual([]);
});
