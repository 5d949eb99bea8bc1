import type { SigninErrorCode, UserAuthenticationOptions } from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { expectFailure, expectRecovery, TOKEN } from '../support/expectFailure';
import { mountSignin } from '../support/mountSignin';
import { fakeTime, pass } from '../support/time';
import { createWorld, hang } from '../support/world';

fakeTime();

/** Secrets in every place that has to do with the auth request. */
const userAuthentication: UserAuthenticationOptions = {
  endpoint: '/auth',
  headers: { Authorization: `Bearer ${TOKEN}` },
  params: { token: TOKEN },
  retry: false,
};

const quote = new TypeError(`Headers: Bearer ${TOKEN} is not a legal HTTP header value.`);
const brokenOff = () => new ReadableStream({ start: (controller) => controller.error(quote) });
const replies: [situation: string, code: SigninErrorCode, details: object, reply: () => Response | Promise<Response>][] = [
  ['the request fails', 'unreachable', { retryable: true }, () => Promise.reject(quote)],
  ['the reply breaks off', 'unreachable', { retryable: true }, () => new Response(brokenOff())],
  ['it answers 401', 'denied', { status: 401, retryable: false }, () => new Response(TOKEN, { status: 401 })],
  ['it answers 403', 'denied', { status: 403, retryable: false }, () => new Response(TOKEN, { status: 403 })],
  ['it answers 404', 'http-error', { status: 404, retryable: false }, () => new Response(TOKEN, { status: 404 })],
  ['it answers 408', 'http-error', { status: 408, retryable: true }, () => new Response(TOKEN, { status: 408 })],
  ['it answers 429', 'http-error', { status: 429, retryable: true }, () => new Response(TOKEN, { status: 429 })],
  ['it answers 500', 'http-error', { status: 500, retryable: true }, () => new Response(TOKEN, { status: 500 })],
];

const user_data = JSON.stringify({ id: 'ada', token: TOKEN });
const auth = `app-key:${TOKEN}`;
const invalid: [situation: string, body: string][] = [
  ['nothing', ''],
  ['HTML', `<!doctype html><p>${TOKEN}</p>`],
  ['null', 'null'],
  ['a string', JSON.stringify(TOKEN)],
  ['a list', '[]'],
  ['no auth', JSON.stringify({ user_data })],
  ['a number as auth', JSON.stringify({ auth: 1, user_data })],
  ['no user_data', JSON.stringify({ auth })],
  ['an object as user_data', JSON.stringify({ auth, user_data: { id: 'ada' } })],
  ['text as user_data', JSON.stringify({ auth, user_data: TOKEN })],
  ['null as user_data', JSON.stringify({ auth, user_data: 'null' })],
  ['no id', JSON.stringify({ auth, user_data: '{}' })],
  ['a number as id', JSON.stringify({ auth, user_data: '{"id":7}' })],
  ['an empty id', JSON.stringify({ auth, user_data: '{"id":""}' })],
];

const cause = new Error('The session store is down');
const fail = () => {
  throw cause;
};
const own: [situation: string, code: SigninErrorCode, details: object, options: UserAuthenticationOptions][] = [
  ['paramsProvider throws', 'handler-error', { cause }, { paramsProvider: fail }],
  ['paramsProvider rejects', 'handler-error', { cause }, { paramsProvider: () => Promise.reject(cause) }],
  ['headersProvider throws', 'handler-error', { cause }, { headersProvider: fail }],
  ['headersProvider rejects', 'handler-error', { cause }, { headersProvider: () => Promise.reject(cause) }],
  ['customHandler throws', 'handler-error', { cause }, { customHandler: fail }],
  ['customHandler rejects', 'handler-error', { cause }, { customHandler: () => Promise.reject(cause) }],
  [
    'customHandler calls back with an error',
    'handler-error',
    { cause },
    { customHandler: (_, callback) => callback(cause, null) },
  ],
  [
    'customHandler calls back with nothing',
    'invalid-reply',
    {},
    { customHandler: (_, callback) => callback(null, null) },
  ],
  [
    'customHandler fails with a status',
    'denied',
    { status: 401 },
    { customHandler: () => Promise.reject(Object.assign(new Error('Log in'), { status: 401 })) },
  ],
];

describe('a failed auth request is an error, and signin() recovers from it', () => {
  it.each(replies)('where %s: %s', async (_, code, details, reply) => {
    const world = createWorld();
    world.answerWith(reply);
    const app = mountSignin({ ...world.props, userAuthentication, autoSignin: true });
    await pass();
    const error = expectFailure(app, code, details);
    expect(error.cause).toBeUndefined();
    expect(world.requests).toHaveLength(1);
    expect(world.sent()).toEqual([]);
    world.answerWith(null);
    await expectRecovery(app);
  });

  it.each(invalid)('where the reply is %s', async (_, body) => {
    const world = createWorld();
    world.answerWith(() => new Response(body));
    const app = mountSignin({ ...world.props, userAuthentication, autoSignin: true });
    await pass();
    expectFailure(app, 'invalid-reply', { retryable: false });
    expect(world.sent()).toEqual([]);
    world.answerWith(null);
    await expectRecovery(app);
  });

  it.each(own)('where %s: %s', async (_, code, details, options) => {
    const world = createWorld();
    const app = mountSignin({
      ...world.props,
      userAuthentication: { ...userAuthentication, ...options },
      autoSignin: true,
    });
    await pass();
    expectFailure(app, code, details);
    expect(world.requests).toHaveLength(0);
    expect(world.sent()).toEqual([]);
    app.rerender({ userAuthentication });
    await expectRecovery(app);
  });

  it('where the endpoint does not answer in time', async () => {
    const world = createWorld();
    world.answerWith(hang);
    const app = mountSignin({ ...world.props, userAuthentication: { ...userAuthentication, timeout: 500 } });
    app.signin();
    await pass(499);
    expect(app.latest()).toMatchObject({ status: 'pending', phase: 'authenticating' });
    expect(world.requests[0]!.init.signal!.aborted).toBe(false);
    await pass(10);
    expectFailure(app, 'auth-timeout', { retryable: true });
    expect(world.requests[0]!.init.signal!.aborted).toBe(true);
    world.answerWith(null);
    await expectRecovery(app);
  });

  it.each(['paramsProvider', 'headersProvider', 'customHandler'])('where %s never ends: within 10 s', async (option) => {
    const world = createWorld();
    const never = vi.fn<(context: { signal: AbortSignal }) => Promise<never>>(() => new Promise(() => {}));
    const app = mountSignin({ ...world.props, userAuthentication: { ...userAuthentication, [option]: never } });
    app.signin();
    await pass(9990);
    expect(app.latest().phase).toBe('authenticating');
    await pass(20);
    expectFailure(app, 'auth-timeout');
    expect(never.mock.lastCall![0].signal.aborted).toBe(true);
    app.rerender({ userAuthentication });
    await expectRecovery(app);
  });
});
