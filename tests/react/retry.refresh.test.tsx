import type { AuthContext, UserAuthenticationOptions } from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { expectFailure } from '../support/expectFailure';
import { always, startFailing } from '../support/startFailing';
import { fakeTime, pass } from '../support/time';

fakeTime();

describe('after a 401', () => {
  const tokenOf = ({ error }: AuthContext) => (error?.status === 401 ? 'fresh' : 'stale');

  it.each<[string, UserAuthenticationOptions]>([
    ['headersProvider', { headersProvider: (context) => ({ Authorization: tokenOf(context) }) }],
    ['paramsProvider', { paramsProvider: (context) => Promise.resolve({ token: tokenOf(context) }) }],
  ])('%s is called again immediately, with the error', async (name, options) => {
    const world = startFailing([401]);
    const app = world.start({ ...options, retryDelay: 60_000 });
    await pass();
    expect(app.latest().ready).toBe(true);
    const tokens = world.requests.map(({ headers, body }) =>
      name === 'headersProvider' ? headers.get('Authorization') : new URLSearchParams(body).get('token'),
    );
    expect(tokens).toEqual(['stale', 'fresh']);
  });

  it('a provider receives the attempt, the error and a new signal', async () => {
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

  it('a second 401 ends the attempts', async () => {
    const world = startFailing(always(401));
    const app = world.start({ headersProvider: () => ({}) });
    await pass(60_000);
    expectFailure(app, 'denied', { status: 401 });
    expect(world.requests).toHaveLength(2);
  });

  it('`retry: false` prevents a second request', async () => {
    const world = startFailing(always(401));
    const app = world.start({ headersProvider: () => ({}), retry: false });
    await pass(60_000);
    expectFailure(app, 'denied', { status: 401 });
    expect(world.requests).toHaveLength(1);
  });
});
