import { waitFor } from '@testing-library/react';
import { Pusher } from '../support/Pusher';
import { describe, expect, test } from 'vitest';
import { mountSignin } from '../support/mountSignin';
import { controlOf } from './support/control';
import { mountOn } from './support/mountOn';
import { lineTo, servers } from './support/servers';
import { settle } from './support/settle';

/** The error of every sign-in on Laravel Reverb, which does not support users. */
const NO_USERS = { code: 'rejected', pusherCode: 4200 };

describe.each(servers)('over a WebSocket, against $name', (server) => {
  const control = controlOf(server);
  const hasUsers = server.dialect !== 'reverb';

  test(`a sign-in ${hasUsers ? 'succeeds' : 'is rejected, and so is the next one'}`, async () => {
    const app = mountOn(server, 'first');
    const promise = settle(app.signin());
    if (hasUsers) await expect(promise).resolves.toMatchObject({ id: 'first' });
    else {
      await expect(promise).rejects.toMatchObject(NO_USERS);
      await expect(settle(app.signin())).rejects.toMatchObject(NO_USERS);
      expect(await settle(control.requests('first'))).toHaveLength(2);
    }
  });

  test('an endpoint that denies the user causes an error before the sign-in is sent', async () => {
    const app = mountOn(server, 'denied', { mode: 'deny' });
    await expect(settle(app.signin())).rejects.toMatchObject({ code: 'denied', status: 403 });
  });

  test('an unreachable endpoint causes an error', async () => {
    const app = mountOn(server, 'nobody', { endpoint: 'http://127.0.0.1:9/pusher/user-auth' });
    await expect(settle(app.signin())).rejects.toMatchObject({ code: 'unreachable', retryable: true });
  });

  test('the server refuses an unknown app key', async () => {
    const app = mountSignin({ ...lineTo(server), appKey: 'unknown', autoSignin: true });
    await waitFor(() => {
      expect(app.latest().error).toMatchObject({ code: 'connection-failed', pusherCode: 4001 });
    });
  });

  // Only the browser build of pusher-js supports jsonp.
  test('jsonp works in a browser, and causes an error elsewhere', async () => {
    const app = mountOn(server, 'jo', { transport: 'jsonp' });
    const promise = settle(app.signin());
    if (!('getDocument' in Pusher.Runtime)) {
      await expect(promise).rejects.toMatchObject({ code: 'handler-error' });
      return;
    }
    if (hasUsers) await expect(promise).resolves.toMatchObject({ id: 'jo' });
    else await expect(promise).rejects.toMatchObject(NO_USERS);
    expect(await settle(control.requests('jo'))).toMatchObject([{ method: 'GET' }]);
  });
});
