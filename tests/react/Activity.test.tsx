import { act, render } from '@testing-library/react';
import { Activity } from 'react';
import { PusherProvider } from 'react-pusher-user';
import { expect, it } from 'vitest';
import { EveryHook } from '../support/EveryHook.compiled';
import { countLeftovers, NOTHING } from '../support/leftovers';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

it('a provider that <Activity> hides leaves nothing, and connects anew when it shows again', async () => {
  const world = createWorld();
  const App = ({ mode }: { mode: 'hidden' | 'visible' }) => (
    <Activity mode={mode}>
      <PusherProvider {...world.props} autoSignin>
        <EveryHook />
      </PusherProvider>
    </Activity>
  );
  const app = render(<App mode="hidden" />);
  await pass();
  expect(countLeftovers(world)).toEqual(NOTHING);
  for (let turn = 1; turn <= 3; turn++) {
    act(() => app.rerender(<App mode="visible" />));
    await pass();
    expect(app.container.querySelector('output')!.textContent).toBe('signed-in, ready, connected');
    expect(world.memory.sockets).toHaveLength(turn);
    expect([...app.container.querySelectorAll('aside p')].map(({ textContent }) => textContent)).toEqual([
      'subscribed',
      'ada, 1, ada',
      'ready, 0',
      'connected, socket',
    ]);
    // For the user and for the presence channel.
    expect(world.requests).toHaveLength(2 * turn);
    act(() => app.rerender(<App mode="hidden" />));
    await pass();
    expect(countLeftovers(world)).toEqual(NOTHING);
  }
});
