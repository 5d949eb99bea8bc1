import { encode } from '@auth/core/jwt';
import { test, vi } from 'vitest';
import { mountClient, startApp } from './support/startApp';

const SECRET = 'a secret of at least 32 characters';
const COOKIE = 'authjs.session-token';

async function start(secret: string) {
  const app = startApp();
  vi.stubEnv('AUTH_SECRET', SECRET);
  app.jar.set(COOKIE, await encode({ token: { sub: 'ada', name: 'Ada' }, secret, salt: COOKIE }));
  const { POST } = await import('./built/auth-js/server');
  const { Live } = await import('./built/session/client');
  app.route('/pusher/user-auth', POST);
  return mountClient((probe) => <Live userId="ada">{probe}</Live>);
}

test('the user of the session is signed in', async () => {
  const { expectUser } = await start(SECRET);
  await expectUser('ada');
});

test('a session with another secret signs nobody in', async () => {
  const { expectFailure } = await start('another secret of 32 characters…');
  await expectFailure('denied');
});
