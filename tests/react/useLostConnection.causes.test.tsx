import { act } from '@testing-library/react';
import {
  type LostConnectionEvent,
  type PusherProviderProps,
  useConnection,
  useLostConnection,
  usePusher,
} from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { createWorldWithClients } from '../support/clients';
import { mountHook } from '../support/mountHook';
import { fakeTime, pass } from '../support/time';

fakeTime();

/** Mounts an app with the hook, and waits for the connection. */
async function start(isOwn = false) {
  const world = createWorldWithClients();
  const received: LostConnectionEvent[] = [];
  const options: Partial<PusherProviderProps> = isOwn ? { client: world.buildClient() } : world.props;
  const app = mountHook(options as PusherProviderProps, () => {
    useLostConnection((event) => received.push(event));
    return { ...useConnection(), pusher: usePusher() };
  });
  await pass();
  expect(app.latest().state).toBe('connected');
  /** Blocks every handshake from now on. Returns a function that allows them again. */
  const block = () =>
    world.server.intercept(({ event }) => (event === 'pusher:connection_established' ? 'drop' : undefined));
  return { ...world, app, received, block };
}

describe('no loss is reported', () => {
  it('for `enabled={false}`, for however long', async () => {
    const { app, received } = await start();
    app.rerender({ enabled: false });
    await pass(60_000);
    app.rerender({ enabled: true });
    await pass(60_000);
    expect(received).toEqual([]);
  });

  const changes: [what: string, isOwn: boolean, change: object | 'client'][] = [
    ['another cluster', false, { cluster: 'us2' }],
    ['another host', false, { wsHost: 'own.example' }],
    ['another client', true, 'client'],
  ];
  it.each(changes)('for %s, however long the new connection takes', async (_, isOwn, change) => {
    const { app, received, block, buildClient } = await start(isOwn);
    const allow = block();
    app.rerender(change === 'client' ? { client: buildClient() } : change);
    await pass(9000);
    expect(app.latest().state).toBe('connecting');
    allow();
    await pass(60_000);
    expect(received).toEqual([]);
  });

  it.each(['useConnection', 'usePusher'] as const)('for disconnect() of %s', async (hook) => {
    const { app, received } = await start();
    const { disconnect, pusher } = app.latest();
    act(() => {
      if (hook === 'useConnection') disconnect();
      else pusher!.disconnect();
    });
    await pass(60_000);
    expect(app.latest().state).toBe('disconnected');
    act(() => pusher!.connect());
    await pass();
    expect(app.latest().state).toBe('connected');
    expect(received).toEqual([]);
  });
});

describe('`failed` is reported', () => {
  it.each([4001, 4004, 4009, 4099, 4300, 4500, 4999])('for a close with code %d', async (code) => {
    const { received, server, memory } = await start();
    server.connections[0]!.close(code);
    await pass(60_000);
    expect(memory.openSockets).toHaveLength(0);
    expect(received).toEqual(['failed']);
  });

  it.each([4001, 4300, 4999])('for a refusal with code %d while the connection is lost', async (code) => {
    const { received, server, block } = await start();
    const allow = block();
    server.connections[0]!.drop();
    await pass(6000);
    expect(received).toEqual(['lost']);
    server.refuseConnections({ code, message: 'Never again' });
    allow();
    await pass(60_000);
    expect(received).toEqual(['lost', 'failed']);
  });

  it.each([1000, 1006, 4000, 4100, 4199, 4200, 4299])('not for a close with code %d', async (code) => {
    const { received, server, app } = await start();
    const [connection] = server.connections;
    if (code === 1006) connection!.drop();
    else connection!.close(code);
    await pass(4900);
    expect(app.latest().state).toBe('connected');
    expect(received).toEqual([]);
  });
});

describe('`restored` is reported', () => {
  it.each(['useConnection', 'usePusher'] as const)(
    'after a reported loss that disconnect() and connect() of %s have ended',
    async (hook) => {
      const { app, received, block, server } = await start();
      const allow = block();
      server.connections[0]!.drop();
      await pass(6000);
      expect(received).toEqual(['lost']);
      allow();
      const { connect, disconnect, pusher } = app.latest();
      act(() => (hook === 'useConnection' ? disconnect : pusher!.disconnect.bind(pusher))());
      await pass();
      expect(received).toEqual(['lost']);
      act(() => (hook === 'useConnection' ? connect : pusher!.connect.bind(pusher))());
      await pass(1000);
      expect(received).toEqual(['lost', 'restored']);
    },
  );

  it('after a reported loss that another cluster has ended, and once only', async () => {
    const { app, received, block, server } = await start();
    const allow = block();
    server.connections[0]!.drop();
    await pass(6000);
    allow();
    app.rerender({ cluster: 'us2' });
    await pass(60_000);
    expect(received).toEqual(['lost', 'restored']);
  });

  it('after `failed`, once connect() has succeeded', async () => {
    const { app, received, server } = await start();
    const onError = vi.fn();
    app.rerender({ onConnectionError: onError });
    server.connections[0]!.close(4300);
    await pass(1000);
    act(app.latest().connect);
    await pass();
    expect(received).toEqual(['failed', 'restored']);
    expect(onError).toHaveBeenCalledTimes(1);
  });
});
