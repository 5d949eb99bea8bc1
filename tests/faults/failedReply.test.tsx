import { inspect } from 'node:util';
import { describe, expect, it, vi } from 'vitest';
import { pass } from '../support/time';
import { createWorld, hang } from '../support/world';
import { AUTH_REQUESTS } from './support/authRequests';
import { onEachVersion } from './support/onEachVersion';

const TOKEN = 's3cr3t-t0ken';

/** A response to which `fetch` was redirected. */
const redirected = (url: string, status: number, body = '<!doctype html><title>Log in</title>') =>
  Object.defineProperties(new Response(body, { status }), {
    redirected: { value: true },
    url: { value: url },
  });

const reasons: [name: string, body: string, reason: string | null][] = [
  ['a JSON `error`', '{"error":"The session has expired"}', 'The session has expired'],
  ['a JSON `message`', '{"message":"CSRF token mismatch."}', 'CSRF token mismatch.'],
  ['a JSON `error` before its `message`', '{"message":"b","error":"a b"}', 'a b'],
  ['text', '  Too many connections \n', 'Too many connections'],
  ['JSON without a reason', '{"code":7}', '{"code":7}'],
  ['much text', 'x'.repeat(1000), 'x'.repeat(200)],
  ['nothing', '', null],
];

onEachVersion('a failed reply', (Pusher) => {
  describe.each(AUTH_REQUESTS)('to %s', (kind, mount) => {
    it.each([401, 403, 404, 419, 500])('of status %d is read to its end, and not aborted', async (status) => {
      const world = createWorld({ Pusher });
      const slowBody = ({ signal }: RequestInit) =>
        new ReadableStream({
          start(body) {
            signal!.addEventListener('abort', () => body.error(new TypeError('aborted')));
            setTimeout(() => {
              body.enqueue(new TextEncoder().encode('{"error":"No session"}'));
              body.close();
            }, 500);
          },
        });
      world.answerWith((_fields, init) => new Response(slowBody(init), { status }));
      const app = mount(world, { retry: false });
      await pass(600);
      const code = status === 401 || status === 403 ? 'denied' : 'http-error';
      expect(app.error()).toMatchObject({ code, status, cause: { message: 'No session' } });
      expect(app.error()!.cause).toBeInstanceOf(Error);
    });

    it.each(reasons)('gives its reason as the cause: %s', async (_, body, reason) => {
      const world = createWorld({ Pusher });
      world.answerWith(() => new Response(body, { status: 403 }));
      const app = mount(world, {});
      await pass();
      const { cause } = app.error()!;
      expect(cause instanceof Error ? cause.message : null).toBe(reason);
      expect(app.error()!.message).toContain('403');
    });

    it.each([404, 405])('of status %d names the route that is missing, without its query', async (status) => {
      const world = createWorld({ Pusher });
      world.answerWith(() => new Response('', { status }));
      const app = mount(world, { endpoint: '/api/sign?token=s3cr3t' });
      await pass();
      expect(app.error()!.message).toContain('Has your server a route for POST /api/sign? ');
      expect(app.error()!.message).not.toContain('s3cr3t');
    });

    it('never gives a secret of the request away', async () => {
      const world = createWorld({ Pusher });
      const secrets = {
        headers: { Authorization: `Bearer ${TOKEN}-1` },
        params: { token: `${TOKEN}-2` },
        headersProvider: () => ({ 'X-Token': `${TOKEN}-3` }),
        paramsProvider: () => Promise.resolve({ csrf: `${TOKEN}-4` }),
      };
      const quoted = [
        `Bearer ${TOKEN}-1 is unknown`,
        `the token ${TOKEN}-1 is unknown`,
        `${TOKEN}-2, ${TOKEN}-3 and ${TOKEN}-4 are unknown`,
        `${'x'.repeat(195)}${TOKEN}-2`,
        JSON.stringify({ error: `${TOKEN}-2 is unknown` }),
        `The signature should be ${'0123456789abcdef'.repeat(4)}`,
      ];
      for (const body of quoted) {
        world.answerWith(() => new Response(body, { status: 403 }));
        const app = mount(world, secrets);
        await pass();
        const error = app.error()!;
        expect(error.status).toBe(403);
        const all = [error.message, JSON.stringify(error), inspect(error, { depth: 9, showHidden: true })];
        expect(all.join('\n')).not.toMatch(/s3cr3|[\da-f]{32}/);
        app.unmount();
      }
    });

    it('whose body never ends is a failure after one second', async () => {
      const world = createWorld({ Pusher });
      world.answerWith(() => new Response(new ReadableStream({}), { status: 403 }));
      const app = mount(world, {});
      await pass(900);
      expect(app.status()).toBe('pending');
      await pass(200);
      expect(app.error()).toMatchObject({ code: 'denied', status: 403 });
      expect(app.error()!.cause).toBeUndefined();
    });

    it('whose body breaks off is a failure with its status', async () => {
      const world = createWorld({ Pusher });
      world.answerWith(
        () =>
          new Response(new ReadableStream({ start: (body) => body.error(new TypeError('gone')) }), {
            status: 404,
          }),
      );
      const app = mount(world, {});
      await pass();
      expect(app.error()).toMatchObject({ code: 'http-error', status: 404 });
    });

    it.each([200, 404, 500])('after a redirect names the page, without its query: %d', async (status) => {
      const world = createWorld({ Pusher });
      world.answerWith(() => redirected(`https://app.example/login?next=${TOKEN}#top`, status));
      const app = mount(world, { retry: false });
      await pass();
      expect(app.error()).toMatchObject({ code: status === 200 ? 'invalid-reply' : 'http-error' });
      expect(app.error()!.message).toMatch(/redirected to https:\/\/app\.example\/login\b.*login page/);
      expect(app.error()!.message).not.toContain(TOKEN);
    });

    it('says that `fetch` is missing, and is not asked for again', async () => {
      const world = createWorld({ Pusher });
      vi.stubGlobal('fetch', undefined);
      const app = mount(world, {});
      await pass();
      expect(app.error()).toMatchObject({ code: 'unreachable', retryable: false });
      expect(app.status()).toBe('error');
      expect(app.error()!.message).toMatch(/no `fetch`.*`customHandler`/);
      expect(app.error()!.message).not.toContain('CORS');
    });

    it('says that the endpoint is empty, and is not asked for again', async () => {
      const world = createWorld({ Pusher });
      const app = mount(world, { endpoint: '' });
      await pass();
      expect(app.error()).toMatchObject({ code: 'unreachable', retryable: false });
      expect(app.status()).toBe('error');
      expect(app.error()!.message).toMatch(/`endpoint` is empty.*environment variable/);
      expect(world.requests).toHaveLength(0);
    });

    it('that never comes leaves no timer once the app has unmounted', async () => {
      const world = createWorld({ Pusher });
      world.answerWith(() => new Response(new ReadableStream({}), { status: 403 }));
      const app = mount(world, {});
      await pass(500);
      app.unmount();
      await pass(2000);
      expect(vi.getTimerCount()).toBe(0);
    });

    it(`is asked for as JSON, also where ${kind} has headers`, async () => {
      const world = createWorld({ Pusher });
      world.answerWith(hang);
      const app = mount(world, { headers: { 'X-Tenant': '7' } });
      await pass();
      expect(world.requests[0]!.headers.get('Accept')).toBe('application/json');
      app.unmount();
      mount(world, { headers: { Accept: 'text/plain' } });
      await pass();
      expect(world.requests[1]!.headers.get('Accept')).toBe('text/plain');
    });
  });
});

onEachVersion('a good reply after a redirect', (Pusher) => {
  it.each(AUTH_REQUESTS)('is good for %s', async (_, mount) => {
    const world = createWorld({ Pusher });
    world.answerWith((fields) => {
      const [socketId, channel] = [fields.get('socket_id')!, fields.get('channel_name')];
      const reply = channel === null ? world.sign(socketId) : world.authorize(socketId, channel);
      return redirected('https://app.example/auth/', 200, JSON.stringify(reply));
    });
    const app = mount(world, {});
    await pass();
    expect(app.status()).toBe('succeeded');
  });
});
