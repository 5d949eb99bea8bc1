import { describe, expect, it } from 'vitest';
import { createPusherServer } from 'react-pusher-user/testing';
import type { Dialect } from 'react-pusher-user/testing';
import { nextEvent } from '../support/nextEvent';
import { rawClient } from '../support/rawClient';
import { startTestServer } from '../support/startTestServer';

const app = { id: 'app-id', key: 'app-key', secret: 'app-secret', subscriptionCount: true };
const COUNT = 'pusher_internal:subscription_count';

function start(options: { dialect?: Dialect; subscriptionCount?: boolean } = {}) {
  const { dialect, subscriptionCount = true } = options;
  const server = createPusherServer({ dialect, apps: [{ ...app, subscriptionCount }] });
  return { connect: () => rawClient(server) };
}

const count = (subscription_count: number, channel = 'news') => ({
  event: COUNT,
  channel,
  data: JSON.stringify({ subscription_count }),
});

describe('the subscription count', () => {
  it('is emitted and stored by pusher-js', async () => {
    const { connect } = startTestServer({ apps: [app] });
    const [one, other] = [await connect(), await connect()];
    const news = one.subscribe('news');
    expect(await nextEvent(news, 'pusher:subscription_count')).toEqual({ subscription_count: 1 });
    const counted = nextEvent(news, 'pusher:subscription_count');
    other.subscribe('news');
    await counted;
    expect(news.subscriptionCount).toBe(2);
  });

  it('is sent to all subscribers after a subscription, and to the remaining subscribers after one leaves', () => {
    const { connect } = start();
    const [one, other] = [connect(), connect()];
    const success = { event: 'pusher_internal:subscription_succeeded' };
    expect(one.subscribe('news')).toMatchObject([success, count(1)]);
    expect(other.subscribe('news')).toMatchObject([success, count(2)]);
    expect(one.takeReceived()).toEqual([count(2)]);
    expect(other.unsubscribe('news')).toEqual([]);
    expect(one.takeReceived()).toEqual([count(1)]);
    other.subscribe('news');
    one.takeReceived();
    other.close();
    expect(one.takeReceived()).toEqual([count(1)]);
  });

  it('is not sent if a subscriber subscribes again, or if a connection without a subscription unsubscribes', () => {
    const { connect } = start();
    const [one, other] = [connect(), connect()];
    one.subscribe('news');
    expect(one.subscribe('news')).toHaveLength(1);
    other.unsubscribe('news');
    expect(one.takeReceived()).toEqual([]);
  });

  it.each(['private-news', 'private-encrypted-news'])('is sent on %s', (channel) => {
    const { connect } = start();
    expect(connect().subscribe(channel)).toContainEqual(count(1, channel));
  });

  it('is sent after the last event of a cache channel, and is not stored as its last event', () => {
    const { connect } = start();
    const expected = [{}, { event: 'pusher:cache_miss' }, { event: COUNT }];
    expect(connect().subscribe('cache-news')).toMatchObject(expected);
    expect(connect().subscribe('cache-news')).toMatchObject(expected);
  });

  it("is not sent on presence channels and users' channels", () => {
    const { connect } = start();
    const client = connect();
    expect(client.subscribe('presence-room', { user_id: 'ann' })).toHaveLength(1);
    client.signIn({ id: 'ann' });
    expect(client.subscribe('#server-to-user-ann')).toHaveLength(1);
  });

  it('is not sent if the app has not switched it on', () => {
    const { connect } = start({ subscriptionCount: false });
    expect(connect().subscribe('news')).toHaveLength(1);
  });

  it.each(['soketi', 'sockudo', 'reverb'] as const)('is not sent by %s', (dialect) => {
    const { connect } = start({ dialect });
    expect(connect().subscribe('news')).toHaveLength(1);
  });
});
