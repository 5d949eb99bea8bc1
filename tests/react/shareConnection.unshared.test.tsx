import { type PusherClient, usePusher, useSharedConnection, useSocketId } from 'react-pusher-user';
import { afterEach, expect, test, vi } from 'vitest';
import { createTabs } from '../support/createTabs';
import { createWorldWithClients } from '../support/clients';
import { countLeftovers } from '../support/leftovers';
import { mountSignin } from '../support/mountSignin';
import { fakeTime, pass, withoutAct } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

const ENTRY = 'react-pusher-user/tabs';

afterEach(() => {
  vi.doUnmock(ENTRY);
});

/** Mounts an app that shows the socket id and the part in a shared connection. */
function mountWithId(props: Parameters<typeof mountSignin>[0]) {
  const shown: { id: string | null; shared: unknown }[] = [];
  const Probe = () => {
    shown.push({ id: useSocketId(), shared: useSharedConnection() });
    return null;
  };
  return { ...mountSignin(props, <Probe />), shown: () => shown.at(-1)! };
}

/** Shares, as far as the app asks for it. */
const sharing = { autoSignin: true, shareConnection: true };

test.each(['Web Locks', 'BroadcastChannel', 'a secure context'] as const)(
  'without %s, each tab has a connection of its own',
  async (without) => {
    const { world, openTab } = createTabs({ without });
    const tabs = [await openTab(), await openTab()];
    expect(tabs.map((tab) => tab.latest().status)).toEqual(['signed-in', 'signed-in']);
    expect(tabs.map((tab) => tab.shared())).toEqual([null, null]);
    expect(world.server.connections).toHaveLength(2);
    expect(world.requests).toHaveLength(2);
  },
);

test('if pusher-js must not use sockets, each tab has a connection of its own', async () => {
  const { openTab } = createTabs();
  const tab = await openTab({ enabledTransports: ['xhr_streaming'], autoSignin: false });
  expect(tab.shared()).toBeNull();
});

test('a client of the app is used as it is', async () => {
  const { buildClient, server } = createWorldWithClients();
  const client = buildClient();
  const app = mountWithId({ ...sharing, client });
  await pass(100);
  expect(app.latest().status).toBe('signed-in');
  expect(app.shown()).toEqual({ id: server.connections[0]!.socketId, shared: null });
  app.unmount();
  await pass();
  client.disconnect();
});

test('a second provider with the client of a shared connection shows no socket id, either', async () => {
  const { world, openTab } = createTabs();
  let client: PusherClient | null = null;
  const Client = () => {
    client = usePusher();
    return null;
  };
  await openTab({}, <Client />);
  const app = mountWithId({ client: client! });
  await pass(100);
  expect(app.shown()).toEqual({ id: null, shared: { role: 'leader', tabs: 1 } });
  expect(world.server.connections).toHaveLength(1);
});

test('if the code of sharing does not load, the tab has a connection of its own, and the console says so', async () => {
  vi.doMock(ENTRY, () => {
    throw new Error('offline');
  });
  withoutAct();
  const world = createWorld();
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const app = mountWithId({ ...world.props, ...sharing });
  await vi.waitFor(() => {
    expect(app.latest().status).toBe('signed-in');
  });
  expect(app.shown()).toEqual({ id: world.server.connections[0]!.socketId, shared: null });
  expect(warn).toHaveBeenCalledWith(
    expect.stringContaining('the code of `shareConnection` did not load'),
    expect.any(Error),
  );
});

test('if the code of sharing takes longer than 10 s, the tab connects without it', async () => {
  vi.doMock(ENTRY, () => new Promise(() => {}));
  const world = createWorld();
  const onConnectionError = vi.fn();
  const app = mountWithId({ ...world.props, ...sharing, onConnectionError });
  await pass(9900);
  expect(app.latest().status).toBe('pending');
  await pass(200);
  expect(app.latest().status).toBe('signed-in');
  expect(onConnectionError).not.toHaveBeenCalled();
});

test('a provider that unmounts while the code of sharing loads leaves nothing', async () => {
  vi.doMock(ENTRY, () => new Promise(() => {}));
  const world = createWorld();
  const before = countLeftovers(world);
  const app = mountWithId({ ...world.props, ...sharing });
  await pass();
  app.unmount();
  await pass();
  expect(countLeftovers(world)).toEqual(before);
});
