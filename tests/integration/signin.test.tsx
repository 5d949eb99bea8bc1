import { waitFor } from '@testing-library/react';
import Pusher from 'pusher-js';
import { SigninError, useUserEvent, type UserAuthenticationOptions } from 'react-pusher-user';
import { describe, expect, inject, test, vi } from 'vitest';
import { mountSignin } from '../support/mountSignin';
import { control } from './support/control';
import type { AuthMode } from './support/PusherFixture';
import { settle } from './support/settle';

const { appKey, host, port, backendUrl, serverKind } = inject('pusher');
const line = { wsHost: host, wsPort: port, forceTLS: false, enabledTransports: ['ws' as const] };

function mount(user: string, { mode, ...options }: UserAuthenticationOptions & { mode?: AuthMode } = {}) {
  const received = vi.fn();
  function Listener() {
    useUserEvent('greeting', received);
    return null;
  }
  const app = mountSignin(
    {
      ...line,
      appKey,
      userAuthentication: {
        endpoint: `${backendUrl}/pusher/user-auth`,
        params: mode ? { user, mode } : { user },
        retry: false,
        ...options,
      },
    },
    <Listener />,
  );
  return { ...app, received };
}

const SIGNED_IN = [
  'idle',
  'pending connecting',
  'pending authenticating 1',
  'pending verifying 1',
  'signed-in',
  'signed-in ready',
];

describe(`over a WebSocket, against the ${serverKind} server`, () => {
  test('a user signs in, receives an event, and is terminated: every state on the way', async () => {
    const app = mount('ada');
    const promise = app.signin();
    await waitFor(() => {
      expect(app.latest().ready).toBe(true);
    });
    await expect(settle(promise)).resolves.toEqual({ id: 'ada', user_info: { name: 'User ada' } });
    expect(app.path()).toEqual(SIGNED_IN);

    await settle(control.sendToUser('ada', 'greeting', { text: 'hello' }));
    await waitFor(() => {
      expect(app.received).toHaveBeenCalledWith({ text: 'hello' });
    });
    expect(app.received).toHaveBeenCalledTimes(1);

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

  test('a user who was terminated signs in again', async () => {
    const app = mount('grace');
    void app.signin();
    await waitFor(() => {
      expect(app.latest().ready).toBe(true);
    });
    await settle(control.terminate('grace'));
    await waitFor(() => {
      expect(app.latest().status).toBe('error');
    });

    await expect(settle(app.signin())).resolves.toMatchObject({ id: 'grace' });
    await waitFor(() => {
      expect(app.latest().ready).toBe(true);
    });
    await settle(control.sendToUser('grace', 'greeting', 0));
    await waitFor(() => {
      expect(app.received).toHaveBeenCalledWith(0);
    });
  });

  test('a user who signed out receives nothing any more', async () => {
    const app = mount('linus');
    void app.signin();
    await waitFor(() => {
      expect(app.latest().ready).toBe(true);
    });
    app.signout();
    expect(app.latest().status).toBe('idle');

    const other = mount('margaret');
    void other.signin();
    await waitFor(() => {
      expect(other.latest().ready).toBe(true);
    });
    await settle(control.sendToUser('linus', 'greeting', 'lost'));
    await settle(control.sendToUser('margaret', 'greeting', 'found'));
    await waitFor(() => {
      expect(other.received).toHaveBeenCalledWith('found');
    });
    expect(app.received).not.toHaveBeenCalled();
  });

  test.each([
    ['deny', { code: 'denied', status: 403 }],
    ['unauthorized', { code: 'denied', status: 401 }],
    ['fail', { code: 'http-error', status: 500 }],
    ['html', { code: 'invalid-reply' }],
    ['hang', { code: 'auth-timeout' }],
  ] as const)(
    'an endpoint that answers "%s" is an error, and the next sign-in works',
    async (mode, error) => {
      const app = mount(`user-of-${mode}`, { mode, timeout: 300 });
      await expect(settle(app.signin())).rejects.toMatchObject(error);
      await waitFor(() => {
        expect(app.latest().status).toBe('error');
      });
      expect(app.path()).toEqual([
        'idle',
        'pending connecting',
        'pending authenticating 1',
        `error ${error.code}`,
      ]);

      app.rerender({
        userAuthentication: {
          endpoint: `${backendUrl}/pusher/user-auth`,
          params: { user: `user-of-${mode}` },
        },
      });
      await expect(settle(app.signin())).resolves.toMatchObject({ id: `user-of-${mode}` });
    },
  );

  // soketi closes the connection after its error, and ours stays open, as hosted Pusher does: either is a rejection.
  test('a signature that is wrong is rejected', async () => {
    const app = mount('eve', { mode: 'bad-signature' });
    await expect(settle(app.signin())).rejects.toMatchObject({ code: 'rejected' });
    await waitFor(() => {
      expect(app.latest().status).toBe('error');
    });
    expect(app.latest().error?.message).not.toMatch(/[\da-f]{32}/);
  });

  test('an endpoint that cannot be reached is an error', async () => {
    const app = mount('nobody', { endpoint: 'http://127.0.0.1:9/pusher/user-auth' });
    await expect(settle(app.signin())).rejects.toMatchObject({ code: 'unreachable', retryable: true });
  });

  test('an app that the server does not know is refused', async () => {
    const app = mountSignin({ ...line, appKey: 'unknown', autoSignin: true });
    await waitFor(() => {
      expect(app.latest().error).toMatchObject({ code: 'connection-failed', pusherCode: 4001 });
    });
  });

  // Only pusher-js's build for browsers has it.
  test('jsonp works in a browser, and is a clear error elsewhere', async () => {
    const app = mount('jo', { transport: 'jsonp' });
    if ('getDocument' in Pusher.Runtime) {
      await expect(settle(app.signin())).resolves.toMatchObject({ id: 'jo' });
      expect(await settle(control.requests('jo'))).toMatchObject([{ method: 'GET' }]);
    } else await expect(settle(app.signin())).rejects.toMatchObject({ code: 'handler-error' });
  });
});
