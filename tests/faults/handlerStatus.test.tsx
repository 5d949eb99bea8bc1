import { describe, expect, it } from 'vitest';
import { pass } from '../support/time';
import { createWorld } from '../support/world';
import { AUTH_REQUESTS, type Asked, signAny } from './support/authRequests';
import { onEachVersion } from './support/onEachVersion';

type Callback = (error: unknown, data?: unknown) => void;

/** How an error carries an HTTP status. */
const carriers: [carrier: string, carry: (status: number) => unknown][] = [
  ['`status`', (status) => Object.assign(new Error('No'), { status })],
  ['`statusCode`', (statusCode) => Object.assign(new Error('No'), { statusCode })],
  ['`response.status`', (status) => Object.assign(new Error('No'), { response: { status } })],
  ['a `Response`', (status) => new Response('{"error":"No"}', { status })],
];
/** How a handler hands its error over. */
const ways: [way: string, fail: (error: unknown, callback: Callback) => unknown][] = [
  [
    'thrown',
    (error) => {
      throw error;
    },
  ],
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a `Response` is none
  ['rejected', (error) => Promise.reject(error)],
  ['called back', (error, callback) => callback(error, null)],
  ['called back after `true`', (error, callback) => callback(true, error)],
  ['called back later', (error, callback) => void setTimeout(callback, 10, error, null)],
];
const statuses: [status: number, code: string, retryable: boolean][] = [
  [401, 'denied', false],
  [403, 'denied', false],
  [404, 'http-error', false],
  [429, 'http-error', true],
  [503, 'http-error', true],
];

onEachVersion("a handler's failure", (Pusher) => {
  describe.each(AUTH_REQUESTS)('of %s', (_, mount) => {
    describe.each(carriers)('with %s', (_carrier, carry) => {
      it.each(ways)('counts by its status: %s', async (_way, fail) => {
        for (const [status, code, retryable] of statuses) {
          const world = createWorld({ Pusher });
          const customHandler = (_request: Asked, callback: Callback) => fail(carry(status), callback);
          const app = mount(world, { customHandler, retry: false });
          await pass(50);
          expect(app.error()).toMatchObject({ code, status, retryable, cause: { message: 'No' } });
          app.unmount();
          await pass();
        }
      });
    });

    it.each(ways)('without a status is the handler’s own: %s', async (_way, fail) => {
      const world = createWorld({ Pusher });
      const cause = new Error('The session store is down');
      const customHandler = (_request: Asked, callback: Callback) => fail(cause, callback);
      const app = mount(world, { customHandler, retry: false });
      await pass(50);
      expect(app.error()).toMatchObject({ code: 'handler-error', cause, retryable: true });
    });

    it('with a `Response` says how long to wait', async () => {
      const world = createWorld({ Pusher });
      const headers = { 'Retry-After': '7' };
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- as apps do
      const customHandler = () => Promise.reject(new Response('', { status: 503, headers }));
      const app = mount(world, { customHandler, retry: false });
      await pass();
      expect(app.error()).toMatchObject({ code: 'http-error', status: 503, retryAfter: 7000 });
    });

    it.each(['headersProvider', 'paramsProvider'])('in %s counts by its status, too', async (provider) => {
      const world = createWorld({ Pusher });
      const error = Object.assign(new Error('No'), { response: { status: 403 } });
      const app = mount(world, { [provider]: () => Promise.reject(error), retry: false });
      await pass();
      expect(app.error()).toMatchObject({ code: 'denied', status: 403, cause: error });
      expect(world.requests).toEqual([]);
    });
  });
});

onEachVersion('a handler that calls back', (Pusher) => {
  const results: [result: string, value: unknown][] = [
    ["a timer's id", 7],
    ['`true`', true],
    ['`null`', null],
    ['text', 'sent'],
    ['an object', { abort() {} }],
    ['a promise of nothing', Promise.resolve()],
  ];
  describe.each(AUTH_REQUESTS)('for %s', (_, mount) => {
    it.each(results)('may return anything: %s', async (_result, value) => {
      const world = createWorld({ Pusher });
      const customHandler = (asked: Asked, callback: Callback) => {
        setTimeout(() => callback(null, signAny(world, asked)), 100);
        return value;
      };
      const app = mount(world, { customHandler, retry: false });
      await pass(50);
      expect(app.status()).toBe('pending');
      await pass(100);
      expect(app.status()).toBe('succeeded');
    });

    it.each(results)('at once may return anything: %s', async (_result, value) => {
      const world = createWorld({ Pusher });
      const customHandler = (asked: Asked, callback: Callback) => {
        callback(null, signAny(world, asked));
        return value;
      };
      const app = mount(world, { customHandler, retry: false });
      await pass();
      expect(app.status()).toBe('succeeded');
    });

    it.each(results)('may return any value that is not a promise: %s', async (_result, value) => {
      const world = createWorld({ Pusher });
      const app = mount(world, { customHandler: () => value, retry: false });
      await pass(9000);
      expect(app.status()).toBe('pending');
      await pass(2000);
      expect(app.error()).toMatchObject({ code: 'auth-timeout' });
    });
  });
});
