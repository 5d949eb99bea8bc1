// @vitest-environment node
import { createUserAuthHandler } from 'react-pusher-user/server';
import type { AuthHandlerOptions } from 'react-pusher-user/server';
import { expect, test, vi } from 'vitest';
import { APP } from './support/app';
import { authRequest, ENDPOINT } from './support/requests';

const SHOP = 'https://shop.test';

const createHandler = (options: Partial<AuthHandlerOptions> = {}) =>
  createUserAuthHandler({ ...APP, getUser: () => ({ id: 'ada' }), onError: () => undefined, ...options });
const ask = (headers: Record<string, string>, options?: Partial<AuthHandlerOptions>) =>
  createHandler(options)(authRequest({ socket_id: '12.34' }, { headers }));

test.each<[string, Record<string, string>]>([
  ['a page of the same origin', { 'Sec-Fetch-Site': 'same-origin', Origin: 'https://app.test' }],
  ['the address bar', { 'Sec-Fetch-Site': 'none' }],
  ['a client that is no browser', {}],
  ['an old browser on the same origin', { Origin: 'https://app.test' }],
  ['an old browser, behind a proxy that ends the TLS', { Origin: 'http://app.test' }],
  ['an old browser, on a server that knows itself by another name', { Origin: SHOP, Host: 'shop.test' }],
])('%s may ask, and gets no CORS headers', async (_, headers) => {
  const reply = await ask(headers);
  expect([reply.status, reply.headers.get('Access-Control-Allow-Origin')]).toEqual([200, null]);
});

test.each<[string, Record<string, string>]>([
  ['a page of another site', { 'Sec-Fetch-Site': 'cross-site', Origin: SHOP }],
  ['a page of another subdomain', { 'Sec-Fetch-Site': 'same-site', Origin: 'https://www.app.test' }],
  [
    'a page of another site that names the own one',
    { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://app.test' },
  ],
  ['a script of another site', { 'Sec-Fetch-Site': 'cross-site' }],
  ['an old browser on another site', { Origin: SHOP }],
  ['an old browser on another port', { Origin: 'https://app.test:8443' }],
  ['a sandboxed page', { Origin: 'null' }],
  ['an origin that is none', { Origin: 'app.test' }],
  ['a forwarded host that nobody has asked for', { Origin: SHOP, 'X-Forwarded-Host': 'shop.test' }],
])('%s may not ask', async (_, headers) => {
  const reply = await ask(headers);
  expect([reply.status, reply.headers.get('Access-Control-Allow-Origin')]).toEqual([403, null]);
});

test('a refusal says what to do, to the client and to onError', async () => {
  const onError = vi.fn();
  const reply = await ask({ 'Sec-Fetch-Site': 'cross-site', Origin: SHOP }, { onError });
  const message = `Pages of the origin "${SHOP}" may not ask this endpoint: add it to \`allowedOrigins\` if they should.`;
  expect(await reply.json()).toEqual({ error: message });
  expect(onError.mock.calls).toMatchObject([[{ code: 'origin-refused', message }, {}]]);
});

// A browser sends no `Sec-Fetch-Site` to http://192.168.1.5.
const PHONE = { Origin: 'http://192.168.1.5:5173' };

test('a page in the local network may ask through a proxy that keeps the host', async () => {
  expect((await ask({ ...PHONE, Host: '192.168.1.5:5173' })).status).toBe(200);
});

test('a page in the local network may not ask through a proxy that replaces the host, and the refusal says why', async () => {
  const reply = await ask({ ...PHONE, Host: '127.0.0.1:3001' });
  expect(reply.status).toBe(403);
  expect(await reply.json()).toEqual({ error: expect.stringContaining('`changeOrigin: false`') as string });
  const forwarded = { ...PHONE, Host: '127.0.0.1:3001', 'X-Forwarded-Host': '192.168.1.5:5173' };
  expect((await ask(forwarded, { trustProxy: true })).status).toBe(200);
});

test.each<[string, AuthHandlerOptions['allowedOrigins']]>([
  ['a list', ['https://other.test', SHOP]],
  ['a function', (origin) => origin.endsWith('shop.test')],
  ['an async function', (origin) => Promise.resolve(origin === SHOP)],
])('an origin that %s allows may ask, with cookies', async (_, allowedOrigins) => {
  const headers = { 'Sec-Fetch-Site': 'cross-site', Origin: SHOP };
  const reply = await ask(headers, { allowedOrigins });
  expect(reply.status).toBe(200);
  expect(Object.fromEntries(reply.headers)).toMatchObject({
    'access-control-allow-origin': SHOP,
    'access-control-allow-credentials': 'true',
    vary: 'Origin',
  });
  expect((await ask({ ...headers, Origin: 'https://evil.test' }, { allowedOrigins })).status).toBe(403);
  expect((await ask({ ...headers, Origin: `${SHOP}.evil.test` }, { allowedOrigins })).status).toBe(403);
});

test('an allowed page can read why it was refused', async () => {
  const handler = createUserAuthHandler({ ...APP, getUser: () => null, allowedOrigins: [SHOP] });
  const reply = await handler(authRequest({ socket_id: '1.2' }, { headers: { Origin: SHOP } }));
  expect([reply.status, reply.headers.get('Access-Control-Allow-Origin')]).toEqual([403, SHOP]);
});

test('an allowed page gets the CORS headers on a thrown Response, too', async () => {
  const getUser = () => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- as frameworks do
    throw new Response('Log in', { status: 401 });
  };
  const handler = createUserAuthHandler({ ...APP, getUser, allowedOrigins: [SHOP] });
  const reply = await handler(authRequest({ socket_id: '1.2' }, { headers: { Origin: SHOP } }));
  expect([reply.status, reply.headers.get('Access-Control-Allow-Origin')]).toEqual([401, SHOP]);
});

