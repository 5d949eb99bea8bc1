import { render, screen, waitFor } from '@testing-library/react';
import { StrictMode, type ComponentType } from 'react';
import { expect, it } from 'vitest';
import { App as EchoAfter } from './echo/after';
import { App as EchoBefore } from './echo/before';
import { startServer } from './startServer';
import { App as UsePusherAfter } from './usePusher/after';
import { App as UsePusherBefore } from './usePusher/before';

it.each<[string, ComponentType, string, number, number]>([
  ['use-pusher', UsePusherBefore, 'ada', 2, 2],
  ['this package, instead of use-pusher', UsePusherAfter, 'ada', 1, 0],
  ['echo-react', EchoBefore, 'Ada', 1, 1],
  ['this package, instead of echo-react', EchoAfter, 'Ada', 1, 0],
])('%s: sockets under StrictMode, and after an unmount', async (_, App, member, opened, left) => {
  const { memory } = startServer();
  const { unmount } = render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
  await screen.findByText(member);
  await waitFor(() => expect(memory.openSockets).toHaveLength(opened));
  unmount();
  // The disconnect of an unmount is sent at once, or never: it arrives before a client that connects now has connected.
  const before = memory.sockets.length;
  const latecomer = new memory.Pusher('your-key', { cluster: 'eu' });
  await waitFor(() => expect(latecomer.connection.state).toBe('connected'));
  const earlier = memory.sockets.slice(0, before);
  expect(memory.openSockets.filter((socket) => earlier.includes(socket))).toHaveLength(left);
});
