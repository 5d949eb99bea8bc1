import { expect, test, vi } from 'vitest';
import { pass } from '../model/time';
import { fakeTime } from '../support/time';
import { createBrowser } from './support/createBrowser';
import { listen } from './support/listen';

fakeTime();

test('a lost socket is lost in all tabs, and they share the next one', async () => {
  const { server, memory, openClients } = createBrowser();
  const tabs = openClients(3);
  for (const { client } of tabs) client.signin();
  await pass(100);
  server.connections[0]!.drop();
  await pass(10);
  expect(tabs.every(({ client }) => client.user.user_data)).toBe(true);
  await pass(1100);
  expect(tabs.map(({ client }) => client.connection.state)).toEqual(['connected', 'connected', 'connected']);
  expect(tabs.every(({ client }) => client.user.user_data)).toBe(true);
  expect(memory.sockets).toHaveLength(2);
});

test('a termination ends the connection in all tabs, with its code', async () => {
  const { server, openClients } = createBrowser();
  const tabs = openClients(3).map((tab) => ({ ...tab, errors: listen(tab.client.connection, 'error') }));
  for (const { client } of tabs) client.signin();
  await pass(100);
  server.terminateUserConnections('ada');
  await pass(2000);
  for (const { client, errors } of tabs) {
    expect(client.connection.state).toBe('disconnected');
    expect(errors.map((error) => (error as { data?: { code?: number } }).data?.code)).toContain(4009);
  }
  expect(server.connections).toHaveLength(0);
});

test('a refused connection is refused in all tabs', async () => {
  const { server, openClients } = createBrowser();
  server.refuseConnections({ code: 4001, message: 'No such app' });
  const tabs = openClients(2);
  await pass(2000);
  expect(tabs.map(({ client }) => client.connection.state)).toEqual(['disconnected', 'disconnected']);
});

test('20 quiet tabs send one ping', async () => {
  const { sent, openClients } = createBrowser();
  const tabs = openClients(20);
  await pass(121_000);
  expect(sent()).toEqual(['pusher:ping']);
  expect(tabs.every(({ client }) => client.connection.state === 'connected')).toBe(true);
});

test('a connection on which nothing arrives any more is replaced for all tabs', async () => {
  const { server, memory, openClients } = createBrowser();
  const tabs = openClients(3);
  await pass(100);
  const stop = server.intercept(({ event }) => (event === 'pusher:ping' ? 'drop' : undefined));
  await pass(151_000);
  stop();
  await pass(5000);
  expect(memory.sockets).toHaveLength(2);
  expect(server.connections).toHaveLength(1);
  expect(tabs.map(({ client }) => client.connection.state)).toEqual(['connected', 'connected', 'connected']);
});

test('the socket closes a second after the last client has disconnected, and opens again with the next', async () => {
  const { server, openClients } = createBrowser();
  const [first, second] = openClients(2);
  await pass(100);
  first!.client.disconnect();
  second!.client.disconnect();
  await pass(900);
  expect(server.connections).toHaveLength(1);
  await pass(200);
  expect(server.connections).toHaveLength(0);
  second!.client.connect();
  await pass(100);
  expect(second!.client.connection.state).toBe('connected');
});

test('200 events arrive once and in order in each of 10 tabs', async () => {
  const { server, openClients } = createBrowser();
  const tabs = openClients(10).map(({ client }) => listen(client.subscribe('news'), 'tick'));
  await pass(100);
  for (let number = 0; number < 200; number++) {
    server.trigger('news', 'tick', number);
    // Fake timers are slow when there are many.
    if (number % 10 === 9) await pass(2);
  }
  await pass(10);
  const all = Array.from({ length: 200 }, (_, number) => number);
  for (const received of tabs) expect(received).toEqual(all);
});

test('no timer, lock, channel, listener or socket is left of clients that are gone', async () => {
  const { Pusher, bus, locks, tabs, server, openClients } = createBrowser();
  const { createWebSocket } = Pusher.Runtime as unknown as { createWebSocket: unknown };
  const clients = openClients(5, { userId: 'ada' });
  for (const { client } of clients) {
    client.signin();
    client.subscribe('private-news');
  }
  await pass(5000);
  for (const { dispose } of clients) dispose();
  await pass(2000);
  expect(locks.names).toEqual([]);
  expect(bus.size).toBe(0);
  expect(server.connections).toHaveLength(0);
  expect(vi.getTimerCount()).toBe(0);
  for (const { leftovers } of tabs)
    expect(leftovers).toEqual({ timers: 0, channels: 0, listeners: 0, sockets: 0 });
  expect(Pusher.Runtime).toHaveProperty('createWebSocket', createWebSocket);
});
