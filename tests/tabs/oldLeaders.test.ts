import { expect, test } from 'vitest';
import { HANDOVER } from '../../src/tabs/HANDOVER';
import { fakeTime, pass } from '../support/time';
import { type Browser, createBrowser } from './support/createBrowser';
import { listen } from './support/listen';

fakeTime();

/** The name of the only group: the shortest of the names that were used. */
const groupOf = ({ bus }: Browser) =>
  bus.messages.map(({ name }) => name).sort((a, b) => a.length - b.length)[0]!;

/** Two tabs, of which the first one leads. */
async function openTwo(browser: Browser) {
  const [leader, follower] = browser.openClients(2);
  await pass(100);
  return { leader: leader!, follower: follower!, group: groupOf(browser) };
}

test('what an earlier leader still says is dropped', async () => {
  const browser = createBrowser();
  const { leader, follower, group } = await openTwo(browser);
  const errors = [leader, follower].map(({ client }) => listen(client.connection, 'error'));
  const earlier = browser.bus.open(group, (task) => task());
  earlier.postMessage({ type: 'hub', epoch: 1, tabs: 9 });
  const inbox = browser.bus.open(`${group} tab-2.1`, (task) => task());
  inbox.postMessage({ type: 'shut', epoch: 1, socket: 1, code: 4001, reason: 'Too late' });
  await pass(100);
  expect(errors).toEqual([[], []]);
  expect([leader, follower].map(({ shared }) => shared.state.getValue())).toEqual([
    { role: 'leader', tabs: 2 },
    { role: 'follower', tabs: 2 },
  ]);
});

test('a leader whose lock was taken closes its socket, though it hears of no other leader', async () => {
  const browser = createBrowser();
  const { leader, group } = await openTwo(browser);
  const thief = browser.locks.viewOf({}, (task) => task());
  void thief.request(group, { steal: true }, () => new Promise(() => {}));
  await pass(100);
  expect(browser.server.connections).toHaveLength(0);
  expect(leader.shared.state.getValue().role).not.toBe('leader');
});

test('a socket that the hub does not know is closed: it would wait for ever', async () => {
  const browser = createBrowser();
  const { group } = await openTwo(browser);
  browser.bus
    .open(group, (task) => task())
    .postMessage({ type: 'send', from: 'stranger', socket: 3, data: '{"event":"pusher:ping"}' });
  await pass(100);
  expect(browser.bus.messages.at(-1)).toMatchObject({
    name: `${group} stranger`,
    message: { type: 'shut', socket: 3, ...HANDOVER },
  });
});

test('a late frame of an earlier socket does not open the next one', async () => {
  const browser = createBrowser();
  const { follower, group } = await openTwo(browser);
  const hub = browser.bus.messages.map(({ message }) => message as { epoch?: number });
  const epoch = Math.max(...hub.map((message) => message.epoch ?? 0));
  const inbox = browser.bus.open(`${group} tab-2.1`, (task) => task());
  follower.client.disconnect();
  follower.client.connect();
  const errors = listen(follower.client.connection, 'error');
  inbox.postMessage({ type: 'frame', epoch, socket: 1, data: '{"event":"late","data":"{}"}' });
  await pass(100);
  expect(errors).toEqual([]);
  expect(follower.client.connection.state).toBe('connected');
});
