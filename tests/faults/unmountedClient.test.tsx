import type { PusherProviderProps } from 'react-pusher-user';
import { describe, expect, it } from 'vitest';
import { createWorldWithClients } from '../support/clients';
import { mountSignin } from '../support/mountSignin';
import { pass } from '../support/time';
import { hang } from '../support/world';
import { onEachVersion } from './support/onEachVersion';

onEachVersion('the provider of a client of the app unmounts', (Pusher) => {
  function start() {
    const world = createWorldWithClients({ Pusher });
    const client = world.buildClient();
    const mount = (props: Partial<PusherProviderProps> = {}) =>
      mountSignin({ client, ...props } as PusherProviderProps);
    return { ...world, client, mount };
  }

  describe("during a sign-in of the hook, after the app's own pusher.signin()", () => {
    it.each(['has signed in, and signout()', 'was denied', 'was ended by disconnect() and connect()'])(
      '%s: the sign-in ends with the provider',
      async (end) => {
        const { client, mount, ownHandler, answerWith, online } = start();
        const app = mount({ userAuthentication: {} });
        await pass();
        if (end === 'was denied') answerWith(() => new Response('', { status: 403 }));
        client.signin();
        await pass();
        if (end.endsWith('signout()')) app.signout();
        if (end.endsWith('connect()')) {
          app.disconnect();
          app.connect();
        }
        await pass(3000);
        answerWith(hang);
        const promise = app.signin();
        await pass();
        expect(app.latest().phase).toBe('authenticating');
        app.unmount();
        await pass(5000);
        await expect(promise).rejects.toMatchObject({ code: 'aborted' });
        expect(ownHandler).not.toHaveBeenCalled();
        expect(online()).toEqual([null]);
      },
    );
  });

  it("while the client connects for the app's own pusher.signin(): that sign-in goes on", async () => {
    const { client, mount, ownHandler, online, delay } = start();
    delay('pusher:connection_established', 1000);
    client.signin();
    const app = mount({ autoSignin: true, userAuthentication: {} });
    await pass();
    expect(client.connection.state).toBe('connecting');
    app.unmount();
    await pass(5000);
    expect(online()).toEqual(['ada']);
    expect(ownHandler).toHaveBeenCalledTimes(1);
  });

  describe('while Pusher verifies the user', () => {
    async function startVerifying() {
      const { mount, delay, ...world } = start();
      const stop = delay('pusher:signin_success', 1000);
      const app = mount({ autoSignin: true });
      await pass();
      expect(app.latest().phase).toBe('verifying');
      app.unmount();
      await pass(2000);
      stop();
      return world;
    }

    it('the client is signed in, and signs in again after a drop', async () => {
      const { server, online, client } = await startVerifying();
      expect(online()).toEqual(['ada']);
      await expect(client.user.signinDonePromise).resolves.toBeUndefined();
      server.connections[0]!.drop();
      await pass(3000);
      expect(online()).toEqual(['ada']);
    });

    it("the app's own pusher.signin() does not sign in a second time on that socket", async () => {
      const { client, sent } = await startVerifying();
      client.signin();
      await pass();
      expect(sent().filter((event) => event === 'pusher:signin')).toHaveLength(1);
    });

    it('another provider of the client shows the user', async () => {
      const { client, mount, delay } = start();
      delay('pusher:signin_success', 1000);
      const app = mount({ autoSignin: true });
      const other = mount();
      await pass();
      app.unmount();
      await pass(2000);
      expect(other.path().at(-1)).toBe('signed-in ready');
      expect(client.connection.state).toBe('connected');
    });
  });
});
