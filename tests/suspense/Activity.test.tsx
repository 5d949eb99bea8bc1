import { Activity, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { PusherProvider } from 'react-pusher-user';
import { expect, it, vi } from 'vitest';
import { countLeftovers, NOTHING } from '../support/leftovers';
import { fakeTime, passAndRender, withoutAct } from '../support/time';
import { createWorld, type World } from '../support/world';
import { Greeting, Headline } from './support/probes';

fakeTime();

/** Mounts a page whose provider is inside the `<Activity>`. */
function mountPage(world: World) {
  withoutAct();
  const container = document.createElement('div');
  const root = createRoot(container);
  return {
    container,
    root,
    async show(mode: 'hidden' | 'visible') {
      root.render(
        <Activity mode={mode}>
          <PusherProvider {...world.props} autoSignin>
            <Suspense fallback="…">
              <Greeting />
              <Headline />
            </Suspense>
          </PusherProvider>
        </Activity>,
      );
      await passAndRender();
      await passAndRender();
    },
  };
}

it('a provider that <Activity> hides and shows signs in again, and its hooks wait and throw nothing', async () => {
  const world = createWorld();
  const { container, root, show } = mountPage(world);
  await show('visible');
  await vi.waitFor(() => expect(container.textContent).toBe('Hello ada. Headline: none. '));
  for (let turn = 0; turn < 3; turn++) {
    await show('hidden');
    await passAndRender(12_000);
    expect(countLeftovers(world)).toEqual(NOTHING);
    await show('visible');
    await vi.waitFor(() => expect(container.textContent).toBe('Hello ada. Headline: none. '));
  }
  root.unmount();
  await passAndRender();
  expect(countLeftovers(world)).toEqual(NOTHING);
});

it('a provider that is hidden for a minute before it is first shown signs in then', async () => {
  const report = vi.fn();
  vi.stubGlobal('reportError', report);
  const world = createWorld();
  const { container, root, show } = mountPage(world);
  await show('hidden');
  for (let second = 0; second < 60; second++) await passAndRender(1000);
  expect(countLeftovers(world)).toEqual(NOTHING);
  await show('visible');
  await vi.waitFor(() => expect(container.textContent).toBe('Hello ada. Headline: none. '));
  root.unmount();
  await passAndRender(12_000);
  expect(countLeftovers(world)).toEqual(NOTHING);
});
