import { waitFor } from '@testing-library/react';
import { SigninError } from 'react-pusher-user';
import { describe, expect, test } from 'vitest';
import { controlOf } from './support/control';
import { mountOn } from './support/mountOn';
import { userServers } from './support/servers';
import { settle } from './support/settle';

const SIGNED_IN = [
  'idle',
  'pending connecting',
  'pending authenticating 1',
  'pending verifying 1',
  'signed-in',
  'signed-in ready',
];

// Tests use the same user ids on all servers, because each server has its own backend.
describe.each(userServers)('over a WebSocket, against $name', (server) => {
  const control = controlOf(server);

  async function mountReady(user: string, options?: Parameters<typeof mountOn>[2]) {
    const app = mountOn(server, user, options);
    void app.signin();
    await waitFor(() => {
      expect(app.latest().ready).toBe(true);
    });
    return app;
  }

  async function expectGreeting(app: ReturnType<typeof mountOn>, user: string, data: unknown) {
    await settle(control.sendToUser(user, 'greeting', data));
    await waitFor(() => {
      expect(app.received).toHaveBeenCalledWith(data);
    });
    expect(app.received.mock.calls.filter(([sent]) => sent === data)).toHaveLength(1);
  }

  test('a user signs in, receives an event and is terminated, through every state', async () => {
    const app = mountOn(server, 'ada');
    const promise = app.signin();
    await waitFor(() => {
      expect(app.latest().ready).toBe(true);
    });
    await expect(settle(promise)).resolves.toEqual({ id: 'ada', user_info: { name: 'User ada' } });
    expect(app.path()).toEqual(SIGNED_IN);
    await expectGreeting(app, 'ada', 'hello');

    await settle(control.terminate('ada'));
    await waitFor(() => {
      expect(app.latest().status).toBe('error');
    });
    expect(app.path()).toEqual([...SIGNED_IN, 'error terminated']);
    expect(app.latest().error).toBeInstanceOf(SigninError);
    expect(app.latest().error).toMatchObject({ code: 'terminated', pusherCode: 4009 });
    expect(app.latest().error?.message).toContain('(You got disconnected by the app)');
    expect(await control.requests('ada')).toHaveLength(1);
  });

  test('a terminated user signs in again', async () => {
    const app = await mountReady('grace');
    await settle(control.terminate('grace'));
    await waitFor(() => {
      expect(app.latest().status).toBe('error');
    });

    await expect(settle(app.signin())).resolves.toMatchObject({ id: 'grace' });
    await waitFor(() => {
      expect(app.latest().ready).toBe(true);
    });
    await expectGreeting(app, 'grace', 0);
  });

  test('a signed-out user receives no events, and can sign in again', async () => {
    const app = await mountReady('linus');
    app.signout();
    expect(app.latest().status).toBe('idle');

    const other = await mountReady('margaret');
    await settle(control.sendToUser('linus', 'greeting', 'lost'));
    await expectGreeting(other, 'margaret', 'found');
    expect(app.received).not.toHaveBeenCalled();

    void app.signin();
    await waitFor(() => {
      expect(app.latest().ready).toBe(true);
    });
    await expectGreeting(app, 'linus', 'back');
  });

  test('a user on two connections receives an event on each', async () => {
    const [phone, laptop] = [await mountReady('barbara'), await mountReady('barbara')];
    await expectGreeting(phone, 'barbara', 'both');
    await waitFor(() => {
      expect(laptop.received).toHaveBeenCalledExactlyOnceWith('both');
    });
  });

  test('another user gets a new connection, and no events of the previous user', async () => {
    const app = await mountReady('hedy', { provider: { userId: 'hedy' } });
    app.rerender({ userId: 'joan', userAuthentication: app.authenticationOf('joan') });
    expect(app.latest()).toMatchObject({ status: 'pending', user: null });
    await waitFor(() => {
      expect(app.latest()).toMatchObject({ user: { id: 'joan' }, ready: true });
    });
    await settle(control.sendToUser('hedy', 'greeting', 'lost'));
    await expectGreeting(app, 'joan', 'found');
    expect(app.received).toHaveBeenCalledTimes(1);

    const socketIds = [await control.requests('hedy'), await control.requests('joan')].map((requests) =>
      requests.map(({ body }) => new URLSearchParams(body).get('socket_id')),
    );
    expect(new Set(socketIds.flat()).size).toBe(2);
  });

  test('a user whose connection was cut stays in the state and signs in again on a new connection', async () => {
    const line = await control.openLine();
    const app = await mountReady('radia', { provider: { wsPort: line } });
    const before = app.renders.length;
    await settle(control.cutLine(line));
    await waitFor(
      () => {
        expect(app.renders.slice(before).some(({ status }) => status === 'pending')).toBe(true);
        expect(app.latest()).toMatchObject({ status: 'signed-in', ready: true });
      },
      { timeout: 5000 },
    );
    expect(app.renders.slice(before).map(({ user }) => user?.id)).not.toContain(undefined);
    expect(await settle(control.requests('radia'))).toHaveLength(2);
    await expectGreeting(app, 'radia', 'again');
  });

  test(`a wrong signature is rejected (${JSON.stringify(server.wrongSignature)}), and the next sign-in succeeds`, async () => {
    const app = mountOn(server, 'eve', { mode: 'bad-signature' });
    await expect(settle(app.signin())).rejects.toMatchObject(server.wrongSignature);
    await waitFor(() => {
      expect(app.latest().status).toBe('error');
    });
    expect(app.path()).toEqual([...SIGNED_IN.slice(0, 4), 'error rejected']);
    expect(app.latest().error?.message).not.toMatch(/[\da-f]{32}/);

    app.rerender({ userAuthentication: app.authenticationOf('eve') });
    await expect(settle(app.signin())).resolves.toMatchObject({ id: 'eve' });
  });

  test(`a sign-in to an app with user authentication switched off fails with ${server.switchedOff.code}`, async () => {
    const app = mountOn(server, 'off', { timeout: 500, provider: { appKey: server.appKeyOff } });
    await expect(settle(app.signin())).rejects.toMatchObject(server.switchedOff);
    await waitFor(() => {
      expect(app.latest().status).toBe('error');
    });
    expect(app.path()).toEqual([...SIGNED_IN.slice(0, 4), `error ${server.switchedOff.code}`]);
  });

  test.each(['no id', 'a number as id'] as const)(
    'a user with %s is refused before the sign-in is sent, and the next sign-in succeeds',
    async (mode) => {
      const app = mountOn(server, `user with ${mode}`, { mode });
      await expect(settle(app.signin())).rejects.toMatchObject({ code: 'invalid-reply' });
      await waitFor(() => {
        expect(app.latest().status).toBe('error');
      });
      expect(app.path()).toEqual([...SIGNED_IN.slice(0, 3), 'error invalid-reply']);

      app.rerender({ userAuthentication: app.authenticationOf(`user with ${mode}`) });
      await expect(settle(app.signin())).resolves.toMatchObject({ id: `user with ${mode}` });
    },
  );

  test.each([
    ['deny', { code: 'denied', status: 403 }],
    ['unauthorized', { code: 'denied', status: 401 }],
    ['fail', { code: 'http-error', status: 500 }],
    ['html', { code: 'invalid-reply' }],
    ['hang', { code: 'auth-timeout' }],
  ] as const)(
    'an endpoint in mode "%s" causes an error, and the next sign-in succeeds',
    async (mode, error) => {
      const app = mountOn(server, `user-of-${mode}`, { mode, timeout: 300 });
      await expect(settle(app.signin())).rejects.toMatchObject(error);
      await waitFor(() => {
        expect(app.latest().status).toBe('error');
      });
      expect(app.path()).toEqual([...SIGNED_IN.slice(0, 3), `error ${error.code}`]);

      app.rerender({ userAuthentication: app.authenticationOf(`user-of-${mode}`) });
      await expect(settle(app.signin())).resolves.toMatchObject({ id: `user-of-${mode}` });
    },
  );
});
