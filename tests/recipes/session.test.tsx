import { test } from 'vitest';
import { mountClient, startApp } from './support/startApp';

async function start() {
  const app = startApp();
  const { POST } = await import('./built/session/server');
  const { Live } = await import('./built/session/client');
  app.route('/pusher/user-auth', POST);
  return { app, mount: () => mountClient((probe) => <Live userId="ada">{probe}</Live>) };
}

test('the user of the session is signed in', async () => {
  const { app, mount } = await start();
  app.jar.set('theme', 'dark').set('session', 'session-of-ada');
  await mount().expectUser('ada');
});

test.each([null, 'unknown'])('without a session, nobody is: %s', async (session) => {
  const { app, mount } = await start();
  if (session) app.jar.set('session', session);
  await mount().expectFailure('denied');
});
