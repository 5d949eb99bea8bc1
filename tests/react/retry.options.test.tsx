import type { SigninError } from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { expectFailure } from '../support/expectFailure';
import { always, startFailing } from '../support/startFailing';
import { fakeTime, pass } from '../support/time';

fakeTime();

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

  it('`true`: no limit', async () => {
    const world = startFailing(always(500).slice(0, 50));
    const app = world.start({ retry: true, retryDelay: 10 });
    await pass(2000);
    expect(world.requests).toHaveLength(51);
    expect(app.latest().ready).toBe(true);
  });

  it('a function decides about any failure', async () => {
    const world = startFailing(always(403));
    const retry = vi.fn(
      (failureCount: number, error: SigninError) => failureCount < 2 && error.status === 403,
    );
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

it.each(['retry', 'retryDelay'])('`%s` that throws is reported, and ends the retries', async (option) => {
  const report = vi.fn();
  const world = startFailing(always(500));
  vi.stubGlobal('reportError', report);
  const cause = new Error('This option is broken');
  const app = world.start({
    [option]: () => {
      throw cause;
    },
  });
  await pass(60_000);
  expectFailure(app, 'http-error', { status: 500 });
  expect(report.mock.calls).toEqual([[cause]]);
  expect(world.requests).toHaveLength(1);
});

describe('`retryDelay`', () => {
  it('a function receives the number of failures and the last error', async () => {
    const world = startFailing(always(500));
    const retryDelay = vi.fn(
      (failureCount: number, error: SigninError) => error.status! * (failureCount + 1),
    );
    world.start({ retryDelay });
    await pass(4000);
    expect(world.delays()).toEqual([500, 1000, 1500]);
    expect(retryDelay.mock.calls.map(([count]) => count)).toEqual([0, 1, 2]);
  });

  it.each([
    ['in seconds', () => '7'],
    ['as a date', () => new Date(Date.now() + 7000).toUTCString()],
  ])('is at least the delay of Retry-After, %s', async (_, header) => {
    vi.setSystemTime('2030-01-01T00:00:00.000Z');
    const world = startFailing([503], { 'Retry-After': header() });
    const app = world.start({ retryDelay: 100 });
    await pass();
    expect(app.latest().error).toMatchObject({ status: 503, retryAfter: 7000 });
    await pass(7000);
    expect(world.delays()).toEqual([7000]);
    expect(app.latest().ready).toBe(true);
  });

  it('is not used when Retry-After asks for minutes: there is no retry', async () => {
    const world = startFailing(always(503), { 'Retry-After': '600' });
    const app = world.start();
    await pass();
    expectFailure(app, 'http-error', { status: 503, retryAfter: 600_000 });
  });
});
