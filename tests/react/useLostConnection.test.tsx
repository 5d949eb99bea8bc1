import { act } from '@testing-library/react';
import { useConnection, useLostConnection, usePusher } from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { countLeftovers, NOTHING } from '../support/leftovers';
import { mountHook } from '../support/mountHook';
import { fakeTime, pass } from '../support/time';
import { createWorld, type World } from '../support/world';

fakeTime();

/** Mounts an app that records each event with the seconds since the start. */
function start(options?: { delay?: number }) {
  const world = createWorld();
  const received: [event: string, seconds: number][] = [];
  const begin = Date.now();
  const app = mountHook(world.props, () => {
    useLostConnection((event) => received.push([event, Math.round((Date.now() - begin) / 1000)]), options);
    return useConnection(({ connect }) => connect);
  });
  return { world, app, received };
}

/** Drops the connection and blocks every handshake. Returns a function that allows handshakes again. */
function cutConnection({ server }: World) {
  const stop = server.intercept(({ event }) =>
    event === 'pusher:connection_established' ? 'drop' : undefined,
  );
  server.connections[0]!.drop();
  return stop;
}

describe('useLostConnection', () => {
  it('reports `lost` after five seconds, and `restored` when the connection is restored', async () => {
    const { world, received } = start();
    await pass();
    const allowHandshakes = cutConnection(world);
    await pass(4900);
    expect(received).toEqual([]);
    await pass(200);
    expect(received).toEqual([['lost', 5]]);
    await pass(10_000);
    allowHandshakes();
    await pass(60_000);
    expect(received.map(([event]) => event)).toEqual(['lost', 'restored']);
    cutConnection(world);
    await pass(6000);
    expect(received.map(([event]) => event)).toEqual(['lost', 'restored', 'lost']);
  });

  it('reports nothing when the connection is restored within the delay, or when the first one is slow', async () => {
    const world = createWorld();
    const stopDelay = world.delay('pusher:connection_established', 8000);
    const handler = vi.fn();
    mountHook(world.props, () => useLostConnection(handler, { delay: 2000 }));
    await pass(9000);
    stopDelay();
    for (let turn = 0; turn < 3; turn++) {
      world.server.connections[0]!.drop();
      await pass(1900);
    }
    await pass(60_000);
    expect(handler).not.toHaveBeenCalled();
  });

  it('waits for `delay` milliseconds', async () => {
    const { world, received } = start({ delay: 30_000 });
    await pass();
    cutConnection(world);
    await pass(29_900);
    expect(received).toEqual([]);
    await pass(200);
    expect(received).toEqual([['lost', 30]]);
  });

  it.each([
    [
      'terminated by the server',
      (world: World) => world.server.connections[0]!.close(4009, 'You got disconnected by the app.'),
    ],
    ['closed because the app is over its quota', (world: World) => world.server.connections[0]!.close(4004)],
  ])('reports `failed` immediately when the connection is %s', async (_, end) => {
    const { world, app, received } = start();
    await pass();
    end(world);
    await pass(60_000);
    expect(received).toEqual([['failed', 0]]);
    act(app.latest());
    await pass();
    expect(received.map(([event]) => event)).toEqual(['failed', 'restored']);
  });

  it('does not report `failed` when an error with code 4009 precedes a close with code 1001', async () => {
    const { world, received } = start();
    await pass();
    world.server.connections[0]!.send({ event: 'pusher:error', data: { code: 4009, message: 'Not yours' } });
    await pass();
    world.server.connections[0]!.close(1001);
    await pass(60_000);
    expect(received).toEqual([]);
  });

  it('reports `failed` after `lost`', async () => {
    const { world, received } = start();
    await pass();
    world.server.refuseConnections({ code: 4100, message: 'Over capacity' });
    world.server.connections[0]!.drop();
    await pass(6000);
    world.server.refuseConnections({ code: 4001, message: 'App key not in this cluster.' });
    await pass(60_000);
    expect(received.map(([event]) => event)).toEqual(['lost', 'failed']);
  });

  it('reports `failed` when there is no transport, and when pusher-js does not load', async () => {
    const world = createWorld();
    const handler = vi.fn();
    const app = mountHook({ ...world.props, enabledTransports: [] }, () => useLostConnection(handler));
    await pass();
    expect(handler.mock.calls).toEqual([['failed']]);
    app.unmount();
    await pass();
    const loadPusher = () => Promise.reject(new Error('Loading chunk 7 failed'));
    mountHook({ ...world.props, loadPusher }, () => useLostConnection(handler));
    await pass();
    expect(handler.mock.calls).toEqual([['failed'], ['failed']]);
  });
});

