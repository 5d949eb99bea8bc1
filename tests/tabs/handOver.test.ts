import { expect, test } from 'vitest';
import { HANDOVER_CODE } from '../../src/core/SocketSharing';
import { HANDOVER } from '../../src/tabs/HANDOVER';
import { fakeTime, pass } from '../support/time';
import { type Browser, createBrowser, type TabClient } from './support/createBrowser';
import { ENDINGS } from './support/ENDINGS';
import { listen } from './support/listen';

fakeTime();

/** Three tabs, signed in and subscribed. The first one leads. */
async function openThree({ openClients }: Browser) {
  const tabs = openClients(3).map((tab) => ({ ...tab, received: listen(tab.client.user, 'note') }));
  for (const { client } of tabs) {
    client.signin();
    client.subscribe('private-news');
  }
  await pass(100);
  const [leader, ...others] = tabs;
  return { leader: leader!, others };
}

const roles = (tabs: TabClient[]) => tabs.map(({ shared }) => shared.state.getValue().role);

test.each(Object.entries(ENDINGS))('when the leader %s, another tab leads within 200 ms', async (_, end) => {
  const browser = createBrowser();
  const { leader, others } = await openThree(browser);
  end(leader);
  await pass(200);
  expect(roles(others)).toEqual(['leader', 'follower']);
  for (const { client } of others) {
    expect(client.user.user_data).toMatchObject({ id: 'ada' });
    expect(client.channel('private-news').subscribed).toBe(true);
  }
  expect(browser.server.connections).toHaveLength(1);
  browser.server.sendToUser('ada', 'note', 1);
  await pass(100);
  for (const { received } of others) expect(received).toEqual([1]);
});

test('the thread of the leader is blocked: another tab leads after at most 4 s', async () => {
  const browser = createBrowser();
  const { leader, others } = await openThree(browser);
  leader.tab.block();
  await pass(4200);
  expect(roles(others)).toEqual(['leader', 'follower']);
  for (const { client } of others) expect(client.user.user_data).toMatchObject({ id: 'ada' });
  leader.tab.unblock();
  await pass(2000);
  expect(browser.server.connections).toHaveLength(1);
  expect(leader.client.user.user_data).toMatchObject({ id: 'ada' });
  browser.server.sendToUser('ada', 'note', 1);
  await pass(100);
  for (const { received } of [leader, ...others]) expect(received).toEqual([1]);
});

test('a thawed page takes part again', async () => {
  const browser = createBrowser();
  const { leader, others } = await openThree(browser);
  leader.tab.freeze();
  await pass(1000);
  leader.tab.thaw();
  await pass(1000);
  expect(roles([leader, ...others])).toEqual(['follower', 'leader', 'follower']);
  expect(browser.server.connections).toHaveLength(1);
  expect(leader.client.user.user_data).toMatchObject({ id: 'ada' });
});

test('the close of a change of leader has the code and the reason of a hand-over', async () => {
  const { leader, others } = await openThree(createBrowser());
  const errors = listen(others[0]!.client.connection, 'error');
  leader.tab.crash();
  await pass(200);
  expect(errors).toContainEqual({
    type: 'PusherError',
    data: { code: HANDOVER.code, message: HANDOVER.reason },
  });
});

test('the provider knows that close', () => {
  expect(HANDOVER.code).toBe(HANDOVER_CODE);
});

test('a browser that closes the socket of the leader before it tells the page delays nobody', async () => {
  const browser = createBrowser();
  const { leader, others } = await openThree(browser);
  browser.server.connections[0]!.close(1001);
  await pass(20);
  leader.tab.leave();
  await pass(200);
  expect(roles(others)).toEqual(['leader', 'follower']);
  expect(browser.server.connections.map(({ userId }) => userId)).toEqual(['ada']);
});

test('when a server goes away, all tabs connect again after a second, as without sharing', async () => {
  const browser = createBrowser();
  const { leader, others } = await openThree(browser);
  browser.server.connections[0]!.close(1001);
  await pass(900);
  expect(browser.server.connections).toHaveLength(0);
  await pass(600);
  expect(browser.server.connections).toHaveLength(1);
  for (const { client } of [leader, ...others]) expect(client.user.user_data).toMatchObject({ id: 'ada' });
});
