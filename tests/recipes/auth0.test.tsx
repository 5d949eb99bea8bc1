import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { expect, test, vi } from 'vitest';
import { mountClient, startApp } from './support/startApp';

const KEYS = await generateKeyPair('RS256');
const getAccessTokenSilently = vi.fn<(options: { cacheMode: string }) => Promise<string>>();

// Auth0's hook needs its service.
vi.mock('@auth0/auth0-react', () => ({
  useAuth0: () => ({ user: { sub: 'auth0|1234' }, getAccessTokenSilently }),
}));

const sign = (expires: string, audience = 'https://api.example.com') =>
  new SignJWT()
    .setProtectedHeader({ alg: 'RS256', kid: 'key-1' })
    .setSubject('auth0|1234')
    .setIssuer('https://tenant.auth0.test/')
    .setAudience(audience)
    .setExpirationTime(expires)
    .sign(KEYS.privateKey);

async function start() {
  const app = startApp();
  vi.stubEnv('AUTH0_DOMAIN', 'tenant.auth0.test');
  vi.stubEnv('AUTH0_AUDIENCE', 'https://api.example.com');
  app.route('/.well-known/jwks.json', async () =>
    Response.json({ keys: [{ ...(await exportJWK(KEYS.publicKey)), kid: 'key-1', alg: 'RS256' }] }),
  );
  const { POST } = await import('./built/auth0/server');
  const { Live } = await import('./built/auth0/client');
  app.route('/pusher/user-auth', POST);
  return { ...app, ...mountClient((probe) => <Live>{probe}</Live>) };
}

test('the user of the token is signed in, by an id that Pusher accepts', async () => {
  getAccessTokenSilently.mockImplementation(() => sign('1 minute'));
  const { expectUser, statuses } = await start();
  await expectUser('auth0;1234');
  expect(statuses).toEqual([200]);
});

test('an expired token is refreshed once', async () => {
  getAccessTokenSilently.mockImplementation(({ cacheMode }) =>
    sign(cacheMode === 'off' ? '1 minute' : '1 minute ago'),
  );
  const { expectUser, statuses } = await start();
  await expectUser('auth0;1234');
  expect(statuses).toEqual([401, 200]);
});

test('a token for another API signs nobody in', async () => {
  getAccessTokenSilently.mockImplementation(() => sign('1 minute', 'https://other.example.com'));
  const { expectFailure } = await start();
  await expectFailure('denied');
});
