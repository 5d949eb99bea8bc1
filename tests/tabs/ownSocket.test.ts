import { expect, test, vi } from 'vitest';
import { createSharing } from '../../src/tabs/createSharing';
import { standbyCode } from '../../src/tabs/standby/standbyCode';
import { loadSharing } from '../../src/tabs/loadSharing';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';
import { type Browser, createBrowser } from './support/createBrowser';
import { listen } from './support/listen';

fakeTime();

/** Opens a client in a tab to which the browser grants no locks. */
function openWithoutLocks({ openTab }: Browser) {
  const tab = openTab();
  tab.environment.locks.request = () => Promise.reject(new DOMException('No locks here.', 'SecurityError'));
  return tab.open();
}

test('no leader answers: the tab uses a socket of its own after 10 s, and says why', async () => {
  const { locks, server, openTab } = createBrowser();
  const tab = openTab();
  // Neither the queue nor a steal is granted to this tab.
  const { request } = tab.environment.locks;
  tab.environment.locks.request = (name, options, callback) =>
    name.endsWith(tab.name + '.1') ? request(name, options, callback) : new Promise(() => {});
  const { client, shared } = tab.open();
  client.signin();
  await pass(8000);
  expect(server.connections).toHaveLength(0);
  await pass(2500);
  expect(client.user.user_data).toMatchObject({ id: 'ada' });
  expect(shared.state.getValue()).toEqual({
    role: null,
    tabs: 0,
    problem: 'No tab with the shared connection has answered.',
  });
  expect(locks.names).toHaveLength(1);
});

test('the browser refuses the locks: the tab uses a socket of its own at once, and says why', async () => {
  const { client, shared } = openWithoutLocks(createBrowser());
  await pass(100);
  expect(client.connection.state).toBe('connected');
  expect(shared.state.getValue().problem).toMatch('does not grant this page the locks');
});

test('a socket of its own is replaced, too', async () => {
  const browser = createBrowser();
  const { client, shared } = openWithoutLocks(browser);
  await pass(100);
  const states = listen(client.connection, 'state_change');
  shared.replace();
  await pass(100);
  expect(states).toMatchObject([{ current: 'connecting' }, { current: 'connected' }]);
  expect(browser.server.connections).toHaveLength(1);
});

test('users who take a connection from each other again and again get sockets of their own', async () => {
  const { openClients, server } = createBrowser();
  const [first] = openClients(2);
  first!.client.signin();
  await pass(100);
  // Each sign-in of another user sends the client to another group.
  for (let count = 0; count < 8; count++) {
    const { client } = first!;
    const user = server.authenticateUser(client.connection.socket_id, { id: `user-${count}` });
    client.send_event('pusher:signin', user);
    await pass(1100);
  }
  expect(first!.client.connection.state).toBe('connected');
  expect(first!.shared.state.getValue().problem).toMatch('too often');
});

const request = () => {
  const { memory } = createWorld();
  return { Pusher: memory.Pusher, options: { cluster: 'eu' }, userId: null };
};

test('nothing is shared without the APIs of a browser', async () => {
  // happy-dom has no locks.
  const { shareSocket } = await loadSharing({ standby: true });
  expect(shareSocket(request())).toBeNull();
});

test.each([{ enabledTransports: ['xhr_streaming'] }, { disabledTransports: ['ws', 'wss'] }])(
  'nothing is shared where the app has excluded sockets: %o',
  (options) => {
    const { Pusher } = request();
    const { createWebSocket } = Pusher.Runtime as { createWebSocket: unknown };
    const tab = createBrowser().openTab();
    expect(() => tab.open({ options })).toThrow('cannot share');
    expect(Pusher.Runtime).toHaveProperty('createWebSocket', createWebSocket);
  },
);

test("a client beside them that is not shared keeps its own socket, and so does the app's own path", async () => {
  const { memory, server, openClient } = createBrowser();
  const shared = openClient({ options: { wsPath: '/behind/proxy' } });
  const own = new memory.Pusher(server.app.key, { cluster: 'eu' });
  await pass(100);
  expect([shared.client, own].map(({ connection }) => connection.state)).toEqual(['connected', 'connected']);
  expect(memory.sockets.map(({ url }) => new URL(url).pathname).sort()).toEqual([
    '/app/app-key',
    '/behind/proxy/app/app-key',
  ]);
});

test('nothing is opened, locked or listened to before the client connects', () => {
  const { bus, locks, openTab, memory } = createBrowser();
  const tab = openTab();
  const open = vi.spyOn(tab.environment, 'openChannel');
  createSharing({ environment: tab.environment, shareAuth: true, standbyCode }).shareSocket({
    Pusher: memory.Pusher,
    options: { cluster: 'eu' },
    userId: 'ada',
  });
  expect(open).not.toHaveBeenCalled();
  expect([bus.size, locks.names.length, vi.getTimerCount()]).toEqual([0, 0, 0]);
});
