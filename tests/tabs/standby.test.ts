import { expect, test } from 'vitest';
import { fakeTime, pass } from '../support/time';
import { type Browser, type ClientOptions, createBrowser, type TabClient } from './support/createBrowser';
import { listen } from './support/listen';

fakeTime();

const STANDBY: ClientOptions = { userId: 'ada', sharing: { standby: true } };
const CHANNELS = ['private-news', 'presence-room', 'news', 'cache-score'];

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

const ENDINGS: Record<string, (leader: TabClient) => void> = {
  'is closed': ({ tab }) => {
    tab.leave();
    tab.crash();
  },
  'is left, and stays in the cache': ({ tab }) => tab.leave(),
  crashes: ({ tab }) => tab.crash(),
  'is frozen': ({ tab }) => tab.freeze(),
  'unmounts its provider': ({ dispose }) => dispose(),
  'has a blocked thread': ({ tab }) => tab.block(),
};

test('the standby holds the user and the channels of the group on a second socket', async () => {
  const browser = createBrowser();
  await openThree(browser);
  expect(holdingsOf(browser)).toEqual([
    ['ada', 5],
    ['ada', 5],
  ]);
});

test.each(Object.entries(ENDINGS))(
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
