import Pusher from 'pusher-js';
import type { AuthContext, SigninError, UserAuthenticationOptions } from 'react-pusher-user';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { expectFailure } from '../support/expectFailure';
import { mountSignin } from '../support/mountSignin';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

/** A world whose endpoint answers with these statuses, one after the other, and then as it should. */
function startFailing(statuses: number[], headers: Record<string, string> = {}) {
  const world = createWorld();
  const left = [...statuses];
  world.answerWith((body) => {
    const status = left.shift();
    return status ? new Response('', { status, headers }) : Response.json(world.sign(body.get('socket_id')!));
  });
  const start = (userAuthentication: UserAuthenticationOptions = {}) =>
    mountSignin({ ...world.props, autoSignin: true, userAuthentication });
  /** How long it took from one request to the next. */
  const delays = () => world.requests.slice(1).map(({ time }, index) => time - world.requests[index]!.time);
  return { ...world, start, delays };
}

const always = (status: number) => Array<number>(100).fill(status);

describe('a failed auth request is made again', () => {
  it('three times, and tells of each failure', async () => {
    const world = startFailing(always(500));
    const app = world.start({ retryDelay: 100 });
    await pass(1000);
    expectFailure(app, 'http-error', { status: 500 });
    expect(app.path()).toEqual([
      'pending connecting',
      'pending authenticating 1',
      'pending retrying 1 http-error',
      'pending authenticating 2 http-error',
      'pending retrying 2 http-error',
      'pending authenticating 3 http-error',
      'pending retrying 3 http-error',
      'pending authenticating 4 http-error',
      'error http-error',
    ]);
    await pass(600_000);
    expect(world.requests).toHaveLength(4);
  });

  it('until it succeeds, with one socket and one promise', async () => {
    const world = startFailing([500, 503]);
    const app = world.start({ retryDelay: 100 });
    const promise = app.signin();
    await pass(1000);
    await expect(promise).resolves.toMatchObject({ id: 'ada' });
    expect(world.requests).toHaveLength(3);
    expect(world.memory.sockets).toHaveLength(1);
    expect(world.sent()).toEqual(['pusher:signin', 'pusher:subscribe']);
  });

  it.each([403, 404, 401])('but not after %i', async (status) => {
    const world = startFailing(always(status));
    const app = world.start();
    await pass(600_000);
    expect(app.latest().status).toBe('error');
    expect(world.requests).toHaveLength(1);
  });

  it('with 0.5 s, 1 s and 2 s as the longest delays, at random', async () => {
    const random = vi.spyOn(Math, 'random').mockReturnValue(0.5);
    onTestFinished(() => void random.mockRestore());
    const world = startFailing(always(500));
    const app = world.start();
    await pass(3000);
    expect(app.latest().status).toBe('error');
    expect(world.delays()).toEqual([250, 500, 1000]);
  });

  it('anew for each signin()', async () => {
    const world = startFailing(always(500));
    const app = world.start({ retryDelay: 100, retry: 1 });
    await pass(1000);
    expect(world.requests).toHaveLength(2);
    app.signin();
    await pass(1000);
    expect(app.path().slice(-5)).toEqual([
      'error http-error',
      'pending authenticating 1',
      'pending retrying 1 http-error',
      'pending authenticating 2 http-error',
      'error http-error',
    ]);
  });
});

describe('`retry`', () => {
  it.each([
    [false, 1],
    [0, 1],
    [1, 2],
    [5, 6],
  ])('%s: %i requests at most', async (retry, requests) => {
    const world = startFailing(always(500));
    const app = world.start({ retry, retryDelay: 10 });
    await pass(60_000);
    expect(app.latest().status).toBe('error');
    expect(world.requests).toHaveLength(requests);
  });

  it('true: for ever', async () => {
    const world = startFailing(always(500).slice(0, 50));
    const app = world.start({ retry: true, retryDelay: 10 });
    await pass(2000);
    expect(world.requests).toHaveLength(51);
    expect(app.latest().ready).toBe(true);
  });

  it('a function: as it decides, of any failure', async () => {
    const world = startFailing(always(403));
    const retry = vi.fn((failureCount: number, error: SigninError) => failureCount < 2 && error.status === 403);
    const app = world.start({ retry, retryDelay: 10 });
    await pass(1000);
    expectFailure(app, 'denied', { status: 403 });
    expect(world.requests).toHaveLength(3);
    expect(retry.mock.calls.map(([count, { code }]) => [count, code])).toEqual([
      [0, 'denied'],
      [1, 'denied'],
      [2, 'denied'],
    ]);
  });
});

