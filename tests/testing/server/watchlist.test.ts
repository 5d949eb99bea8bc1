import { describe, expect, it, vi } from 'vitest';
import { createPusherServer } from 'react-pusher-user/testing';
import type { Dialect, UserData } from 'react-pusher-user/testing';
import { rawClient } from '../support/rawClient';
import { nextFrame, startTestServer } from '../support/startTestServer';
import { framesUntilPong } from '../support/traffic';

const WATCHLIST = 'pusher_internal:watchlist_events';
const ann: UserData = { id: 'ann', watchlist: ['bob', 'cy'] };
const bob: UserData = { id: 'bob' };

const changed = (name: string, ...user_ids: string[]) => ({
  event: WATCHLIST,
  data: { events: [{ name, user_ids }] },
});
const snapshot = (online: string[], offline: string[]) => ({
  event: WATCHLIST,
  data: {
    events: [
      { name: 'online', user_ids: online },
      { name: 'offline', user_ids: offline },
    ],
  },
});

function start(dialect?: Dialect, watchlistEvents?: boolean) {
  const app = { id: 'app-id', key: 'app-key', secret: 'app-secret', watchlistEvents };
  const server = createPusherServer({ dialect, apps: [app] });
  return { server, connect: () => rawClient(server) };
}

describe('a user with a watchlist', () => {
  it('gets from pusher-js the online and the offline users, then each change', async () => {
    const { server, connect, signIn } = startTestServer();
    await signIn(bob);
    const client = await connect(ann);
    const [online, offline] = [vi.fn(), vi.fn()];
    client.user.watchlist.bind('online', online);
    client.user.watchlist.bind('offline', offline);
    client.signin();
    await nextFrame(client, WATCHLIST);
    expect(online.mock.lastCall).toEqual([{ name: 'online', user_ids: ['bob'] }]);
    expect(offline.mock.lastCall).toEqual([{ name: 'offline', user_ids: ['cy'] }]);

    await signIn({ id: 'cy' });
    await vi.waitFor(() => expect(online.mock.lastCall).toEqual([{ name: 'online', user_ids: ['cy'] }]));
    server.connections[0]!.drop();
    await vi.waitFor(() => expect(offline.mock.lastCall).toEqual([{ name: 'offline', user_ids: ['bob'] }]));
    expect([online.mock.calls.length, offline.mock.calls.length]).toEqual([2, 2]);
  });

  it('gets the online and the offline users after the success, even if the watchlist is empty', () => {
    const { connect } = start();
    expect(connect().signIn({ id: 'ann', watchlist: [] })).toEqual([
      { event: 'pusher:signin_success', data: { user_data: '{"id":"ann","watchlist":[]}' } },
      snapshot([], []),
    ]);
  });

  it("gets an event after a watched user's first sign-in, and after the user's last connection closes", () => {
    const { connect } = start();
    const watcher = connect();
    watcher.signIn(ann);
    const [phone, laptop] = [connect(), connect()];
    phone.signIn(bob);
    expect(watcher.takeReceived()).toEqual([changed('online', 'bob')]);
    laptop.signIn(bob);
    phone.close();
    expect(watcher.takeReceived()).toEqual([]);
    laptop.close();
    expect(watcher.takeReceived()).toEqual([changed('offline', 'bob')]);
  });

  it('gets the events on each connection', () => {
    const { connect } = start();
    const [phone, laptop, other] = [connect(), connect(), connect()];
    phone.signIn(ann);
    laptop.signIn(ann);
    other.signIn(bob);
    expect([phone.takeReceived(), laptop.takeReceived()]).toEqual([
      [changed('online', 'bob')],
      [changed('online', 'bob')],
    ]);
  });

  it('that signs in again gets the events of the new watchlist', () => {
    const { connect } = start();
    const watcher = connect();
    watcher.signIn(ann);
    expect(watcher.signIn({ id: 'ann', watchlist: ['dee'] }).at(-1)).toEqual(snapshot([], ['dee']));
    connect().signIn(bob);
    expect(watcher.takeReceived()).toEqual([]);
    connect().signIn({ id: 'dee' });
    expect(watcher.takeReceived()).toEqual([changed('online', 'dee')]);
  });

  it('can be in their own watchlist, and gets no event about other connections of their own', () => {
    const { connect } = start();
    const [watcher, again] = [connect(), connect()];
    expect(watcher.signIn({ id: 'ann', watchlist: ['ann'] }).at(-1)).toEqual(snapshot(['ann'], []));
    again.signIn({ id: 'ann' });
    again.close();
    expect(watcher.takeReceived()).toEqual([]);
  });

  it('gets each user once, and entries that are not strings are ignored', () => {
    const { connect } = start();
    const watchlist = ['bob', 'bob', 7, null];
    expect(connect().signIn({ id: 'ann', watchlist }).at(-1)).toEqual(snapshot([], ['bob']));
  });

  it('of a hundred users gets events, and with one more user gets an error after the success', () => {
    const { server, connect } = start();
    const watchlist = Array.from({ length: 101 }, (_, index) => `u${index}`);
    const client = connect();
    expect(client.signIn({ id: 'ann', watchlist: watchlist.slice(1) }).at(-1)).toEqual(
      snapshot([], watchlist.slice(1)),
    );
    expect(client.signIn({ id: 'ann', watchlist })).toMatchObject([
      { event: 'pusher:signin_success' },
      { event: 'pusher:error', data: { code: 4302 } },
    ]);
    expect(server.connections[0]?.userId).toBe('ann');
    connect().signIn({ id: 'u1' });
    expect(client.takeReceived()).toEqual([]);
  });

  it('gets no events on a closed connection, and no events of other apps', () => {
    const apps = [
      { id: '1', key: 'one', secret: 's1' },
      { id: '2', key: 'two', secret: 's2' },
    ] as const;
    const server = createPusherServer({ apps });
    const [gone, here] = [rawClient(server), rawClient(server)];
    gone.signIn(ann);
    here.signIn(ann);
    gone.close();
    rawClient(server, apps[1]).signIn(bob);
    expect([gone.takeReceived(), here.takeReceived()]).toEqual([[], []]);
    rawClient(server).signIn(bob);
    expect([gone.takeReceived(), here.takeReceived()]).toEqual([[], [changed('online', 'bob')]]);
  });
});

