import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPusherServer } from 'react-pusher-user/testing';
import type { Dialect } from 'react-pusher-user/testing';
import { nextEvent } from './support/nextEvent';
import { rawClient } from './support/rawClient';
import { startTestServer } from './support/startTestServer';
import { framesUntilPong } from './support/watch';

const KINDS = ['cache-score', 'private-cache-score', 'private-encrypted-cache-score', 'presence-cache-score'];
const member = { user_id: 'ann' };

function start(dialect?: Dialect) {
  const server = createPusherServer({ dialect });
  return { server, connect: () => rawClient(server) };
}

const eventsOf = (frames: readonly unknown[]) => frames.map((frame) => (frame as { event: string }).event);
const MISS = ['pusher_internal:subscription_succeeded', 'pusher:cache_miss'];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe.each(KINDS)('%s', (channel) => {
  it('sends its last event to who subscribes, after the success', () => {
    const { server, connect } = start();
    for (const score of [1, 2]) server.trigger(channel, 'goal', { score });
    expect(connect().subscribe(channel, member)).toMatchObject([
      { event: 'pusher_internal:subscription_succeeded', channel },
      { event: 'goal', channel, data: '{"score":2}' },
    ]);
  });

  it('says so when it has none', () => {
    const { connect } = start();
    expect(connect().subscribe(channel, member).slice(1)).toEqual([{ event: 'pusher:cache_miss', channel }]);
  });
});

it('pusher-js hears of the last event, or of the miss', async () => {
  const { server, connect } = startTestServer();
  const [missed, hit] = [await connect(), await connect()];
  await nextEvent(missed.subscribe('cache-score'), 'pusher:cache_miss');
  server.trigger('cache-score', 'goal', { score: 1 });
  expect(await nextEvent(hit.subscribe('cache-score'), 'goal')).toEqual({ score: 1 });
});

it.each(['news', 'cached', 'private-news', 'private-encrypted-news', 'presence-news'])(
  '%s keeps nothing',
  (channel) => {
    const { server, connect } = start();
    server.trigger(channel, 'headline', 1);
    expect(connect().subscribe(channel, member)).toHaveLength(1);
  },
);

it('an event is kept for who causes it, too, and past the last subscriber', () => {
  const { server, connect } = start();
  const client = connect();
  client.subscribe('cache-score');
  server.trigger('cache-score', 'goal', 1, { socketId: client.socketId });
  expect(client.told()).toEqual([]);
  client.close();
  expect(eventsOf(connect().subscribe('cache-score'))).toContain('goal');
});

it('apps keep events apart', () => {
  const apps = [
    { id: '1', key: 'one', secret: 's1' },
    { id: '2', key: 'two', secret: 's2' },
  ] as const;
  const server = createPusherServer({ apps });
  server.trigger('cache-score', 'goal', 1);
  expect(eventsOf(rawClient(server, apps[1]).subscribe('cache-score'))).toEqual(MISS);
});

it('events of clients are passed on, and not kept', async () => {
  const { connect } = startTestServer();
  const [sender, receiver] = [await connect(), await connect()];
  for (const client of [sender, receiver]) {
    await nextEvent(client.subscribe('private-cache-score'), 'pusher:cache_miss');
  }
  const heard = nextEvent(receiver.channel('private-cache-score'), 'client-goal');
  sender.channel('private-cache-score').trigger('client-goal', { score: 1 });
  expect(await heard).toEqual({ score: 1 });
  const late = await connect();
  late.subscribe('private-cache-score');
  expect(eventsOf(await framesUntilPong(late))).toEqual(MISS);
});

it.each<[Dialect, number]>([
  ['pusher', 30],
  ['soketi', 60],
  ['sockudo', 60],
])('%s forgets it after %d minutes', (dialect, minutes) => {
  const { server, connect } = start(dialect);
  server.trigger('cache-score', 'goal', 1);
  vi.setSystemTime(Date.now() + minutes * 60_000 - 1);
  expect(eventsOf(connect().subscribe('cache-score'))).toContain('goal');
  vi.setSystemTime(Date.now() + 1);
  expect(eventsOf(connect().subscribe('cache-score'))).toEqual(MISS);
});

describe('Reverb', () => {
  it('keeps what it sends, be it of a client, for as long as somebody is there', () => {
    const { server, connect } = start('reverb');
    const [first, late] = [connect(), connect()];
    server.trigger('private-cache-score', 'goal', 1);
    expect(eventsOf(first.subscribe('private-cache-score'))).toEqual(MISS);
    server.trigger('private-cache-score', 'goal', 2);
    expect(late.subscribe('private-cache-score')).toMatchObject([{}, { event: 'goal', data: '2' }]);
    first.send('client-goal', { by: 'ann' }, 'private-cache-score');
    vi.setSystemTime(Date.now() + 24 * 3_600_000);
    expect(eventsOf(connect().subscribe('private-cache-score'))).toContain('client-goal');
    for (const connection of server.connections) connection.close(4200);
    expect(eventsOf(connect().subscribe('private-cache-score'))).toEqual(MISS);
  });

  it('has no encrypted cache channels', () => {
    const { connect } = start('reverb');
    expect(connect().subscribe('private-encrypted-cache-score')).toHaveLength(1);
  });
});
