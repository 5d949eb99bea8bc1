import { expect, test } from 'vitest';
import { mountClient, startApp } from './support/startApp';

test('the user of the session is signed in and out with it', async () => {
  const app = startApp();
  const { auth } = await import('./built/better-auth/auth');
  const { POST } = await import('./built/better-auth/server');
  const { authClient, Live } = await import('./built/better-auth/client');
  app.route('/api/auth', (request) => auth.handler(request));
  app.route('/pusher/user-auth', POST);
  const client = mountClient((probe) => <Live>{probe}</Live>);
  await client.expectIdle();

  const { data, error } = await authClient.signUp.email({
    name: 'Ada',
    email: 'ada@example.com',
    password: 'a long password',
  });
  expect(error).toBeNull();
  await client.expectUser(data!.user.id);

  await authClient.signOut();
  await client.expectIdle();
  expect(app.server.connections.map(({ userId }) => userId)).toEqual([null]);
});

test('a request without a session is refused', async () => {
  const app = startApp();
  const { POST } = await import('./built/better-auth/server');
  app.route('/pusher/user-auth', POST);
  const response = await fetch('/pusher/user-auth', {
    method: 'POST',
    body: new URLSearchParams({ socket_id: '1.1' }),
  });
  expect(response.status).toBe(403);
});
