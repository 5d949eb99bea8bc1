import { type ChannelError, useChannelEvent, useClientEvent } from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { mountHook } from '../support/mountHook';
import { otherClient } from '../support/otherClient';
import { ROOM } from '../support/room';
import { fakeTime, pass } from '../support/time';
import { createWorld, type World } from '../support/world';

fakeTime();

const DESK = 'private-desk';

/** The time and the data of the client events that the server received. */
function receiveAt({ server }: World) {
  const received: { at: number; data: unknown }[] = [];
  server.subscribe((record) => {
    if (record.type === 'frame' && record.direction === 'in' && record.event.startsWith('client-'))
      received.push({ at: performance.now(), data: record.data });
  });
  return received;
}

const outcomeOf = (promise: Promise<void>) =>
  promise.then(
    () => 'sent',
    (error: unknown) => (error as ChannelError).code,
  );

/** Numbers from 0 to 1 that are the same in each run. */
function seededRandom(seed: number) {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

describe('throttle: true', () => {
  it.each([1, 2, 3, 4, 5])(
    'loses no event of 40 a second while the latency varies by 100 ms (seed %i)',
    async (seed) => {
      const world = createWorld();
      const onError = vi.fn();
      const app = mountHook(world.props, () =>
        useClientEvent(ROOM, 'client-typing', { throttle: true, onError }),
      );
      const handler = vi.fn();
      await pass();
      const other = (await otherClient(world)).subscribe(ROOM);
      other.bind('client-typing', handler);
      await pass();
      const random = seededRandom(seed);
      world.server.intercept(({ event }) =>
        event === 'client-typing' ? { delay: 20 + random() * 100 } : undefined,
      );
      for (let n = 0; n < 120; n++) {
        void app.latest()(n);
        await pass(25);
      }
      await pass(15_000);
      expect(onError).not.toHaveBeenCalled();
      expect(handler).toHaveBeenCalledTimes(120);
    },
  );

  it('lets 100 events wait, and refuses the next', async () => {
    const world = createWorld();
    const onError = vi.fn<(error: ChannelError) => void>();
    const app = mountHook(world.props, () =>
      useClientEvent(DESK, 'client-typing', { throttle: true, onError }),
    );
    await pass();
    const outcomes = Array.from({ length: 111 }, (_, n) => outcomeOf(app.latest()(n)));
    await pass(15_000);
    expect(await Promise.all(outcomes)).toEqual([...Array<string>(110).fill('sent'), 'rate-limited']);
    expect(onError.mock.calls.map(([{ message }]) => message)).toEqual([
      expect.stringContaining('not sent, as 100 wait already'),
    ]);
  });

  it('lets an event that does not wait overtake those that do, as soon as Pusher takes one more', async () => {
    const world = createWorld();
    const app = mountHook(world.props, () => ({
      queue: useClientEvent(DESK, 'client-typing', { throttle: true }),
      now: useClientEvent(DESK, 'client-message'),
    }));
    await pass();
    const received = receiveAt(world);
    for (let n = 0; n < 11; n++) void app.latest().queue(n);
    await expect(outcomeOf(app.latest().now('early'))).resolves.toBe('rate-limited');
    await pass(1010);
    await expect(outcomeOf(app.latest().now('late'))).resolves.toBe('sent');
    await pass(1000);
    expect(received.map(({ data }) => data).slice(10)).toEqual(['late', 10]);
  });
});

describe("throttle: 'latest'", () => {
  /** Mounts two hooks of different events. */
  async function start() {
    const world = createWorld();
    const onError = vi.fn<(error: ChannelError) => void>();
    const app = mountHook(world.props, () => ({
      cursor: useClientEvent(DESK, 'client-cursor', { throttle: 'latest', onError }),
      typing: useClientEvent(DESK, 'client-typing', { throttle: 'latest' }),
      roomCursor: useClientEvent(ROOM, 'client-cursor', { throttle: 'latest' }),
    }));
    await pass();
    return { world, app, onError, received: receiveAt(world) };
  }

  it('sends the first event at once, and then the newest of those that waited', async () => {
    const { app, received } = await start();
    const promises = [1, 2, 3, 4].map((n) => app.latest().cursor(n));
    await pass();
    expect(received.map(({ data }) => data)).toEqual([1]);
    await pass(125);
    expect(received.map(({ data }) => data)).toEqual([1, 4]);
    await expect(Promise.all(promises.map(outcomeOf))).resolves.toEqual(Array(4).fill('sent'));
  });

  it('sends 8 events a second at equal intervals while the app sends 60', async () => {
    const { app, received, onError } = await start();
    for (let n = 0; n < 180; n++) {
      void app.latest().cursor(n);
      await pass(16);
    }
    await pass(500);
    const gaps = received.slice(1).map(({ at }, index) => Math.round(at - received[index]!.at));
    expect(received.length).toBeGreaterThan(20);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(120);
    expect(Math.max(...gaps)).toBeLessThan(145);
    expect(received.at(-1)!.data).toBe(179);
    expect(onError).not.toHaveBeenCalled();
  });

  it('replaces only events of the same channel and the same name', async () => {
    const { app, received } = await start();
    const { cursor, typing, roomCursor } = app.latest();
    for (const n of [0, 1, 2]) {
      void cursor(`cursor ${n}`);
      void typing(`typing ${n}`);
      void roomCursor(`room ${n}`);
    }
    await pass(1000);
    expect(received.map(({ data }) => data)).toEqual(['cursor 0', 'typing 2', 'room 2', 'cursor 2']);
  });

  it('replaces no event that waits in the queue of `throttle: true`', async () => {
    const world = createWorld();
    const app = mountHook(world.props, () => ({
      all: useClientEvent(DESK, 'client-typing', { throttle: true }),
      latest: useClientEvent(DESK, 'client-typing', { throttle: 'latest' }),
    }));
    await pass();
    const received = receiveAt(world);
    for (let n = 0; n < 12; n++) void app.latest().all(n);
    void app.latest().latest('latest');
    await pass(3000);
    expect(received.map(({ data }) => data)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 'latest']);
  });

  it('reports a failure once, and rejects the promises of all events that it stood for', async () => {
    const { world, app, onError } = await start();
    const promises = [1, 2, 3].map((n) => app.latest().cursor(n));
    await pass();
    world.server.connections[0]!.drop();
    await pass(1000);
    await expect(Promise.all(promises.map(outcomeOf))).resolves.toEqual([
      'sent',
      'not-subscribed',
      'not-subscribed',
    ]);
    expect(onError.mock.calls.map(([{ code }]) => code)).toEqual(['not-subscribed']);
  });

  it('is received by the other subscribers', async () => {
    const world = createWorld();
    const handler = vi.fn();
    const app = mountHook(world.props, () => {
      useChannelEvent(ROOM, 'client-cursor', handler);
      return useClientEvent(ROOM, 'client-cursor', { throttle: 'latest' });
    });
    await pass();
    const other = (await otherClient(world)).subscribe(ROOM);
    other.bind('client-cursor', handler);
    await pass();
    void app.latest()({ x: 1 });
    await pass();
    expect(handler).toHaveBeenCalledExactlyOnceWith({ x: 1 }, { user_id: 'ada' });
  });
});
