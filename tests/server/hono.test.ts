// @vitest-environment node
import { Hono } from 'hono';
import { createUserAuthHandler } from 'react-pusher-user/server';
import { expect, test } from 'vitest';
import { APP, sdk } from './support/app';
import { authRequest, read } from './support/requests';

const handler = createUserAuthHandler({ ...APP, getUser: () => ({ id: 'ada' }) });

test('Hono passes its requests on', async () => {
  const app = new Hono();
  app.post('/pusher/auth', (context) => handler(context.req.raw));
  expect(await read(app.request(authRequest({ socket_id: '12.34' })))).toEqual([
    200,
    sdk.authenticateUser('12.34', { id: 'ada' }),
  ]);
});