describe('no event is reported', () => {
  it('for disconnect() after an error of the server', async () => {
    const world = createWorld();
    const handler = vi.fn();
    const app = mountHook(world.props, () => {
      useLostConnection(handler);
      return useConnection();
    });
    await pass();
    world.server.connections[0]!.send({ event: 'pusher:error', data: { code: 4009, message: 'Not yours' } });
    await pass();
    expect(app.latest().error).toMatchObject({ code: 4009 });
    act(app.latest().disconnect);
    await pass(60_000);
    expect(app.latest()).toMatchObject({ state: 'disconnected', error: null });
    act(app.latest().connect);
    await pass();
    expect(handler).not.toHaveBeenCalled();
  });

  it('for the app’s own pusher.disconnect() after an error of the server', async () => {
    const world = createWorld();
    const handler = vi.fn();
    const app = mountHook(world.props, () => {
      useLostConnection(handler);
      return [usePusher(), useConnection()] as const;
    });
    await pass();
    world.server.connections[0]!.send({ event: 'pusher:error', data: { code: 4200, message: 'Malformed' } });
    await pass();
    expect(app.latest()[1].error).toMatchObject({ code: 4200 });
    act(() => {
      app.latest()[0]!.disconnect();
    });
    await pass(60_000);
    expect(app.latest()[1].state).toBe('disconnected');
    expect(handler).not.toHaveBeenCalled();
  });

  it('for disconnect() while the connection is down', async () => {
    const world = createWorld();
    const handler = vi.fn();
    const app = mountHook(world.props, () => {
      useLostConnection(handler);
      return useConnection();
    });
    await pass();
    cutConnection(world);
    await pass(1000);
    act(app.latest().disconnect);
    await pass(60_000);
    expect(handler).not.toHaveBeenCalled();
  });
});

describe('the handler of useLostConnection', () => {
  it('can be inline: an event calls the latest one, and causes no render', async () => {
    const world = createWorld();
    const received: string[] = [];
    const app = mountHook(world.props, () => useLostConnection((event) => received.push(`one ${event}`)));
    await pass();
    cutConnection(world);
    await pass(1000);
    app.rerender({}, () => useLostConnection((event) => received.push(`two ${event}`), { delay: 1 }));
    await pass(10_000);
    expect(received).toEqual(['two lost']);
    expect(app.renders).toHaveLength(2);
  });

  it('that throws is reported', async () => {
    const { world } = start();
    const report = vi.fn();
    vi.stubGlobal('reportError', report);
    mountHook(world.props, () =>
      useLostConnection((event) => {
        throw new Error(event);
      }),
    );
    await pass();
    for (const connection of world.server.connections) connection.close(4001);
    await pass();
    expect(report.mock.calls).toEqual([[new Error('failed')]]);
  });

  it('is not called after the unmount, and no timer is left', async () => {
    const { world, app, received } = start();
    await pass();
    world.server.connections[0]!.drop();
    await pass();
    app.unmount();
    await pass();
    expect(countLeftovers(world)).toEqual(NOTHING);
    await pass(60_000);
    expect(received).toEqual([]);
  });
});
