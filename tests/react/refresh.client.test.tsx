import { act } from '@testing-library/react';
import { useChannel, useSignin } from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { createWorldWithClients } from '../support/clients';
import { mountHook } from '../support/mountHook';
import { refuseSecondSignin } from '../support/refuseSecondSignin';
import { fakeTime, pass, withoutAct } from '../support/time';

fakeTime();

/** Mounts an app with a client of its own, on a server that refuses a second sign-in on a socket. */
async function mountApp() {
  withoutAct();
  const world = createWorldWithClients();
  refuseSecondSignin(world.server);
  let name = 'Ada';
  world.ownHandler.mockImplementation(({ socketId }, callback) => {
    callback(null, world.sdk.authenticateUser(socketId, { id: 'ada', name }));
  });
  const client = world.buildClient();
  const onError = vi.fn();
  const app = mountHook(
    { client, autoSignin: true, onSigninError: onError, onConnectionError: onError },
    () => [useSignin(), useChannel('private-desk').status] as const,
  );
  await pass(100);
  expect(app.latest()).toMatchObject([{ ready: true, user: { name: 'Ada' } }, 'subscribed']);
  return {
    ...app,
    world,
    client,
    onError,
    rename(next: string) {
      name = next;
    },
    async refresh() {
      const promise = app.latest()[0].refresh();
      promise.catch(() => undefined);
      await vi.dynamicImportSettled();
      await pass(5000);
      return promise;
    },
  };
}

describe("refresh(), with a client of the app's own, on a server that refuses a second sign-in,", () => {
  it('signs in anew by another socket of the same client, and subscribes again', async () => {
    const app = await mountApp();
    app.rename('Ada Lovelace');
    const first = app.client.connection.socket_id;
    await expect(app.refresh()).resolves.toMatchObject({ id: 'ada', name: 'Ada Lovelace' });
    expect(app.latest()).toMatchObject([{ ready: true, user: { name: 'Ada Lovelace' } }, 'subscribed']);
    expect(app.client.connection.socket_id).not.toBe(first);
    expect(app.world.online()).toEqual(['ada']);
    expect(app.world.memory.sockets).toHaveLength(2);
    expect(app.world.Pusher.instances).toEqual([app.client]);
    expect(app.onError).not.toHaveBeenCalled();
  });

  it('keeps the user while it reconnects', async () => {
    const app = await mountApp();
    const before = app.renders.length;
    await app.refresh();
    const shown = app.renders.slice(before).map(([{ status, user }]) => `${status} ${user?.id ?? 'nobody'}`);
    expect([...new Set(shown)]).toEqual(['pending ada', 'signed-in ada']);
  });

  it('does not ask the server again whether it accepts a second sign-in', async () => {
    const app = await mountApp();
    await app.refresh();
    const sent = app.world.sent().length;
    app.rename('Ada Lovelace');
    await expect(app.refresh()).resolves.toMatchObject({ name: 'Ada Lovelace' });
    const later = app.world.sent().slice(sent);
    expect(later.filter((event) => event === 'pusher:signin')).toHaveLength(1);
    expect(app.world.memory.sockets).toHaveLength(3);
  });

  it('rejects if the user may not sign in any more', async () => {
    const app = await mountApp();
    await app.refresh();
    app.world.ownHandler.mockImplementation((_, callback) => {
      callback(Object.assign(new Error('Denied'), { status: 403 }), null);
    });
    await expect(app.refresh()).rejects.toMatchObject({ code: 'denied' });
    expect(app.latest()[0]).toMatchObject({ status: 'error', error: { code: 'denied' } });
  });

  it('leaves the client connected when the provider unmounts meanwhile', async () => {
    const app = await mountApp();
    await app.refresh();
    app.world.delay('pusher:connection_established', 200);
    const promise = app.latest()[0].refresh();
    promise.catch(() => undefined);
    await pass(100);
    expect(app.latest()[0].status).toBe('pending');
    act(app.unmount);
    await pass(5000);
    await expect(promise).rejects.toMatchObject({ code: 'aborted' });
    expect(app.client.connection.state).toBe('connected');
    app.client.disconnect();
    await pass(100);
    expect(vi.getTimerCount()).toBe(0);
  });
});
