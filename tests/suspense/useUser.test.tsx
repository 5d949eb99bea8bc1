import { Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { PusherProvider, SigninError } from 'react-pusher-user';
import { SuspenseError } from 'react-pusher-user/suspense';
import { describe, expect, it, vi } from 'vitest';
import { countLeftovers, NOTHING } from '../support/leftovers';
import { fakeTime, passAndRender, withoutAct } from '../support/time';
import { createWorld, hang } from '../support/world';
import { mountSuspense } from './support/mountSuspense';
import { Greeting } from './support/probes';

fakeTime();

describe.each([false, true])('useUser() of the Suspense entry, StrictMode: %s', (strict) => {
  it('suspends until the user is signed in, and leaves nothing behind', async () => {
    const world = createWorld();
    world.delay('pusher:signin_success', 2000);
    const app = await mountSuspense({ ...world.props, autoSignin: true }, <Greeting />, { strict });
    await passAndRender(1900);
    expect(app.text()).toBe('…');
    await passAndRender(200);
    await app.shows('Hello ada.');
    expect(app.fallbacks()).toBe(strict ? 2 : 1);
    expect(world.requests).toHaveLength(1);
    app.unmount();
    await passAndRender(1000);
    expect(countLeftovers(world)).toEqual(NOTHING);
  });
});

describe('useUser() of the Suspense entry', () => {
  it('throws the error of the sign-in to the boundary, and works again after signin() and a reset', async () => {
    const world = createWorld();
    world.answerWith(() => new Response(null, { status: 403 }));
    const app = await mountSuspense({ ...world.props, autoSignin: true }, <Greeting />);
    await app.shows('failed: denied');
    expect(app.error()).toBeInstanceOf(SigninError);
    expect(app.reported).toHaveLength(1);

    // A reset alone finds the same error.
    app.reset();
    await app.shows('failed: denied');
    expect(world.requests).toHaveLength(1);

    world.answerWith(null);
    app.signin();
    app.reset();
    await app.shows('Hello ada.');
    expect(world.requests).toHaveLength(2);
  });

  it('works again after a reset that calls what useRetry() returns', async () => {
    const world = createWorld();
    world.answerWith(() => new Response(null, { status: 403 }));
    const app = await mountSuspense({ ...world.props, autoSignin: true }, <Greeting />);
    await app.shows('failed: denied');
    // It fails once more, and the boundary shows it once more.
    app.retry();
    app.reset();
    await app.shows('failed: denied');
    expect(world.requests).toHaveLength(2);
    world.answerWith(null);
    app.retry();
    app.reset();
    await app.shows('Hello ada.');
    // There is nothing to retry any more.
    app.retry();
    await passAndRender();
    expect(world.requests).toHaveLength(3);
  });

  it('throws to the boundary when the server terminates the user', async () => {
    const world = createWorld();
    const app = await mountSuspense({ ...world.props, autoSignin: true }, <Greeting />);
    await app.shows('Hello ada.');
    world.server.terminateUserConnections('ada');
    await app.shows('failed: terminated');
    expect(app.fallbacks()).toBe(1);
  });

  it('throws an error that says what to do where no sign-in is under way', async () => {
    const world = createWorld();
    const app = await mountSuspense(world.props, <Greeting />);
    await app.shows('failed: not-signed-in');
    expect(app.error()).toBeInstanceOf(SuspenseError);
    expect(app.error()!.message).toContain('autoSignin');
  });

  it('suspends again for another user, and never shows the former one', async () => {
    const world = createWorld();
    const app = await mountSuspense({ ...world.props, autoSignin: true, userId: 'ada' }, <Greeting />);
    await app.shows('Hello ada.');
    world.logIn('bob');
    world.delay('pusher:signin_success', 500);
    await app.rerender({ props: { userId: 'bob' } });
    expect(app.text()).toBe('…');
    await passAndRender(1000);
    await app.shows('Hello bob.');
    expect(app.fallbacks()).toBe(2);
  });

  it('waits as long as the endpoint takes, and asks it once', async () => {
    const world = createWorld();
    world.answerWith(hang);
    const app = await mountSuspense(
      { ...world.props, autoSignin: true, userAuthentication: { timeout: 60_000, retry: false } },
      <Greeting />,
    );
    for (let second = 0; second < 59; second++) await passAndRender(1000);
    expect(app.text()).toBe('…');
    await passAndRender(2000);
    await app.shows('failed: auth-timeout');
    expect(world.requests).toHaveLength(1);
    expect(app.fallbacks()).toBe(1);
  });

  it('reports within 10 s that the boundary is around the provider, which never mounts', async () => {
    const world = createWorld();
    const report = vi.fn<(error: SuspenseError) => void>();
    vi.stubGlobal('reportError', report);
    withoutAct();
    const container = document.createElement('div');
    const root = createRoot(container);
    root.render(
      <Suspense fallback="…">
        <PusherProvider {...world.props} autoSignin>
          <Greeting />
        </PusherProvider>
      </Suspense>,
    );
    await passAndRender();
    await passAndRender(11_000);
    expect(report).toHaveBeenCalledOnce();
    expect(report.mock.calls[0]![0]).toMatchObject({ code: 'provider-not-mounted' });
    root.unmount();
    await passAndRender(60_000);
    expect(report).toHaveBeenCalledOnce();
    expect(vi.getTimerCount()).toBe(0);
    vi.unstubAllGlobals();
  });
});
