// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { createPusherServer } from 'react-pusher-user/testing';
import { rawClient } from '../support/rawClient';
import { sdkOf } from '../support/startTestServer';
import { startOnPort } from './startOnPort';

const app = { id: 'app-id', key: 'app-key', secret: 'app-secret' };

/** Ann twice and bob once in `presence-room`, ann in `news`. */
async function start(subscriptionCount = false) {
  const server = createPusherServer({ apps: [{ ...app, subscriptionCount }] });
  const { sdk, host, port } = await startOnPort(server);
  const [phone, laptop, other] = [rawClient(server), rawClient(server), rawClient(server)];
  for (const client of [phone, laptop]) client.subscribe('presence-room', { user_id: 'ann' });
  other.subscribe('presence-room', { user_id: 'bob' });
  phone.subscribe('news');
  const get = async (path: string, params: Record<string, string> = {}): Promise<unknown> =>
    (await sdk.get({ path, params })).json();
  return { server, sdk, get, host, port, phone, laptop, other };
}

const refused = (body: string) => ({ status: 400, body });

describe('GET /channels', () => {
  it('lists those that somebody is subscribed to', async () => {
    const { get, phone } = await start();
    expect(await get('/channels')).toEqual({ channels: { 'presence-room': {}, news: {} } });
    phone.unsubscribe('news');
    expect(await get('/channels')).toEqual({ channels: { 'presence-room': {} } });
  });

  it('lists those of a prefix, with the users of presence channels', async () => {
    const { get, other } = await start();
    other.subscribe('presence-other', { user_id: 'bob' });
    const params = { filter_by_prefix: 'presence-', info: 'user_count' };
    expect(await get('/channels', params)).toEqual({
      channels: { 'presence-room': { user_count: 2 }, 'presence-other': { user_count: 1 } },
    });
    expect(await get('/channels', { filter_by_prefix: 'n' })).toEqual({ channels: { news: {} } });
  });

  it('counts connections where the app has that switched on', async () => {
    const { get } = await start(true);
    expect(await get('/channels', { info: 'subscription_count' })).toEqual({
      channels: { 'presence-room': { subscription_count: 3 }, news: { subscription_count: 1 } },
    });
    const params = { filter_by_prefix: 'presence-', info: 'user_count,subscription_count' };
    expect(await get('/channels', params)).toEqual({
      channels: { 'presence-room': { user_count: 2, subscription_count: 3 } },
    });
  });

  it('does not list the channels of users', async () => {
    const { get, phone } = await start();
    phone.signIn({ id: 'ann' });
    phone.subscribe('#server-to-user-ann');
    expect(await get('/channels')).toEqual({ channels: { 'presence-room': {}, news: {} } });
  });

  it.each<Record<string, string>>([
    { info: 'user_count' },
    { info: 'user_count', filter_by_prefix: 'private-' },
  ])('counts no users but of presence channels: %j', async (params) => {
    const { get } = await start();
    const words =
      'user_count may only be requested for presence channels - please supply filter_by_prefix begining with presence-';
    await expect(get('/channels', params)).rejects.toMatchObject(refused(words));
  });
});

