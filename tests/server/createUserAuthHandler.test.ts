// @vitest-environment node
import { createUserAuthHandler } from 'react-pusher-user/server';
import { expect, test } from 'vitest';
import { KEY, sdk, SECRET } from './support/app';
import { authRequest, read } from './support/requests';

const ADA = { id: 'ada', user_info: { name: 'Ada Lovelace' }, watchlist: ['bob'] };

test('signs the user that getUser returns, with the bytes of the official SDK', async () => {
  const handler = createUserAuthHandler({ key: KEY, secret: SECRET, getUser: () => ADA });
  const reply = await handler(authRequest({ socket_id: '12.34' }));
  expect(reply.headers.get('Cache-Control')).toBe('no-store');
  expect(await read(reply)).toEqual([200, sdk.authenticateUser('12.34', ADA)]);
});

test('refuses when there is no user', async () => {
  const handler = createUserAuthHandler({ key: KEY, secret: SECRET, getUser: () => null });
  expect(await read(handler(authRequest({ socket_id: '12.34' })))).toEqual([
    403,
    { error: 'No user is logged in.' },
  ]);
});
