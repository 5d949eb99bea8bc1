import { ChannelError, useClientEvent } from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { mountHook } from '../support/mountHook';
import { countLeftovers } from '../support/leftovers';
import { otherClient } from '../support/otherClient';
import { ROOM } from '../support/room';
import { fakeTime, pass } from '../support/time';
import { createWorld, type World } from '../support/world';

fakeTime();

/** Subscribes another user to the channel. Returns the client events that this user receives. */
async function listen(world: World, channel: string) {
  const received: unknown[] = [];
  const client = await otherClient(world);
  client.subscribe(channel).bind_global((event: string, data: unknown) => {
    if (event.startsWith('client-')) received.push([event, data]);
  });
  await pass();
  return received;
}

describe('useClientEvent', () => {
  it.each(['private-desk', ROOM, 'private-cache-desk', 'presence-cache-room'] as const)(
    'subscribes to %s, and sends to its other subscribers',
    async (name) => {
      const world = createWorld();
      const received = await listen(world, name);
      const app = mountHook(world.props, () => useClientEvent(name, 'client-typing'));
      await pass();
      const promise = app.latest()({ at: 1 });
      await pass();
      await expect(promise).resolves.toBeUndefined();
      void app.latest()(undefined);
      void app.latest()(0);
      await pass();
      expect(received).toEqual([
        ['client-typing', { at: 1 }],
        ['client-typing', undefined],
        ['client-typing', 0],
      ]);
    },
  );

  it('always returns the same function, which uses the latest channel, event and options', async () => {
    const world = createWorld();
    const received = await listen(world, 'private-desk');
    const app = mountHook(world.props, () => useClientEvent(undefined, 'client-typing'));
    await pass();
    app.rerender({}, () => useClientEvent('private-desk', 'client-left', { throttle: true }));
    await pass();
    app.rerender({ enabled: false });
    app.rerender({ enabled: true });
    await pass();
    expect(new Set(app.renders).size).toBe(1);
    void app.renders[0]!(1);
    await pass();
    expect(received).toEqual([['client-left', 1]]);
  });

  it('causes no unhandled rejection when the promise is not awaited, even if onError throws', async () => {
    const world = createWorld();
    const report = vi.fn();
    vi.stubGlobal('reportError', report);
    const onError = () => {
      throw new Error('from onError');
    };
    const app = mountHook(world.props, () => useClientEvent('private-desk', 'client-typing', { onError }));
    void app.latest()(1);
    await pass();
    expect(report.mock.calls).toEqual([[new Error('from onError')]]);
  });
});

describe('a client event that cannot be sent rejects with a ChannelError, and calls onError', () => {
  const circle: { self?: unknown } = {};
  circle.self = circle;
  it.each([
    ['another prefix', 'private-desk', 'typing', 1, 'invalid-event'],
    ['a public channel', 'news', 'client-typing', 1, 'unsupported'],
    ['a public channel that begins like a private one', 'prices', 'client-typing', 1, 'unsupported'],
    ['a public cache channel', 'cache-news', 'client-typing', 1, 'unsupported'],
    ['an encrypted channel', 'private-encrypted-desk', 'client-typing', 1, 'unsupported'],
    ['an encrypted cache channel', 'private-encrypted-cache-desk', 'client-typing', 1, 'unsupported'],
    ['no channel', undefined, 'client-typing', 1, 'not-subscribed'],
    ['an invalid channel name', 'private desk', 'client-typing', 1, 'not-subscribed'],
    ['circular data', 'private-desk', 'client-typing', circle, 'invalid-event'],
    ['a big integer', 'private-desk', 'client-typing', 1n, 'invalid-event'],
  ] as const)('%s', async (_, name, event, data, code) => {
    const world = createWorld();
    const onError = vi.fn<(error: ChannelError) => void>();
    const app = mountHook(world.props, () =>
      // JavaScript callers can pass these; the types refuse most of them.
      useClientEvent(name as 'private-', event as 'client-', { onError }),
    );
    await pass();
    const promise = app.latest()(data);
    await expect(promise).rejects.toBeInstanceOf(ChannelError);
    await expect(promise).rejects.toMatchObject({ name: 'ChannelError', code });
    await expect(promise).rejects.toThrow(/\w+ \w+.*[.?]$/);
    expect(onError.mock.calls.map(([error]) => error.code)).toEqual([code]);
    expect(world.sent().filter((name) => !name.startsWith('pusher:'))).toEqual([]);
  });

  it('before the channel is subscribed, and while the connection is down', async () => {
    const world = createWorld();
    const app = mountHook(world.props, () => useClientEvent(ROOM, 'client-typing'));
    await expect(app.latest()(1)).rejects.toMatchObject({ code: 'not-subscribed' });
    await pass();
    await expect(app.latest()(1)).resolves.toBeUndefined();
    world.server.connections[0]!.drop();
    await pass();
    await expect(app.latest()(1)).rejects.toMatchObject({ code: 'not-subscribed' });
    await pass(2000);
    await expect(app.latest()(1)).resolves.toBeUndefined();
  });

  it('after the unmount, which leaves nothing behind', async () => {
    const world = createWorld();
    const app = mountHook(world.props, () => useClientEvent(ROOM, 'client-typing', { throttle: true }));
    await pass();
    app.unmount();
    await pass();
    await expect(app.latest()(1)).rejects.toMatchObject({ code: 'not-subscribed' });
    expect(countLeftovers(world)).toMatchObject({ timers: 0, sockets: 0, connections: 0 });
  });
});
