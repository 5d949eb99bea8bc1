// @vitest-environment node
import fc from 'fast-check';
import { createChannelAuthHandler, createUserAuthHandler } from 'react-pusher-user/server';
import type { Authorization, RequestHandler, UserData } from 'react-pusher-user/server';
import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { anyAuthorization, anyRequest, anyUser } from './support/anyRequest';
import type { MadeRequest } from './support/anyRequest';
import { APP, KEY, MASTER_KEY, SECRET } from './support/app';

const RUNS = 10_000;
const STATUSES = [200, 204, 400, 403, 405, 413, 415, 500];
const ID = /^[A-Za-z0-9_\-=@,.;]{1,128}$/;

interface Signed {
  auth: string;
  user_data?: string;
  channel_data?: string;
}

/** Sends the request. Checks what holds for every reply, and returns what was signed, if anything was. */
async function send(
  handler: RequestHandler,
  { request }: MadeRequest,
  told: unknown[],
): Promise<Signed | null> {
  const isScript = request.method === 'GET';
  const reply = await handler(request);
  const text = await reply.text();
  expect(STATUSES).toContain(reply.status);
  for (const shown of [text, [...reply.headers].join(), ...told.map(String)]) {
    expect(shown).not.toContain(SECRET);
    expect(shown).not.toContain(MASTER_KEY);
  }
  expect(reply.headers.get('Cache-Control')).toBe('no-store');
  if (reply.status === 204) return null;
  const script = /^\/\*\*\/Pusher\.auth_callbacks\['\d+'\]\((.*)\);$/s.exec(text);
  if (reply.status === 200) expect(script !== null).toBe(isScript);
  const json = JSON.parse(script?.[1] ?? text) as Signed & { error: string };
  if (reply.status === 200) return json;
  expect(json).toEqual({ error: expect.any(String) as string });
  return null;
}

/** The one value of the field that the request sent. */
function sent({ request, body }: MadeRequest, field: string): string {
  if (request.headers.get('Content-Type') === 'application/json' && request.method === 'POST') {
    return (JSON.parse(body) as Record<string, string>)[field]!;
  }
  const values = new URLSearchParams(body).getAll(field);
  expect(values).toHaveLength(1);
  return values[0]!;
}

const signatureOf = (...parts: string[]) =>
  `${KEY}:${createHmac('sha256', SECRET).update(parts.join(':')).digest('hex')}`;

test(`${RUNS} arbitrary requests to sign users in`, { timeout: 120_000 }, async () => {
  let signatures = 0;
  await fc.assert(
    fc.asyncProperty(anyRequest, anyUser, async (made, user) => {
      const told: unknown[] = [];
      const handler = createUserAuthHandler({
        ...APP,
        getUser: () => user as UserData,
        jsonp: true,
        allowedOrigins: ['https://shop.test'],
        onError: (error) => told.push(error),
      });
      const signed = await send(handler, made, told);
      if (!signed) return;
      signatures++;
      const socketId = sent(made, 'socket_id');
      expect(socketId).toMatch(/^\d+\.\d+$/);
      expect(signed).toEqual({
        auth: signatureOf(socketId, '', 'user', '', signed.user_data!),
        user_data: JSON.stringify(user),
      });
      const { id, watchlist = [] } = JSON.parse(signed.user_data!) as UserData;
      expect(id).toMatch(ID);
      expect(watchlist.length).toBeLessThanOrEqual(100);
      for (const other of watchlist) expect(other).toMatch(ID);
    }),
    { numRuns: RUNS },
  );
  // The requests are not all nonsense.
  expect(signatures).toBeGreaterThan(RUNS / 10);
});

test(`${RUNS} arbitrary requests to subscribe to channels`, { timeout: 120_000 }, async () => {
  let signatures = 0;
  await fc.assert(
    fc.asyncProperty(anyRequest, anyUser, anyAuthorization, async (made, user, authorization) => {
      const told: unknown[] = [];
      const handler = createChannelAuthHandler({
        ...APP,
        encryptionMasterKeyBase64: MASTER_KEY,
        getUser: () => user as UserData,
        authorize: () => authorization as Authorization,
        jsonp: true,
        allowedOrigins: ['https://shop.test'],
        onError: (error) => told.push(error),
      });
      const signed = await send(handler, made, told);
      if (!signed) return;
      signatures++;
      const [socketId, channel] = [sent(made, 'socket_id'), sent(made, 'channel_name')];
      expect(socketId).toMatch(/^\d+\.\d+$/);
      expect(channel).toMatch(/^(private|presence)-[A-Za-z0-9_\-=@,.;]*$/);
      expect(channel.length).toBeLessThanOrEqual(164);
      const data = signed.channel_data;
      expect(signed.auth).toBe(signatureOf(socketId, channel, ...(data === undefined ? [] : [data])));
      expect(data !== undefined).toBe(channel.startsWith('presence-'));
      expect(authorization).not.toBe(false);
      if (data === undefined) return;
      expect(Buffer.byteLength(data)).toBeLessThanOrEqual(1024);
      const { user_id } = JSON.parse(data) as { user_id: string };
      expect(user_id.length).toBeGreaterThan(0);
      expect(user_id.length).toBeLessThanOrEqual(128);
      if (authorization === true) expect(user_id).toBe((user as UserData).id);
      else expect(data).toBe(JSON.stringify(authorization));
    }),
    { numRuns: RUNS },
  );
  expect(signatures).toBeGreaterThan(RUNS / 20);
});
