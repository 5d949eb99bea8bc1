import { type ChannelError, useChannel, useChannelEvent, useClientEvent } from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { countLeftovers, NOTHING } from '../support/leftovers';
import { mountHook } from '../support/mountHook';
import { otherClient } from '../support/otherClient';
import { ROOM } from '../support/room';
import { fakeTime, pass } from '../support/time';
import { createWorld, type World } from '../support/world';

fakeTime();

const DESK = 'private-desk';

/** The data of the client events that the server received. */
const sentData = ({ traffic }: World) =>
  traffic.flatMap((record) =>
    record.type === 'frame' && record.direction === 'in' && record.event.startsWith('client-')
      ? [record.data]
      : [],
  );

const settle = (promises: Promise<void>[]) =>
  Promise.all(
    promises.map((promise) =>
      promise.then(
        () => 'sent',
        (error: unknown) => (error as ChannelError).code,
      ),
    ),
  );

const numbers = (length: number, from = 0) => Array.from({ length }, (_, index) => from + index);

describe('more than ten client events in a second', () => {
  it('are rejected, counted over all channels of the connection, until the second is over', async () => {
    const world = createWorld();
    const onError = vi.fn<(error: ChannelError) => void>();
    const app = mountHook(world.props, () => [
      useClientEvent(DESK, 'client-typing', { onError }),
      useClientEvent(ROOM, 'client-typing', { onError }),
      useChannel(DESK).trigger.bind(null, 'client-left'),
    ]);
    await pass();
    const [first, second, third] = app.latest();
    await expect(settle(numbers(8).map((n) => first!(n)))).resolves.toEqual(Array(8).fill('sent'));
    await pass(500);
    const later = [second!(8), third!(9), first!(10), second!(11), third!(12)];
    await expect(settle(later)).resolves.toEqual(['sent', 'sent', ...Array<string>(3).fill('rate-limited')]);
    expect(onError.mock.calls.map(([error]) => error.code)).toEqual(['rate-limited', 'rate-limited']);
    await pass(500);
    await expect(settle(numbers(9).map((n) => first!(n)))).resolves.toEqual([
      ...Array<string>(8).fill('sent'),
      'rate-limited',
    ]);
    await pass();
    expect(sentData(world)).toHaveLength(18);
  });

  it('exclude events that cannot be sent', async () => {
    const world = createWorld();
    const app = mountHook(world.props, () => useClientEvent(DESK, 'client-typing'));
    await pass();
    for (const n of numbers(20))
      await expect(app.latest()(BigInt(n))).rejects.toMatchObject({ code: 'invalid-event' });
    await expect(settle(numbers(10).map((n) => app.latest()(n)))).resolves.toEqual(Array(10).fill('sent'));
  });

  it('wait in order with `throttle`, and never exceed the limit', async () => {
    const world = createWorld();
    const onError = vi.fn();
    const app = mountHook(world.props, () =>
      useClientEvent(DESK, 'client-typing', { throttle: true, onError }),
    );
    await pass();
    const done: number[] = [];
    const send = (n: number) =>
      void app
        .latest()(n)
        .then(() => done.push(n));
    numbers(25).forEach(send);
    await pass();
    expect(sentData(world)).toEqual(numbers(10));
    expect(done).toEqual(numbers(10));
    await pass(500);
    send(25);
    expect(sentData(world)).toEqual(numbers(10));
    await pass(495);
    expect(sentData(world)).toEqual(numbers(10));
    await pass(250);
    expect(sentData(world)).toEqual(numbers(20));
    // The limit allows an event now, but the events that wait are sent first.
    await pass(1240);
    vi.setSystemTime(Date.now() + 15);
    send(26);
    await pass();
    expect(sentData(world)).toEqual(numbers(27));
    await pass(5000);
    expect(done).toEqual(numbers(27));
    expect(onError).not.toHaveBeenCalled();
    app.unmount();
    await pass();
    expect(countLeftovers(world)).toEqual(NOTHING);
  });

  it('are rejected when the app unmounts while they wait, and no timer is left', async () => {
    const world = createWorld();
    const onError = vi.fn<(error: ChannelError) => void>();
    const app = mountHook(world.props, () =>
      useClientEvent(DESK, 'client-typing', { throttle: true, onError }),
    );
    await pass();
    const promises = numbers(12).map((n) => app.latest()(n));
    await pass();
    app.unmount();
    await pass();
    expect(countLeftovers(world)).toEqual(NOTHING);
    await expect(settle(promises)).resolves.toEqual([
      ...Array<string>(10).fill('sent'),
      'not-subscribed',
      'not-subscribed',
    ]);
    await pass(5000);
    expect(sentData(world)).toEqual(numbers(10));
  });

  it('are rejected in order when the connection drops while they wait', async () => {
    const world = createWorld();
    const app = mountHook(world.props, () => useClientEvent(DESK, 'client-typing', { throttle: true }));
    await pass();
    const promises = numbers(12).map((n) => app.latest()(n));
    world.server.connections[0]!.drop();
    await pass(1000);
    await expect(settle(promises.slice(10))).resolves.toEqual(['not-subscribed', 'not-subscribed']);
  });
});

