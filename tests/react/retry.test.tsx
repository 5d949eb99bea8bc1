import { Pusher } from '../support/Pusher';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { expectFailure } from '../support/expectFailure';
import { always, startFailing } from '../support/startFailing';
import { fakeTime, pass } from '../support/time';
import { hang } from '../support/world';

fakeTime();

describe('a failed auth request is retried', () => {
  it('three times, and shows each failure', async () => {
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

  it('after random delays of at most 0.5 s, 1 s and 2 s', async () => {
    const random = vi.spyOn(Math, 'random').mockReturnValue(0.5);
    onTestFinished(() => {
      random.mockRestore();
    });
    const world = startFailing(always(500));
    const app = world.start();
    await pass(3000);
    expect(app.latest().status).toBe('error');
    expect(world.delays()).toEqual([250, 500, 1000]);
  });

  it('after a timeout, which aborts the first request', async () => {
    const world = startFailing([]);
    world.answerWith(hang);
    const app = world.start({ timeout: 500, retryDelay: 1000 });
    await pass(510);
    expect(app.latest()).toMatchObject({ phase: 'retrying', error: { code: 'auth-timeout' } });
    expect(world.requests[0]!.init.signal!.aborted).toBe(true);
    world.answerWith(null);
    await pass(1000);
    expect(app.latest().ready).toBe(true);
    expect(world.requests).toHaveLength(2);
  });

  it('from the first attempt for each signin()', async () => {
    const world = startFailing(always(500));
    const app = world.start({ retryDelay: 100, retry: 1 });
    await pass(1000);
    expect(world.requests).toHaveLength(2);
    void app.signin();
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

it('a retry waits until the page is online', async () => {
  const world = startFailing([500]);
  const isOnline = vi.spyOn(Pusher.Runtime.getNetwork(), 'isOnline').mockReturnValue(false);
  onTestFinished(() => {
    isOnline.mockRestore();
  });
  const app = world.start({ retryDelay: 10 });
  await pass(60_000);
  expect(world.requests).toHaveLength(1);
  expect(app.latest()).toMatchObject({ phase: 'retrying', error: { status: 500 } });
  isOnline.mockReturnValue(true);
  await pass(1000);
  expect(app.latest().ready).toBe(true);
});
