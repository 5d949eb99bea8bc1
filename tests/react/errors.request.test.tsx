import type { SigninErrorCode } from 'react-pusher-user';
import { describe, expect, it } from 'vitest';
import { expectFailure, expectRecovery, secretive, TOKEN } from '../support/expectFailure';
import { mountSignin } from '../support/mountSignin';
import { fakeTime, pass } from '../support/time';
import { createWorld, hang } from '../support/world';

fakeTime();

const quote = new TypeError(`Headers: Bearer ${TOKEN} is not a legal HTTP header value.`);
const brokenOff = () => new ReadableStream({ start: (controller) => controller.error(quote) });
const replies: [
  situation: string,
  code: SigninErrorCode,
  details: object,
  reply: () => Response | Promise<Response>,
][] = [
  ['the request fails', 'unreachable', { retryable: true }, () => Promise.reject(quote)],
  ['the reply breaks off', 'unreachable', { retryable: true }, () => new Response(brokenOff())],
  [
    'the endpoint answers 401',
    'denied',
    { status: 401, retryable: false },
    () => new Response(TOKEN, { status: 401 }),
  ],
  [
    'the endpoint answers 403',
    'denied',
    { status: 403, retryable: false },
    () => new Response(TOKEN, { status: 403 }),
  ],
  [
    'the endpoint answers 404',
    'http-error',
    { status: 404, retryable: false },
    () => new Response(TOKEN, { status: 404 }),
  ],
  [
    'the endpoint answers 408',
    'http-error',
    { status: 408, retryable: true },
    () => new Response(TOKEN, { status: 408 }),
  ],
  [
    'the endpoint answers 429',
    'http-error',
    { status: 429, retryable: true },
    () => new Response(TOKEN, { status: 429 }),
  ],
  [
    'the endpoint answers 500',
    'http-error',
    { status: 500, retryable: true },
    () => new Response(TOKEN, { status: 500 }),
  ],
];

const user_data = JSON.stringify({ id: 'ada', token: TOKEN });
const auth = `app-key:${TOKEN}`;
const invalid: [situation: string, body: string][] = [
  ['empty', ''],
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

describe('a failed auth request causes an error, and signin() recovers from it', () => {
  it.each(replies)('when %s: %s', async (_, code, details, reply) => {
    const world = createWorld();
    world.answerWith(reply);
    const app = mountSignin({ ...world.props, userAuthentication: secretive, autoSignin: true });
    await pass();
    const error = expectFailure(app, code, details);
    expect(error.cause).toBeUndefined();
    expect(world.requests).toHaveLength(1);
    expect(world.sent()).toEqual([]);
    world.answerWith(null);
    await expectRecovery(app);
  });

  it.each(invalid)('when the reply has this flaw: %s', async (_, body) => {
    const world = createWorld();
    world.answerWith(() => new Response(body));
    const app = mountSignin({ ...world.props, userAuthentication: secretive, autoSignin: true });
    await pass();
    expectFailure(app, 'invalid-reply', { retryable: false });
    expect(world.sent()).toEqual([]);
    world.answerWith(null);
    await expectRecovery(app);
  });

  it('when the endpoint does not answer in time', async () => {
    const world = createWorld();
    world.answerWith(hang);
    const app = mountSignin({ ...world.props, userAuthentication: { ...secretive, timeout: 500 } });
    void app.signin();
    await pass(499);
    expect(app.latest()).toMatchObject({ status: 'pending', phase: 'authenticating' });
    expect(world.requests[0]!.init.signal!.aborted).toBe(false);
    await pass(10);
    expectFailure(app, 'auth-timeout', { retryable: true });
    expect(world.requests[0]!.init.signal!.aborted).toBe(true);
    world.answerWith(null);
    await expectRecovery(app);
  });
});
