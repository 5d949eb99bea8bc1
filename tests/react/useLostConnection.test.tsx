import { act } from '@testing-library/react';
import { useConnection, useLostConnection, usePusher } from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { countLeftovers, NOTHING } from '../support/leftovers';
import { mountHook } from '../support/mountHook';
import { fakeTime, pass } from '../support/time';
import { createWorld, type World } from '../support/world';

fakeTime();

/** An app that tells what it hears, each with the seconds since the start. */
function start(options?: { delay?: number }) {
  const world = createWorld();
  const heard: [event: string, seconds: number][] = [];
  const begin = Date.now();
  const app = mountHook(world.props, () => {
    useLostConnection((event) => heard.push([event, Math.round((Date.now() - begin) / 1000)]), options);
    return useConnection(({ connect }) => connect);
  });
  return { world, app, heard };
}

/** Cuts the line, and lets no other come up. Returns how they do. */
function cut({ server }: World) {
  const stop = server.intercept(({ event }) =>
    event === 'pusher:connection_established' ? 'drop' : undefined,
  );
  server.connections[0]!.drop();
  return stop;
}

describe('useLostConnection', () => {
  it('tells after five seconds that the connection is lost, and when it is restored', async () => {
    const { world, heard } = start();
    await pass();
    const repair = cut(world);
    await pass(4900);
    expect(heard).toEqual([]);
    await pass(200);
    expect(heard).toEqual([['lost', 5]]);
    await pass(10_000);
    repair();
    await pass(60_000);
    expect(heard.map(([event]) => event)).toEqual(['lost', 'restored']);
    cut(world);
    await pass(6000);
    expect(heard.map(([event]) => event)).toEqual(['lost', 'restored', 'lost']);
  });

  it('says nothing of a line that is back before, nor of the first that takes its time', async () => {
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

  it('waits as long as `delay` says', async () => {
    const { world, heard } = start({ delay: 30_000 });
    await pass();
    cut(world);
    await pass(29_900);
    expect(heard).toEqual([]);
    await pass(200);
    expect(heard).toEqual([['lost', 30]]);
  });

  it.each([
    [
      'terminated',
      (world: World) => world.server.connections[0]!.close(4009, 'You got disconnected by the app.'),
    ],
    ['of an app over its quota', (world: World) => world.server.connections[0]!.close(4004)],
  ])('tells at once that a connection is over: %s', async (_, end) => {
    const { world, app, heard } = start();
    await pass();
    end(world);
    await pass(60_000);
    expect(heard).toEqual([['failed', 0]]);
    act(app.latest());
    await pass();
    expect(heard.map(([event]) => event)).toEqual(['failed', 'restored']);
  });

  it('tells of no end where the server complained as of one, and then went away', async () => {
    const { world, heard } = start();
    await pass();
    world.server.connections[0]!.send({ event: 'pusher:error', data: { code: 4009, message: 'Not yours' } });
    await pass();
    world.server.connections[0]!.close(1001);
    await pass(60_000);
    expect(heard).toEqual([]);
  });

  it('tells that a lost connection is over', async () => {
    const { world, heard } = start();
    await pass();
    world.server.refuseConnections({ code: 4100, message: 'Over capacity' });
    world.server.connections[0]!.drop();
    await pass(6000);
    world.server.refuseConnections({ code: 4001, message: 'App key not in this cluster.' });
    await pass(60_000);
    expect(heard.map(([event]) => event)).toEqual(['lost', 'failed']);
  });

  it('tells that there is no transport, and that pusher-js did not load', async () => {
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

describe('disconnect() is no loss', () => {
  it('nor is what the server complained of before', async () => {
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

  it('nor the app’s own pusher.disconnect(), whatever was wrong before', async () => {
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

  it('not while the line is down, either', async () => {
    const world = createWorld();
    const handler = vi.fn();
    const app = mountHook(world.props, () => {
      useLostConnection(handler);
      return useConnection();
    });
    await pass();
    cut(world);
    await pass(1000);
    act(app.latest().disconnect);
    await pass(60_000);
    expect(handler).not.toHaveBeenCalled();
  });
});

describe('its handler', () => {
  it('may be inline, is the latest one, and causes no render', async () => {
    const world = createWorld();
    const heard: string[] = [];
    const app = mountHook(world.props, () => useLostConnection((event) => heard.push(`one ${event}`)));
    await pass();
    cut(world);
    await pass(1000);
    app.rerender({}, () => useLostConnection((event) => heard.push(`two ${event}`), { delay: 1 }));
    await pass(10_000);
    expect(heard).toEqual(['two lost']);
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
    const { world, app, heard } = start();
    await pass();
    world.server.connections[0]!.drop();
    await pass();
    app.unmount();
    await pass();
    expect(countLeftovers(world)).toEqual(NOTHING);
    await pass(60_000);
    expect(heard).toEqual([]);
  });
});
