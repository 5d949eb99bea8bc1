import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPusherServer } from 'react-pusher-user/testing';
import type { Dialect, PusherFrame } from 'react-pusher-user/testing';
import { nextEvent } from '../support/nextEvent';
import { rawClient } from '../support/rawClient';
import { startTestServer } from '../support/startTestServer';
import { framesUntilPong } from '../support/traffic';

const KINDS = ['cache-score', 'private-cache-score', 'private-encrypted-cache-score', 'presence-cache-score'];
const member = { user_id: 'ann' };

function start(dialect?: Dialect) {
  const server = createPusherServer({ dialect });
  return { server, connect: () => rawClient(server) };
}

function eventsOf(frames: readonly (PusherFrame | string)[]): string[] {
  return frames.map((frame) => (typeof frame === 'string' ? frame : frame.event));
}

const EVENTS_OF_MISS = ['pusher_internal:subscription_succeeded', 'pusher:cache_miss'];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe.each(KINDS)('%s', (channel) => {
  it('sends its last event to a new subscriber, after the success', () => {
    const { server, connect } = start();
    for (const score of [1, 2]) server.trigger(channel, 'goal', { score });
    expect(connect().subscribe(channel, member)).toMatchObject([
      { event: 'pusher_internal:subscription_succeeded', channel },
      { event: 'goal', channel, data: '{"score":2}' },
    ]);
  });

  it('sends a cache miss to a new subscriber if it has no last event', () => {
    const { connect } = start();
    expect(connect().subscribe(channel, member).slice(1)).toEqual([{ event: 'pusher:cache_miss', channel }]);
  });
});

it('pusher-js emits the last event, or the cache miss', async () => {
  const { server, connect } = startTestServer();
  const [missed, hit] = [await connect(), await connect()];
  await nextEvent(missed.subscribe('cache-score'), 'pusher:cache_miss');
  server.trigger('cache-score', 'goal', { score: 1 });
  expect(await nextEvent(hit.subscribe('cache-score'), 'goal')).toEqual({ score: 1 });
});

it.each(['news', 'cached', 'private-news', 'private-encrypted-news', 'presence-news'])(
  '%s stores no event',
  (channel) => {
    const { server, connect } = start();
    server.trigger(channel, 'headline', 1);
    expect(connect().subscribe(channel, member)).toHaveLength(1);
  },
);

it('an event is stored for the connection that caused it, and after the last subscriber leaves', () => {
  const { server, connect } = start();
  const client = connect();
  client.subscribe('cache-score');
  server.trigger('cache-score', 'goal', 1, { socketId: client.socketId });
  expect(client.takeReceived()).toEqual([]);
  client.close();
  expect(eventsOf(connect().subscribe('cache-score'))).toContain('goal');
});

it('each app stores its own events', () => {
  const apps = [
    { id: '1', key: 'one', secret: 's1' },
    { id: '2', key: 'two', secret: 's2' },
  ] as const;
  const server = createPusherServer({ apps });
  server.trigger('cache-score', 'goal', 1);
  expect(eventsOf(rawClient(server, apps[1]).subscribe('cache-score'))).toEqual(EVENTS_OF_MISS);
});

it('client events are relayed, but not stored', async () => {
  const { connect } = startTestServer();
  const [sender, receiver] = [await connect(), await connect()];
  for (const client of [sender, receiver]) {
    await nextEvent(client.subscribe('private-cache-score'), 'pusher:cache_miss');
  }
  const received = nextEvent(receiver.channel('private-cache-score'), 'client-goal');
  sender.channel('private-cache-score').trigger('client-goal', { score: 1 });
  expect(await received).toEqual({ score: 1 });
  const late = await connect();
  late.subscribe('private-cache-score');
  expect(eventsOf(await framesUntilPong(late))).toEqual(EVENTS_OF_MISS);
});

it.each<[Dialect, number]>([
  ['pusher', 30],
  ['soketi', 60],
  ['sockudo', 60],
])('%s removes the last event after %d minutes', (dialect, minutes) => {
  const { server, connect } = start(dialect);
  server.trigger('cache-score', 'goal', 1);
  vi.setSystemTime(Date.now() + minutes * 60_000 - 1);
  expect(eventsOf(connect().subscribe('cache-score'))).toContain('goal');
  vi.setSystemTime(Date.now() + 1);
  expect(eventsOf(connect().subscribe('cache-score'))).toEqual(EVENTS_OF_MISS);
});

describe('Reverb', () => {
  it('stores every event, client events included, until the last subscriber leaves', () => {
    const { server, connect } = start('reverb');
    const [first, late] = [connect(), connect()];
    server.trigger('private-cache-score', 'goal', 1);
    expect(eventsOf(first.subscribe('private-cache-score'))).toEqual(EVENTS_OF_MISS);
    server.trigger('private-cache-score', 'goal', 2);
    expect(late.subscribe('private-cache-score')).toMatchObject([{}, { event: 'goal', data: '2' }]);
    first.send('client-goal', { by: 'ann' }, 'private-cache-score');
    vi.setSystemTime(Date.now() + 24 * 3_600_000);
    expect(eventsOf(connect().subscribe('private-cache-score'))).toContain('client-goal');
    for (const connection of server.connections) connection.close(4200);
    expect(eventsOf(connect().subscribe('private-cache-score'))).toEqual(EVENTS_OF_MISS);
  });

  it('has no encrypted cache channels', () => {
    const { connect } = start('reverb');
    expect(connect().subscribe('private-encrypted-cache-score')).toHaveLength(1);
  });
});
