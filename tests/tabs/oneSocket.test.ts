import { expect, test } from 'vitest';
import { fakeTime, pass } from '../support/time';
import { createBrowser } from './support/createBrowser';
import { listen } from './support/listen';

fakeTime();

test.each([1, 5, 20])('%s tabs that open at once have one socket', async (count) => {
  const { server, memory, openClients } = createBrowser();
  const tabs = openClients(count);
  await pass(100);
  expect(tabs.map(({ client }) => client.connection.state)).toEqual(tabs.map(() => 'connected'));
  expect(server.connections).toHaveLength(1);
  expect(memory.sockets).toHaveLength(1);
});

test('one tab leads, and the others follow', async () => {
  const { openClients } = createBrowser();
  const [first, ...others] = openClients(3);
  await pass(100);
  expect(first!.shared.state.getValue()).toEqual({ role: 'leader', tabs: 3 });
  for (const { shared } of others) expect(shared.state.getValue()).toEqual({ role: 'follower', tabs: 3 });
});

test('all tabs are signed in by one sign-in, and each gets an event to the user once', async () => {
  const { server, sent, openClients } = createBrowser();
  const tabs = openClients(3).map((tab) => ({ ...tab, received: listen(tab.client.user, 'note') }));
  for (const { client } of tabs) client.signin();
  await pass(100);
  server.sendToUser('ada', 'note', 1);
  server.sendToUser('ada', 'note', 2);
  await pass(100);
  expect(tabs.map(({ received }) => received)).toEqual([
    [1, 2],
    [1, 2],
    [1, 2],
  ]);
  expect(sent().filter((event) => event === 'pusher:signin')).toHaveLength(1);
});

test('all tabs are subscribed by one subscription, and each gets an event once', async () => {
  const { server, sent, openClients } = createBrowser();
  const tabs = openClients(3).map(({ client }) => listen(client.subscribe('private-news'), 'headline'));
  await pass(100);
  server.trigger('private-news', 'headline', 'first');
  await pass(100);
  expect(tabs).toEqual([['first'], ['first'], ['first']]);
  expect(sent()).toEqual(['pusher:subscribe']);
});

test('a tab that opens later signs in and subscribes without asking the server', async () => {
  const { server, sent, openClient } = createBrowser();
  for (let count = 0; count < 2; count++) {
    const { client } = openClient();
    client.signin();
    client.subscribe('private-news');
    await pass(100);
    expect(client.user.user_data).toMatchObject({ id: 'ada' });
    expect(client.channel('private-news').subscribed).toBe(true);
  }
  expect(server.connections).toHaveLength(1);
  expect(sent().sort()).toEqual(['pusher:signin', 'pusher:subscribe', 'pusher:subscribe']);
});
