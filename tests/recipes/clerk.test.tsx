import { exportSPKI, generateKeyPair, SignJWT } from 'jose';
import { expect, test, vi } from 'vitest';
import { mountClient, startApp } from './support/startApp';

const KEYS = await generateKeyPair('RS256');
const getToken = vi.fn<(options: { skipCache: boolean }) => Promise<string>>();

// Clerk's hook needs its service.
vi.mock('@clerk/react', () => ({ useAuth: () => ({ userId: 'user_ada', getToken }) }));

const sign = (expires: string, party = 'https://app.example.com') =>
  new SignJWT({ azp: party, sid: 'sess_1' })
    .setProtectedHeader({ alg: 'RS256', kid: 'ins_1', typ: 'JWT' })
    .setSubject('user_ada')
    .setIssuer('https://clerk.example.com')
    .setIssuedAt('2 minutes ago')
    .setNotBefore('2 minutes ago')
    .setExpirationTime(expires)
    .sign(KEYS.privateKey);

async function start() {
  const app = startApp();
  vi.stubEnv('CLERK_JWT_KEY', await exportSPKI(KEYS.publicKey));
  const { POST } = await import('./built/clerk/server');
  const { Live } = await import('./built/clerk/client');
  app.route('/pusher/user-auth', POST);
  return { ...app, ...mountClient((probe) => <Live>{probe}</Live>) };
}

test('the user of the token is signed in', async () => {
  getToken.mockImplementation(() => sign('1 minute'));
  const { expectUser, statuses } = await start();
  await expectUser('user_ada');
  expect(statuses).toEqual([200]);
});

test('an expired token is refreshed once', async () => {
  getToken.mockImplementation(({ skipCache }) => sign(skipCache ? '1 minute' : '1 minute ago'));
  const { expectUser, statuses } = await start();
  await expectUser('user_ada');
  expect(statuses).toEqual([401, 200]);
});

test('a token of another app signs nobody in', async () => {
  getToken.mockImplementation(() => sign('1 minute', 'https://evil.example.com'));
  const { expectFailure } = await start();
  await expectFailure('denied');
});