describe('a client event that Pusher rejects', () => {
  const refuse = (world: World, channel?: string) => {
    world.server.connections[0]!.send({
      event: 'pusher:error',
      data: { code: 4301, message: 'Client event rejected - not enabled' },
      ...(channel !== undefined && { channel }),
    });
  };

  it('calls onError of the channel that the error (4301) names, or of the hook that has just sent', async () => {
    const world = createWorld();
    const [desk, room, none] = [vi.fn<(error: ChannelError) => void>(), vi.fn(), vi.fn()];
    const app = mountHook(
      world.props,
      () =>
        [
          useClientEvent(DESK, 'client-typing', { onError: desk }),
          useClientEvent(ROOM, 'client-typing', { onError: room }),
          useClientEvent(undefined, 'client-typing', { onError: none }),
          useClientEvent(DESK, 'client-typing'),
          useChannel(DESK).status,
        ] as const,
    );
    await pass();
    refuse(world, DESK);
    await pass();
    expect(desk.mock.calls.map(([{ code, pusherCode }]) => [code, pusherCode])).toEqual([
      ['event-rejected', 4301],
    ]);
    expect(desk.mock.calls[0]![0].message).toContain('not enabled');
    expect(room).not.toHaveBeenCalled();
    refuse(world);
    await pass();
    expect(desk).toHaveBeenCalledTimes(1);
    await app.latest()[1](1);
    refuse(world);
    await pass();
    expect(desk).toHaveBeenCalledTimes(1);
    expect(room).toHaveBeenCalledTimes(1);
    await pass(5000);
    refuse(world);
    await pass();
    expect(room).toHaveBeenCalledTimes(1);
    expect(none).not.toHaveBeenCalled();
    expect(app.latest().at(-1)).toBe('subscribed');
    app.unmount();
  });

  it('because of its own count for the connection calls onError', async () => {
    const world = createWorld();
    const onError = vi.fn<(error: ChannelError) => void>();
    const app = mountHook(world.props, () => useClientEvent(DESK, 'client-typing', { onError }));
    await pass();
    // Pusher also counts the events that the app sends with pusher-js.
    const [client] = world.Pusher.instances;
    for (const n of numbers(10)) client!.channel(DESK).trigger('client-past', n);
    void app.latest()(1);
    await pass();
    expect(onError.mock.calls.map(([error]) => [error.code, error.pusherCode])).toEqual([
      ['rate-limited', 4301],
    ]);
  });

  it.each([
    ['Client event rejected due to rate limit', 'rate-limited'],
    ['The rate limit for sending client events exceeded the quota.', 'rate-limited'],
    ['Client event rejected - you must be subscribed to the channel', 'event-rejected'],
    ['Client event rejected - only supported on private and presence channels', 'event-rejected'],
  ])('with the words “%s” calls onError with %s', async (message, code) => {
    const world = createWorld();
    const onError = vi.fn<(error: ChannelError) => void>();
    mountHook(world.props, () => useClientEvent(DESK, 'client-typing', { onError }));
    await pass();
    const data = { code: 4301, message };
    world.server.connections[0]!.send({ event: 'pusher:error', channel: DESK, data });
    await pass();
    const [[error]] = onError.mock.calls as [[ChannelError]];
    expect([error.code, error.pusherCode]).toEqual([code, 4301]);
    expect(error.message).toContain(message.replace(/\.$/, ''));
    expect(error.message.includes('switched on')).toBe(code === 'event-rejected');
  });
});

it('useChannelEvent passes the sender of a client event on a presence channel', async () => {
  const world = createWorld();
  const handler = vi.fn();
  mountHook(world.props, () => useChannelEvent(ROOM, 'client-typing', handler));
  await pass();
  const channel = (await otherClient(world)).subscribe(ROOM);
  await pass();
  channel.trigger('client-typing', { at: 1 });
  await pass();
  expect(handler.mock.calls).toEqual([
    [{ at: 1 }, { channel: ROOM, event: 'client-typing', data: { at: 1 }, user_id: 'bob' }],
  ]);
});
