// @vitest-environment node
import { createChannelAuthHandler, createUserAuthHandler } from 'react-pusher-user/server';
import { expect, test, vi } from 'vitest';
import { APP, sdk } from './support/app';
import { authRequest, ENDPOINT, read } from './support/requests';

const handler = createUserAuthHandler({ ...APP, getUser: () => ({ id: 'ada' }) });
const SIGNED = sdk.authenticateUser('12.34', { id: 'ada' });
const JSON_TYPE = { 'Content-Type': 'application/json' };

const post = (body: BodyInit | null, headers?: Record<string, string>) =>
  authRequest({}, { body, ...(headers && { headers }) });

test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])('%s is not allowed', async (method) => {
  const reply = await handler(new Request(ENDPOINT, { method }));
  expect([reply.status, reply.headers.get('Allow')]).toEqual([405, 'POST']);
  expect(await reply.json()).toEqual({ error: 'Only POST is allowed here.' });
});

test.each([
  ['socket_id=12.34', 'application/x-www-form-urlencoded'],
  ['socket_id=12%2E34&token=x', 'Application/X-WWW-Form-URLencoded; charset=UTF-8'],
  ['{"socket_id":"12.34"}', 'application/json'],
  ['{"token":"\\ud800","socket_id":"12.34"}', 'application/json; charset=utf-8'],
])('reads %s as %s', async (body, type) => {
  expect(await read(handler(post(body, { 'Content-Type': type })))).toEqual([200, SIGNED]);
});

test.each(['text/plain', 'multipart/form-data; boundary=x', '', '__proto__', 'constructor'])(
  'does not read the type %j',
  async (type) => {
    expect((await handler(post('socket_id=12.34', { 'Content-Type': type }))).status).toBe(415);
  },
);

test('a request without a body or a type', async () => {
  expect((await handler(new Request(ENDPOINT, { method: 'POST' }))).status).toBe(415);
});

test.each<[BodyInit | null, string, Record<string, string>?]>([
  [null, 'The field socket_id is missing.'],
  ['', 'The field socket_id is missing.'],
  ['socket_id=', 'The field socket_id is malformed.'],
  ['socket_id=12', 'The field socket_id is malformed.'],
  ['socket_id=12.34%0A', 'The field socket_id is malformed.'],
  ['socket_id=12.34:private-room', 'The field socket_id is malformed.'],
  ['socket_id=%C3%28', 'The field socket_id is malformed.'],
  [`socket_id=${'1'.repeat(60)}.${'1'.repeat(60)}`, 'The field socket_id is malformed.'],
  ['socket_id=12.34&socket_id=12.34', 'The field socket_id is there twice.'],
  ['socket_id=12.34&socket_id=56.78', 'The field socket_id is there twice.'],
  [Uint8Array.of(0xc3, 0x28), 'The body is not UTF-8.'],
  ['{}', 'The field socket_id is missing.', JSON_TYPE],
  ['{"__proto__":{"socket_id":"12.34"}}', 'The field socket_id is missing.', JSON_TYPE],
  ['{"socket_id":12.34}', 'The field socket_id is malformed.', JSON_TYPE],
  ['{"socket_id":["12.34"]}', 'The field socket_id is malformed.', JSON_TYPE],
  ['{"socket_id":"12.34\\ud800"}', 'The field socket_id is malformed.', JSON_TYPE],
  ['["12.34"]', 'The body is not a JSON object.', JSON_TYPE],
  ['{"socket_id":', 'The body is not a JSON object.', JSON_TYPE],
])('%j is a bad request', async (body, error, headers) => {
  expect(await read(handler(post(body, headers)))).toEqual([400, { error }]);
});

test('a channel that is named twice is a bad request', async () => {
  const channels = createChannelAuthHandler({ ...APP, authorize: () => true });
  const body = 'socket_id=1.2&channel_name=private-a&channel_name=private-b';
  expect(await read(channels(post(body)))).toEqual([
    400,
    { error: 'The field channel_name is there twice.' },
  ]);
});

test('a body of 16 kB is read, a larger one is not', async () => {
  const start = 'socket_id=12.34&rest=';
  const fill = (length: number) => start + 'x'.repeat(length - start.length);
  expect((await handler(post(fill(16_384)))).status).toBe(200);
  expect(await read(handler(post(fill(16_385))))).toEqual([
    413,
    { error: 'The body is larger than 16384 bytes.' },
  ]);
});

test('an endless body is refused while it comes', async () => {
  const body = new ReadableStream({
    pull: (controller) => controller.enqueue(new Uint8Array(1024).fill(120)),
  });
  const request = authRequest({}, { body, duplex: 'half' });
  expect((await handler(request)).status).toBe(413);
});

test('a body that breaks off is a bad request', async () => {
  const body = new ReadableStream({
    pull: (controller) => controller.error(new Error('The client has gone')),
  });
  const reply = handler(authRequest({}, { body, duplex: 'half' }));
  expect(await read(reply)).toEqual([400, { error: 'The body ended too early.' }]);
});

test('a body that was read before is an error of the app', async () => {
  const onError = vi.fn();
  const request = authRequest({ socket_id: '12.34' });
  await request.text();
  const reply = await createUserAuthHandler({ ...APP, getUser: () => ({ id: 'ada' }), onError })(request);
  expect(reply.status).toBe(500);
  expect(onError.mock.calls).toMatchObject([[{ code: 'body-used' }, {}]]);
});