it.each([undefined, null, 'bob', { bob: true }])('a watchlist of %j is ignored', async (watchlist) => {
  const { connect } = startTestServer();
  const client = await connect({ id: 'ann', watchlist });
  client.signin();
  const events = (await framesUntilPong(client)).map(({ event }) => event);
  expect(events).toContain('pusher:signin_success');
  expect(events).not.toContain(WATCHLIST);
});

it('an app with watchlist events switched off sends none', () => {
  const { connect } = start(undefined, false);
  const watcher = connect();
  expect(watcher.signIn(ann)).toMatchObject([{ event: 'pusher:signin_success' }]);
  connect().signIn(bob);
  expect(watcher.takeReceived()).toEqual([]);
});

describe('other servers', () => {
  it('Sockudo sends plain events before the success, and no empty events', () => {
    const { connect } = start('sockudo');
    const [watcher, other] = [connect(), connect()];
    const success = { event: 'pusher:signin_success' };
    const status = (event: string) => ({ event, data: { user_ids: ['bob'] } });
    expect(watcher.signIn({ id: 'ann', watchlist: ['bob'] })).toMatchObject([status('offline'), success]);
    other.signIn({ id: 'bob', watchlist: [] });
    expect(watcher.takeReceived()).toEqual([status('online')]);
    expect(watcher.signIn({ id: 'ann', watchlist: ['bob'] })).toMatchObject([status('online'), success]);
    other.close();
    expect(watcher.takeReceived()).toEqual([status('offline')]);
  });

  it('Sockudo announces users with a watchlist, at each of their sign-ins', () => {
    const { connect } = start('sockudo');
    const watcher = connect();
    watcher.signIn(ann);
    const [silent, phone, laptop] = [connect(), connect(), connect()];
    silent.signIn(bob);
    expect(watcher.takeReceived()).toEqual([]);
    for (const client of [phone, laptop]) client.signIn({ id: 'bob', watchlist: [] });
    expect(watcher.takeReceived()).toMatchObject([{ event: 'online' }, { event: 'online' }]);
  });

  it.each(['soketi', 'reverb'] as const)('%s has no watchlists', (dialect) => {
    const { connect } = start(dialect);
    const watcher = connect();
    expect(watcher.signIn(ann)).toHaveLength(1);
    connect().signIn(bob);
    expect(watcher.takeReceived()).toEqual([]);
  });
});
