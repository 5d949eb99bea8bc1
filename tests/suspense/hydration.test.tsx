import { Suspense } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { PusherProvider } from 'react-pusher-user';
import { BrowserSuspense, SignedIn } from 'react-pusher-user/suspense';
import { expect, it, onTestFinished, vi } from 'vitest';
import { fakeTime, passAndRender, withoutAct } from '../support/time';
import { createWorld } from '../support/world';
import { Greeting, Headline } from './support/probes';

fakeTime();

it.each([
  ['<Suspense>', Suspense],
  ['<BrowserSuspense>', BrowserSuspense],
] as const)(
  '%s: the HTML hydrates without a recoverable error, and then shows the user',
  async (_, Boundary) => {
    const world = createWorld();
    const onRecoverableError = vi.fn();
    const app = (
      <PusherProvider {...world.props} autoSignin>
        <h1>Page</h1>
        <Boundary fallback={<p>…</p>}>
          <Greeting />
          <Headline />
        </Boundary>
      </PusherProvider>
    );
    const container = document.body.appendChild(document.createElement('div'));
    container.innerHTML = renderToString(app);
    expect(container.textContent).toBe('Page…');
    const heading = container.querySelector('h1');
    withoutAct();
    const root = hydrateRoot(container, app, { onRecoverableError });
    onTestFinished(() => root.unmount());
    world.delay('pusher:signin_success', 500);
    await passAndRender();
    await passAndRender(100);
    expect(container.textContent).toBe('Page…');
    for (let step = 0; step < 10; step++) await passAndRender(100);
    await vi.waitFor(() => expect(container.textContent).toBe('PageHello ada. Headline: none. '));
    expect(container.querySelector('h1')).toBe(heading);
    expect(onRecoverableError).not.toHaveBeenCalled();
  },
);

it('what <SignedIn> shows on the server hydrates in place', async () => {
  const world = createWorld();
  const onRecoverableError = vi.fn();
  const app = (
    <PusherProvider {...world.props}>
      <Suspense fallback="…">
        <SignedIn fallback={<form />}>Inbox</SignedIn>
      </Suspense>
    </PusherProvider>
  );
  const container = document.body.appendChild(document.createElement('div'));
  container.innerHTML = renderToString(app);
  const form = container.querySelector('form');
  withoutAct();
  const root = hydrateRoot(container, app, { onRecoverableError });
  onTestFinished(() => root.unmount());
  await passAndRender();
  await passAndRender();
  expect(form).not.toBeNull();
  expect(container.querySelector('form')).toBe(form);
  expect(onRecoverableError).not.toHaveBeenCalled();
});
