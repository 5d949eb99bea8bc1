import { render } from '@testing-library/react';
import { renderToString } from 'react-dom/server';
import { PusherProvider } from 'react-pusher-user';
import { expect, it, vi } from 'vitest';
import { EveryHook } from '../support/EveryHook.compiled';
import { countLeftovers, NOTHING } from '../support/leftovers';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

// `createWorld` fails the test when React warns.
it.each([
  ['without autoSignin', {}, 'idle, not ready, connected'],
  ['with autoSignin', { autoSignin: true }, 'signed-in, ready, connected'],
  ['not enabled', { autoSignin: true, enabled: false }, 'idle, not ready, initialized'],
])(
  'the HTML of a server render hydrates without a mismatch, and then updates: %s',
  async (_, props, status) => {
    const world = createWorld();
    const app = (
      <PusherProvider {...world.props} {...props}>
        <EveryHook />
      </PusherProvider>
    );
    const container = document.body.appendChild(document.createElement('div'));
    container.innerHTML = renderToString(app);
    const main = container.querySelector('main')!;
    const html = container.innerHTML;
    const onRecoverableError = vi.fn();
    const { unmount } = render(app, { container, hydrate: true, onRecoverableError });
    expect(container.firstChild).toBe(main);
    expect(container.innerHTML).toBe(html);
    await pass();
    expect(container.firstChild).toBe(main);
    expect(container.querySelector('output')!.textContent).toBe(status);
    expect(onRecoverableError).not.toHaveBeenCalled();
    unmount();
    await pass();
    expect(countLeftovers(world)).toEqual(NOTHING);
  },
);