describe('GET /channels/:name', () => {
  it('tells whether it is occupied', async () => {
    const { get } = await start();
    expect(await get('/channels/news')).toEqual({ occupied: true });
    expect(await get('/channels/sports')).toEqual({ occupied: false });
  });

  it('tells the attributes that are asked for', async () => {
    const { get } = await start(true);
    expect(await get('/channels/presence-room', { info: 'user_count' })).toEqual({
      occupied: true,
      user_count: 2,
    });
    expect(await get('/channels/presence-room', { info: 'user_count,subscription_count' })).toEqual({
      occupied: true,
      user_count: 2,
      subscription_count: 3,
    });
    expect(await get('/channels/presence-empty', { info: 'user_count' })).toEqual({
      occupied: false,
      user_count: 0,
    });
    expect(await get('/channels/news', { info: 'subscription_count' })).toEqual({
      occupied: true,
      subscription_count: 1,
    });
  });

  it('has no users, unless it is a presence channel', async () => {
    const { get } = await start();
    const words = 'Cannot retrieve the user count unless the channel is a presence channel';
    await expect(get('/channels/news', { info: 'user_count' })).rejects.toMatchObject(refused(words));
  });

  it('does not count connections for an app that has that switched off', async () => {
    const { get } = await start();
    for (const path of ['/channels', '/channels/news']) {
      await expect(get(path, { info: 'subscription_count' })).rejects.toMatchObject({ status: 400 });
    }
  });

  it('takes any name that a channel may have', async () => {
    const { get, phone } = await start();
    phone.subscribe('__proto__');
    phone.subscribe('a=b@c,d.e;f');
    expect(await get(`/channels/${encodeURIComponent('a=b@c,d.e;f')}`)).toEqual({ occupied: true });
    expect(JSON.stringify(await get('/channels', { filter_by_prefix: '__' }))).toContain('"__proto__":{}');
  });
});

describe('GET /channels/:name/users', () => {
  it('tells who is in a presence channel, each once', async () => {
    const { get, other } = await start();
    expect(await get('/channels/presence-room/users')).toEqual({ users: [{ id: 'ann' }, { id: 'bob' }] });
    other.close();
    expect(await get('/channels/presence-room/users')).toEqual({ users: [{ id: 'ann' }] });
    expect(await get('/channels/presence-empty/users')).toEqual({ users: [] });
  });

  it('is for presence channels', async () => {
    const { get } = await start();
    const words = 'Users can only be retrieved for presence channels';
    await expect(get('/channels/news/users')).rejects.toMatchObject(refused(words));
  });
});

describe('an event with `info`', () => {
  it('is answered with the attributes that its channels have', async () => {
    const { sdk } = await start(true);
    const info = 'user_count,subscription_count';
    const response = await sdk.trigger(['presence-room', 'news'], 'headline', 1, { info });
    expect(await response.json()).toEqual({
      channels: {
        'presence-room': { user_count: 2, subscription_count: 3 },
        news: { subscription_count: 1 },
      },
    });
  });

  it('is answered with none, where the app counts no connections', async () => {
    const { sdk } = await start();
    const response = await sdk.trigger('news', 'headline', 1, { info: 'user_count,subscription_count' });
    expect(await response.json()).toEqual({ channels: { news: {} } });
  });

  it('may be one of a batch', async () => {
    const { sdk } = await start();
    const response = await sdk.triggerBatch([
      { channel: 'presence-room', name: 'headline', data: 1, info: 'user_count' },
      { channel: 'news', name: 'headline', data: 1 },
    ]);
    expect(await response.json()).toEqual({ batch: [{ user_count: 2 }, {}] });
  });
});

it.each(['/channels', '/channels/news', '/channels/presence-room/users'])(
  'GET %s is answered to who signs it, and nobody else',
  async (path) => {
    const { host, port, server } = await start();
    const stranger = sdkOf({ ...app, secret: 'wrong' }, { host, port: String(port) });
    await expect(stranger.get({ path })).rejects.toMatchObject({ status: 401 });
    const ours = sdkOf(server.app, { host, port: String(port) });
    await expect(ours.post({ path, body: 'none' })).rejects.toMatchObject({ status: 405 });
  },
);

it('each app has channels of its own', async () => {
  const apps = [app, { id: '2', key: 'two', secret: 's2' }] as const;
  const server = createPusherServer({ apps });
  const { sdk, host, port } = await startOnPort(server);
  rawClient(server, apps[1]).subscribe('news');
  expect(await (await sdk.get({ path: '/channels' })).json()).toEqual({ channels: {} });
  const other = sdkOf(apps[1], { host, port: String(port) });
  expect(await (await other.get({ path: '/channels' })).json()).toEqual({ channels: { news: {} } });
});
