// @vitest-environment node
import { renderToString } from 'react-dom/server';
import { PusherProvider } from 'react-pusher-user';
import { useGap } from 'react-pusher-user/gap';
import { expect, it, vi } from 'vitest';
import { fakeTime } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

it('useGap does nothing on a server', () => {
  expect(globalThis).not.toHaveProperty('document');
  const world = createWorld();
  function App() {
    useGap(() => {});
    return <p>Orders</p>;
  }
  const html = renderToString(
    <PusherProvider {...world.props}>
      <App />
    </PusherProvider>,
  );
  expect(html).toBe('<p>Orders</p>');
  expect(vi.getTimerCount()).toBe(0);
});