const preflight = (origin: string, allowedOrigins: AuthHandlerOptions['allowedOrigins']) =>
  createHandler({ allowedOrigins })(
    new Request(ENDPOINT, {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Sec-Fetch-Site': 'cross-site',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization',
      },
    }),
  );

test('the preflight of an allowed page', async () => {
  const reply = await preflight(SHOP, [SHOP]);
  expect(reply.status).toBe(204);
  expect(Object.fromEntries(reply.headers)).toMatchObject({
    'access-control-allow-origin': SHOP,
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': 'POST, OPTIONS',
    'access-control-allow-headers': 'authorization',
  });
});

test.each<[string, AuthHandlerOptions['allowedOrigins']]>([
  ['another list', [SHOP]],
  ['no list', undefined],
])('the preflight of a page that %s allows', async (_, allowedOrigins) => {
  expect((await preflight('https://evil.test', allowedOrigins)).status).toBe(403);
});

test.each(['*', 'shop.test', `${SHOP}/`, `${SHOP}/page`, 'HTTPS://shop.test', ''])(
  'the allowed origin %j is an error of the app',
  async (entry) => {
    const onError = vi.fn();
    const reply = await ask({ Origin: SHOP }, { allowedOrigins: [entry], onError });
    expect(reply.status).toBe(500);
    expect(onError.mock.calls).toMatchObject([
      [{ code: 'invalid-option', message: expect.stringContaining(JSON.stringify(entry)) as string }, {}],
    ]);
  },
);

test('behind a trusted proxy, the forwarded host is the own one', async () => {
  const headers = { Origin: SHOP, 'X-Forwarded-Host': 'shop.test' };
  expect((await ask(headers, { trustProxy: true })).status).toBe(200);
  const several = { ...headers, 'X-Forwarded-Host': 'shop.test, inner' };
  expect((await ask(several, { trustProxy: true })).status).toBe(200);
  expect((await ask({ ...headers, Origin: 'https://evil.test' }, { trustProxy: true })).status).toBe(403);
});
