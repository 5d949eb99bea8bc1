// @vitest-environment node
import { verifyWebhook } from 'react-pusher-user/server';
import { createHmac } from 'node:crypto';
import { expect, onTestFinished, test, vi } from 'vitest';
import { APP, KEY, sdk, SECRET } from './support/app';

const EVENTS = [
  { name: 'channel_occupied', channel: 'room' },
  { name: 'member_removed', channel: 'presence-room', user_id: 'ädä' },
];
const BODY = JSON.stringify({ time_ms: 1_700_000_000_123, events: EVENTS });
const sign = (body: string, secret = SECRET) => createHmac('sha256', secret).update(body).digest('hex');

const webhook = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('https://app.test/hook', {
    method: 'POST',
    body,
    headers: {
      'Content-Type': 'application/json',
      'X-Pusher-Key': KEY,
      'X-Pusher-Signature': sign(BODY),
      ...headers,
    },
  });

test('a webhook that the official SDK accepts', async () => {
  const headers = {
    'content-type': 'application/json',
    'x-pusher-key': KEY,
    'x-pusher-signature': sign(BODY),
  };
  expect(sdk.webhook({ rawBody: BODY, headers }).isValid()).toBe(true);
  expect(await verifyWebhook(webhook(BODY), APP)).toEqual({
    ok: true,
    time: new Date(1_700_000_000_123),
    events: EVENTS,
  });
});

const garbage = '{"time_ms":1,"events":{}}';

test.each<[string, Request]>([
  ['missing-headers', new Request('https://app.test/hook', { method: 'POST', body: BODY })],
  ['other-app', webhook(BODY, { 'X-Pusher-Key': 'other' })],
  ['wrong-signature', webhook(`${BODY} `)],
  ['wrong-signature', webhook(BODY, { 'X-Pusher-Signature': sign(BODY, 'other') })],
  ['wrong-signature', webhook(BODY, { 'X-Pusher-Signature': '' })],
  ['wrong-signature', webhook(BODY, { 'X-Pusher-Signature': sign(BODY).slice(2) })],
  ['wrong-signature', webhook(BODY, { 'X-Pusher-Signature': 'x'.repeat(64) })],
  ['invalid-body', webhook(garbage, { 'X-Pusher-Signature': sign(garbage) })],
  ['invalid-body', webhook('pong', { 'X-Pusher-Signature': sign('pong') })],
  ['too-large', webhook('x'.repeat(1024 * 1024 + 1))],
])('%s', async (code, request) => {
  expect(await verifyWebhook(request, APP)).toEqual({
    ok: false,
    code,
    message: expect.any(String) as string,
  });
});

test('the key and the secret of the environment', async () => {
  onTestFinished(() => void vi.unstubAllEnvs());
  vi.stubEnv('PUSHER_APP_KEY', KEY);
  vi.stubEnv('PUSHER_APP_SECRET', undefined);
  await expect(verifyWebhook(webhook(BODY))).rejects.toMatchObject({ code: 'missing-option' });
  vi.stubEnv('PUSHER_APP_SECRET', SECRET);
  expect(await verifyWebhook(webhook(BODY))).toMatchObject({ ok: true });
});

test('the name of an event says which fields it has', async () => {
  const result = await verifyWebhook(webhook(BODY), APP);
  const left = result.ok
    ? result.events.flatMap((event) => (event.name === 'member_removed' ? [event.user_id] : []))
    : [];
  expect(left).toEqual(['ädä']);
});
