// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { createPusherServer } from 'react-pusher-user/testing';
import { rawClient } from '../support/rawClient';
import { sdkOf } from '../support/startTestServer';
import { startOnPort } from './startOnPort';

const app = { id: 'app-id', key: 'app-key', secret: 'app-secret' };

/** A server with two connections of ann and one of bob in `presence-room`, and one of ann in `news`. */
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
  it('lists the channels with subscribers', async () => {
    const { get, phone } = await start();
    expect(await get('/channels')).toEqual({ channels: { 'presence-room': {}, news: {} } });
    phone.unsubscribe('news');
    expect(await get('/channels')).toEqual({ channels: { 'presence-room': {} } });
  });

  it('lists the channels with a prefix, and the user count of presence channels', async () => {
    const { get, other } = await start();
    other.subscribe('presence-other', { user_id: 'bob' });
    const params = { filter_by_prefix: 'presence-', info: 'user_count' };
    expect(await get('/channels', params)).toEqual({
      channels: { 'presence-room': { user_count: 2 }, 'presence-other': { user_count: 1 } },
    });
    expect(await get('/channels', { filter_by_prefix: 'n' })).toEqual({ channels: { news: {} } });
  });

  it('returns the subscription count if the app has switched it on', async () => {
    const { get } = await start(true);
    expect(await get('/channels', { info: 'subscription_count' })).toEqual({
      channels: { 'presence-room': { subscription_count: 3 }, news: { subscription_count: 1 } },
    });
    const params = { filter_by_prefix: 'presence-', info: 'user_count,subscription_count' };
    expect(await get('/channels', params)).toEqual({
      channels: { 'presence-room': { user_count: 2, subscription_count: 3 } },
    });
  });

  it("does not list users' channels", async () => {
    const { get, phone } = await start();
    phone.signIn({ id: 'ann' });
    phone.subscribe('#server-to-user-ann');
    expect(await get('/channels')).toEqual({ channels: { 'presence-room': {}, news: {} } });
  });

  it.each<Record<string, string>>([
    { info: 'user_count' },
    { info: 'user_count', filter_by_prefix: 'private-' },
  ])('refuses the user count of channels other than presence channels: %j', async (params) => {
    const { get } = await start();
    const message =
      'user_count may only be requested for presence channels - please supply filter_by_prefix begining with presence-';
    await expect(get('/channels', params)).rejects.toMatchObject(refused(message));
  });
});

describe('GET /channels/:name', () => {
  it('returns whether the channel is occupied', async () => {
    const { get } = await start();
    expect(await get('/channels/news')).toEqual({ occupied: true });
    expect(await get('/channels/sports')).toEqual({ occupied: false });
  });

  it('returns the attributes that `info` names', async () => {
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

  it('refuses the user count of a channel other than a presence channel', async () => {
    const { get } = await start();
    const message = 'Cannot retrieve the user count unless the channel is a presence channel';
    await expect(get('/channels/news', { info: 'user_count' })).rejects.toMatchObject(refused(message));
  });

  it('refuses the subscription count if the app has not switched it on', async () => {
    const { get } = await start();
    for (const path of ['/channels', '/channels/news']) {
      await expect(get(path, { info: 'subscription_count' })).rejects.toMatchObject({ status: 400 });
    }
  });

  it('accepts any valid channel name', async () => {
    const { get, phone } = await start();
    phone.subscribe('__proto__');
    phone.subscribe('a=b@c,d.e;f');
    expect(await get(`/channels/${encodeURIComponent('a=b@c,d.e;f')}`)).toEqual({ occupied: true });
    expect(JSON.stringify(await get('/channels', { filter_by_prefix: '__' }))).toContain('"__proto__":{}');
  });
});

describe('GET /channels/:name/users', () => {
  it('returns the members of a presence channel, each user once', async () => {
    const { get, other } = await start();
    expect(await get('/channels/presence-room/users')).toEqual({ users: [{ id: 'ann' }, { id: 'bob' }] });
    other.close();
    expect(await get('/channels/presence-room/users')).toEqual({ users: [{ id: 'ann' }] });
    expect(await get('/channels/presence-empty/users')).toEqual({ users: [] });
  });

  it('refuses a channel other than a presence channel', async () => {
    const { get } = await start();
    const message = 'Users can only be retrieved for presence channels';
    await expect(get('/channels/news/users')).rejects.toMatchObject(refused(message));
  });
});

describe('an event with `info`', () => {
  it('is answered with those attributes that its channels have', async () => {
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

  it('is answered without the subscription count if the app has not switched it on', async () => {
    const { sdk } = await start();
    const response = await sdk.trigger('news', 'headline', 1, { info: 'user_count,subscription_count' });
    expect(await response.json()).toEqual({ channels: { news: {} } });
  });

  it('may be part of a batch', async () => {
    const { sdk } = await start();
    const response = await sdk.triggerBatch([
      { channel: 'presence-room', name: 'headline', data: 1, info: 'user_count' },
      { channel: 'news', name: 'headline', data: 1 },
    ]);
    expect(await response.json()).toEqual({ batch: [{ user_count: 2 }, {}] });
  });
});

it.each(['/channels', '/channels/news', '/channels/presence-room/users'])(
  'GET %s requires a valid signature',
  async (path) => {
    const { host, port, server } = await start();
    const stranger = sdkOf({ ...app, secret: 'wrong' }, { host, port: String(port) });
    await expect(stranger.get({ path })).rejects.toMatchObject({ status: 401 });
    const ours = sdkOf(server.app, { host, port: String(port) });
    await expect(ours.post({ path, body: 'none' })).rejects.toMatchObject({ status: 405 });
  },
);

it('each app has its own channels', async () => {
  const apps = [app, { id: '2', key: 'two', secret: 's2' }] as const;
  const server = createPusherServer({ apps });
  const { sdk, host, port } = await startOnPort(server);
  rawClient(server, apps[1]).subscribe('news');
  expect(await (await sdk.get({ path: '/channels' })).json()).toEqual({ channels: {} });
  const other = sdkOf(apps[1], { host, port: String(port) });
  expect(await (await other.get({ path: '/channels' })).json()).toEqual({ channels: { news: {} } });
});
