import {
  useChannel,
  useChannelEvent,
  useConnection,
  useInspector,
  usePresence,
  useSignin,
  useUserEvent,
  useWatchlist,
} from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { delaySockets } from '../support/delaySockets';
import { DIALECT } from '../support/dialect';
import { mountHook } from '../support/mountHook';
import { refuseSecondSignin } from '../support/refuseSecondSignin';
import { fakeTime, pass, withoutAct } from '../support/time';
import { createWorld, type World } from '../support/world';

fakeTime();

/** Mounts an app that uses channels of each kind, and lists the events that it receives. */
function mountApp(world: World) {
  const received: Record<string, unknown[]> = { news: [], private: [], presence: [], user: [] };
  const errors: unknown[] = [];
  let watchlist: string[] = ['bob'];
  world.answerWith((body) => {
    const [socketId, channel] = [body.get('socket_id')!, body.get('channel_name')];
    return Response.json(
      channel === null
        ? world.sdk.authenticateUser(socketId, { id: 'ada', watchlist })
        : world.authorize(socketId, channel),
    );
  });
  const app = mountHook(
    { ...world.props, autoSignin: true, onConnectionError: (error) => errors.push(error) },
    () => {
      useChannelEvent('news', 'n', (data) => received.news!.push(data));
      useChannelEvent('private-a', 'n', (data) => received.private!.push(data));
      useChannelEvent('presence-a', 'n', (data) => received.presence!.push(data));
      useUserEvent('n', (data) => received.user!.push(data));
      return {
        signin: useSignin(),
        connection: useConnection((connection) => connection.state),
        channels: ['news', 'private-a', 'presence-a'].map((name) => useChannel(name).status),
        presence: usePresence('presence-a'),
        watchlist: useWatchlist(),
        inspector: useInspector(),
      };
    },
  );
  const statuses = { signin: new Set<string>(), news: new Set<string>() };
  const refresh = () => app.latest().signin.refresh();
  return {
    ...app,
    received,
    errors,
    refresh,
    /** Lists each status that a store has from now on, however briefly. */
    watchStatuses() {
      const { signin, holdChannel } = app.latest().inspector;
      const news = holdChannel('news').store;
      signin.subscribe(() => statuses.signin.add(signin.getValue().status));
      news.subscribe(() => statuses.news.add(news.getValue().status));
    },
    statuses: () => ({ signin: [...statuses.signin], news: [...statuses.news] }),
    watch(ids: string[]) {
      watchlist = ids;
    },
  };
}

/** Sends 200 events of each kind per second, for so many milliseconds. Returns how many. */
function sendEvents({ server }: World) {
  let count = 0;
  const timer = setInterval(() => {
    server.trigger('news', 'n', count);
    server.trigger('private-a', 'n', count);
    server.trigger('presence-a', 'n', count);
    server.sendToUser('ada', 'n', count);
    count++;
  }, 5);
  return () => {
    clearInterval(timer);
    return Array.from({ length: count }, (_, index) => index);
  };
}

describe('refresh(), on a server that refuses a second sign-in,', () => {
  it.each([
    ['an error', 'error', [0, 0]],
    ['silence', 'silence', [0, 0]],
    ['an error, with a slow old socket', 'error', [80, 7]],
    ['an error, with a slow new socket', 'error', [7, 80]],
  ] as const)('moves to a new socket, after %s', async (_, how, delays) => {
    withoutAct();
    const world = createWorld();
    refuseSecondSignin(world.server, how);
    delaySockets(world.server, delays);
    const app = mountApp(world);
    await pass(1000);
    expect(app.latest()).toMatchObject({ signin: { ready: true }, channels: Array(3).fill('subscribed') });
    const stop = sendEvents(world);
    await pass(500);
    const before = app.renders.length;
    app.watchStatuses();
    app.watch(['eve']);
    const refreshed = app.refresh();
    await vi.dynamicImportSettled();
    await pass(15_000);
    const sent = stop();
    await pass(1000);
    await expect(refreshed).resolves.toMatchObject({ id: 'ada', watchlist: ['eve'] });
    expect(world.memory.sockets).toHaveLength(2);
    expect(world.server.connections).toHaveLength(1);
    for (const events of Object.values(app.received)) expect(events).toEqual(sent);
    expect(app.errors).toEqual([]);
    expect(app.statuses()).toEqual({ signin: ['signed-in'], news: [] });
    for (const { signin, connection, channels, presence } of app.renders.slice(before)) {
      expect(signin).toMatchObject({ status: 'signed-in', ready: true });
      expect(connection).toBe('connected');
      expect(channels).toEqual(Array(3).fill('subscribed'));
      expect(presence).toMatchObject({ status: 'subscribed', count: 1, me: { id: 'ada' } });
    }
    if (DIALECT !== 'soketi')
      expect(app.latest().watchlist).toMatchObject({ status: 'ready', offline: ['eve'] });
  });
});
