import { expect, test } from 'vitest';
import { fakeTime, pass } from '../support/time';
import { createBrowser } from './support/createBrowser';
import { listen } from './support/listen';

fakeTime();

test('a later subscriber of a presence channel gets the members as they are now', async () => {
  const { openClient, otherBrowser } = createBrowser();
  const first = openClient();
  first.client.subscribe('presence-room');
  await pass(100);
  const bob = otherBrowser('bob');
  bob.subscribe('presence-room');
  await pass(100);
  const later = openClient();
  const channel = later.client.subscribe('presence-room') as unknown as {
    members: { count: number; me: { id: string }; get(id: string): unknown };
  };
  await pass(100);
  expect(channel.members).toMatchObject({ count: 2, me: { id: 'ada' } });
  expect(channel.members.get('bob')).toMatchObject({ info: { name: 'BOB' } });
});

test('a later subscriber of a cache channel gets the last event', async () => {
  const { server, openClient } = createBrowser();
  openClient().client.subscribe('cache-score');
  await pass(100);
  server.trigger('cache-score', 'goal', 1);
  server.trigger('cache-score', 'goal', 2);
  await pass(100);
  const goals = listen(openClient().client.subscribe('cache-score'), 'goal');
  await pass(100);
  expect(goals).toEqual([2]);
});

test('a later subscriber of a cache channel without an event gets the cache miss', async () => {
  const { openClient } = createBrowser();
  openClient().client.subscribe('cache-score');
  await pass(100);
  const misses = listen(openClient().client.subscribe('cache-score'), 'pusher:cache_miss');
  await pass(100);
  expect(misses).toHaveLength(1);
});

test('a later subscriber gets the subscription count', async () => {
  const { openClient } = createBrowser({
    apps: [{ id: 'app-id', key: 'app-key', secret: 'app-secret', subscriptionCount: true }],
  });
  for (let count = 0; count < 2; count++) {
    const counts = listen(openClient().client.subscribe('news'), 'pusher:subscription_count');
    await pass(100);
    expect(counts).toEqual([{ subscription_count: 1 }]);
  }
});

test('the channel is left with the last tab that uses it', async () => {
  const { server, sent, openClients } = createBrowser();
  const [first, second] = openClients(2);
  for (const { client } of [first!, second!]) client.subscribe('news');
  await pass(100);
  first!.client.unsubscribe('news');
  await pass(100);
  expect(server.channel('news').subscriptionCount).toBe(1);
  second!.client.unsubscribe('news');
  await pass(100);
  expect(server.channel('news').subscriptionCount).toBe(0);
  expect(sent()).toEqual(['pusher:subscribe', 'pusher:unsubscribe']);
});

test('a refused subscription is told to the tab that has asked, and the next tab asks itself', async () => {
  const { openClient } = createBrowser();
  const mallory = openClient({ sign: () => ({ auth: 'app-key:wrong' }) });
  const denied = mallory.client.subscribe('private-news');
  const errors = listen(denied, 'pusher:subscription_error');
  await pass(100);
  const allowed = openClient().client.subscribe('private-news');
  await pass(100);
  expect(errors).toHaveLength(1);
  expect(denied.subscribed).toBe(false);
  expect(allowed.subscribed).toBe(true);
});

test('a client event reaches the other tabs, and other browsers', async () => {
  const { openClients, otherBrowser } = createBrowser();
  const [sender, sibling] = openClients(2).map(({ client }) => client.subscribe('presence-room'));
  const outsider = otherBrowser('bob').subscribe('presence-room');
  await pass(100);
  const received = [sender!, sibling!, outsider].map((channel) => listen(channel, 'client-typing'));
  sender!.trigger('client-typing', { text: 'Hi' });
  await pass(100);
  expect(received).toEqual([[], [{ text: 'Hi' }], [{ text: 'Hi' }]]);
});

test('more than 10 client events in a second are refused, and only the tab that sends too many is told', async () => {
  const { sent, openClients } = createBrowser();
  const [first, second] = openClients(2).map((tab) => ({
    channel: tab.client.subscribe('private-room'),
    errors: listen(tab.client.connection, 'error'),
  }));
  await pass(100);
  for (let count = 0; count < 10; count++) first!.channel.trigger('client-typing', {});
  await pass(100);
  second!.channel.trigger('client-typing', {});
  await pass(100);
  expect(first!.errors).toEqual([]);
  expect(second!.errors).toMatchObject([{ data: { code: 4301 } }]);
  expect(sent().filter((event) => event === 'client-typing')).toHaveLength(10);
});

test('a client event that the server refuses is told to the tabs that have sent one', async () => {
  const { openClients } = createBrowser();
  const [sender, other] = openClients(2).map((tab) => ({
    ...tab,
    errors: listen(tab.client.connection, 'error'),
  }));
  await pass(100);
  sender!.client.send_event('client-typing', {}, 'public-room');
  await pass(100);
  expect(sender!.errors).toMatchObject([{ data: { code: 4301 } }]);
  expect(other!.errors).toEqual([]);
});
