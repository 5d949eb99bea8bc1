import { describe, expect, it } from 'vitest';
import { createWorldWithClients } from '../support/clients';
import { mountSignin } from '../support/mountSignin';
import { pass } from '../support/time';
import { hang } from '../support/world';
import { onEachVersion } from './support/onEachVersion';

onEachVersion('two providers on one client of the app', (Pusher) => {
  /** Mounts two apps on one client, each with options of its own. */
  async function start(first = {}, second = first) {
    const world = createWorldWithClients({ Pusher });
    const client = world.buildClient();
    const apps = [mountSignin({ client, ...first }), mountSignin({ client, ...second })] as const;
    await pass();
    return { ...world, client, apps, paths: () => apps.map((app) => app.path().at(-1)) };
  }

  describe.each([
    ['first', 0],
    ['second', 1],
  ] as const)('a sign-in of the %s', (_, index) => {
    it("asks the client's own authenticator once, and signs both in", async () => {
      const { apps, paths, ...world } = await start();
      const promise = apps[index].signin();
      await pass();
      await expect(promise).resolves.toMatchObject({ id: 'ada' });
      expect(paths()).toEqual(['signed-in ready', 'signed-in ready']);
      expect(world.ownHandler).toHaveBeenCalledTimes(1);
      expect(world.memory.sockets).toHaveLength(1);
    });

    it("that the client's own authenticator denies ends, and a later one signs both in", async () => {
      const { apps, paths, ownHandler } = await start();
      const denial = Object.assign(new Error('Log in'), { status: 403 });
      ownHandler.mockImplementationOnce((_request, callback) => callback(denial, null));
      const promise = apps[index].signin();
      await pass();
      await expect(promise).rejects.toMatchObject({ code: 'denied', cause: denial });
      expect(paths()[1 - index]).toBe('idle');
      void apps[1 - index]!.signin();
      await pass();
      expect(paths()).toEqual(['signed-in ready', 'signed-in ready']);
      expect(ownHandler).toHaveBeenCalledTimes(2);
    });

    it('is ended for both by signout() of either, and can begin again', async () => {
      const { apps, paths, online, memory } = await start();
      void apps[index].signin();
      await pass();
      apps[1 - index]!.signout();
      await pass();
      expect(paths()).toEqual(['idle', 'idle']);
      expect(online()).toEqual([null]);
      void apps[index].signin();
      await pass();
      expect(paths()).toEqual(['signed-in ready', 'signed-in ready']);
      expect(memory.openSockets).toHaveLength(1);
    });
  });

  it('that both sign in by themselves are signed in by one request', async () => {
    const { paths, ownHandler, online } = await start({ autoSignin: true });
    expect(paths()).toEqual(['signed-in ready', 'signed-in ready']);
    expect(ownHandler).toHaveBeenCalledTimes(1);
    expect(online()).toEqual(['ada']);
  });

  it('show an error and make no further request when both are denied', async () => {
    const world = createWorldWithClients({ Pusher });
    const denial = Object.assign(new Error('Log in'), { status: 403 });
    world.ownHandler.mockImplementation((_request, callback) => callback(denial, null));
    const client = world.buildClient();
    const apps = [0, 1].map(() => mountSignin({ client, autoSignin: true }));
    await pass(60_000);
    expect(apps.map((app) => app.path().at(-1))).toEqual(['error denied', 'error denied']);
    expect(world.ownHandler).toHaveBeenCalledTimes(2);
  });

  it('are both signed in again by one request after a drop', async () => {
    const { apps, paths, ownHandler, server, online } = await start();
    void apps[0].signin();
    await pass();
    server.connections[0]!.drop();
    await pass(3000);
    expect(paths()).toEqual(['signed-in ready', 'signed-in ready']);
    expect(ownHandler).toHaveBeenCalledTimes(2);
    expect(online()).toEqual(['ada']);
  });

  it('that expect different users do not replace the socket for ever', async () => {
    const { paths, memory, ownHandler } = await start(
      { autoSignin: true, userId: 'ada' },
      { autoSignin: true, userId: 'bob' },
    );
    await pass(60_000);
    const [sockets, requests] = [memory.sockets.length, ownHandler.mock.calls.length];
    await pass(600_000);
    expect([memory.sockets.length, ownHandler.mock.calls.length]).toEqual([sockets, requests]);
    expect(sockets).toBeLessThan(5);
    expect(paths()[1]).toBe('error user-mismatch');
  });

  it.each([
    ['first', 0],
    ['second', 1],
  ] as const)(
    'let the other provider answer pusher-js when the %s unmounts during its request',
    async (_, index) => {
      const world = createWorldWithClients({ Pusher });
      const client = world.buildClient();
      world.answerWith(hang);
      const options = [{}, {}].map((_options, n) => (n === index ? { userAuthentication: {} } : {}));
      const apps = options.map((more) => mountSignin({ client, ...more }));
      const [asked, other] = [apps[index]!, apps[1 - index]!];
      await pass();
      const promise = asked.signin();
      await pass();
      expect(world.requests).toHaveLength(1);
      const others = other.signin();
      asked.unmount();
      await pass();
      await expect(promise).rejects.toMatchObject({ code: 'aborted' });
      await expect(others).resolves.toMatchObject({ id: 'ada' });
      expect(other.path().at(-1)).toBe('signed-in ready');
      expect(world.requests[0]!.init.signal!.aborted).toBe(true);
    },
  );
});