describe('`retryDelay`', () => {
  it('a function: of how many failures there were, and the last one', async () => {
    const world = startFailing(always(500));
    const retryDelay = vi.fn((failureCount: number, error: SigninError) => error.status! * (failureCount + 1));
    world.start({ retryDelay });
    await pass(4000);
    expect(world.delays()).toEqual([500, 1000, 1500]);
    expect(retryDelay.mock.calls.map(([count]) => count)).toEqual([0, 1, 2]);
  });

  it.each([
    ['in seconds', () => '7'],
    ['as a date', () => new Date(Date.now() + 7000).toUTCString()],
  ])('is at least what the endpoint asks for by Retry-After, %s', async (_, header) => {
    vi.setSystemTime('2030-01-01T00:00:00.000Z');
    const world = startFailing([503], { 'Retry-After': header() });
    const app = world.start({ retryDelay: 100 });
    await pass();
    expect(app.latest().error).toMatchObject({ status: 503, retryAfter: 7000 });
    await pass(7000);
    expect(world.delays()).toEqual([7000]);
    expect(app.latest().ready).toBe(true);
  });

  it('is not waited for where Retry-After asks for minutes', async () => {
    const world = startFailing(always(503), { 'Retry-After': '600' });
    const app = world.start();
    await pass();
    expectFailure(app, 'http-error', { status: 503, retryAfter: 600_000 });
  });
});

it('waits to be online before it asks again', async () => {
  const world = startFailing([500]);
  const isOnline = vi.spyOn(Pusher.Runtime.getNetwork(), 'isOnline').mockReturnValue(false);
  onTestFinished(() => void isOnline.mockRestore());
  const app = world.start({ retryDelay: 10 });
  await pass(60_000);
  expect(world.requests).toHaveLength(1);
  expect(app.latest()).toMatchObject({ phase: 'retrying', error: { status: 500 } });
  isOnline.mockReturnValue(true);
  await pass(1000);
  expect(app.latest().ready).toBe(true);
});

describe('after a 401', () => {
  const tokenOf = ({ error }: AuthContext) => (error?.status === 401 ? 'fresh' : 'stale');

  it.each<[string, UserAuthenticationOptions]>([
    ['headersProvider', { headersProvider: (context) => ({ Authorization: tokenOf(context) }) }],
    ['paramsProvider', { paramsProvider: (context) => Promise.resolve({ token: tokenOf(context) }) }],
  ])('%s is asked once more, at once, and told why', async (name, options) => {
    const world = startFailing([401]);
    const app = world.start({ ...options, retryDelay: 60_000 });
    await pass();
    expect(app.latest().ready).toBe(true);
    const tokens = world.requests.map(({ headers, body }) =>
      name === 'headersProvider' ? headers.get('Authorization') : new URLSearchParams(body).get('token'),
    );
    expect(tokens).toEqual(['stale', 'fresh']);
  });

  it('a provider gets the attempt, the error and a signal of its own', async () => {
    const world = startFailing([401, 500]);
    const headersProvider = vi.fn<(context: AuthContext) => Record<string, string>>(() => ({}));
    const app = world.start({ headersProvider, retryDelay: 10 });
    await pass(1000);
    expect(app.latest().ready).toBe(true);
    const contexts = headersProvider.mock.calls.map(([context]) => context);
    expect(contexts.map(({ attempt, error }) => [attempt, error?.status ?? null])).toEqual([
      [1, null],
      [2, 401],
      [3, 500],
    ]);
    expect(new Set(contexts.map(({ signal }) => signal)).size).toBe(3);
    expect(contexts[0]!.signal).toBeInstanceOf(AbortSignal);
  });

  it('a second 401 ends it', async () => {
    const world = startFailing(always(401));
    const app = world.start({ headersProvider: () => ({}) });
    await pass(60_000);
    expectFailure(app, 'denied', { status: 401 });
    expect(world.requests).toHaveLength(2);
  });

  it('nothing is asked again with `retry: false`', async () => {
    const world = startFailing(always(401));
    const app = world.start({ headersProvider: () => ({}), retry: false });
    await pass(60_000);
    expectFailure(app, 'denied', { status: 401 });
    expect(world.requests).toHaveLength(1);
  });
});
