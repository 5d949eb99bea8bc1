import { SignJWT } from 'jose';
import { expect, test, vi } from 'vitest';
import { mountClient, startApp } from './support/startApp';

const SECRET = 'a secret of at least 32 characters';

const sign = (secret: string, expires: string) =>
  new SignJWT()
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject('ada')
    .setExpirationTime(expires)
    .sign(new TextEncoder().encode(secret));

async function start(getToken: (options: { refresh: boolean }) => Promise<string>) {
  const app = startApp();
  vi.stubEnv('JWT_SECRET', SECRET);
  const { POST } = await import('./built/jwt/server');
  const { Live } = await import('./built/jwt/client');
  app.route('/pusher/user-auth', POST);
  const client = mountClient((probe) => (
    <Live userId="ada" getToken={getToken}>
      {probe}
    </Live>
  ));
  return { ...app, ...client };
}

test('the user of the token is signed in', async () => {
  const { expectUser, statuses } = await start(() => sign(SECRET, '1 minute'));
  await expectUser('ada');
  expect(statuses).toEqual([200]);
});

test('an expired token is refreshed once', async () => {
  const { expectUser, statuses } = await start(({ refresh }) =>
    sign(SECRET, refresh ? '1 minute' : '1 minute ago'),
  );
  await expectUser('ada');
  expect(statuses).toEqual([401, 200]);
});

test('a token that somebody else has signed signs nobody in', async () => {
  const { expectFailure, statuses } = await start(() => sign('another secret of 32 characters…', '1 minute'));
  await expectFailure('denied');
  expect(statuses).toEqual([401, 401]);
});
