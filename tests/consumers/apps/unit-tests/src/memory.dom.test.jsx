import { cleanup, configure, fireEvent, render, screen, waitFor } from '@testing-library/react';
import Pusher from 'pusher-js';
import { PusherProvider } from 'react-pusher-user';
import { createPusherServer, inMemorySockets } from 'react-pusher-user/testing';
import { Inbox } from './Inbox';

configure({ asyncUtilTimeout: 10_000 });

let server;
let memory;

beforeEach(() => {
  server = createPusherServer();
  memory = inMemorySockets(server, Pusher);
});

afterEach(() => {
  // Before Testing Library does it, in Vitest: the app must not show that its connection ends.
  cleanup();
  memory.restore();
  server.close();
});

function renderInbox(customHandler) {
  return render(
    <PusherProvider
      appKey={server.app.key}
      cluster="eu"
      loadPusher={memory.loadPusher}
      userAuthentication={{ customHandler }}
    >
      <Inbox />
    </PusherProvider>,
  );
}

test('the user signs in and receives messages', async () => {
  renderInbox(async ({ socketId }) => server.authenticateUser(socketId, { id: 'ada' }));
  fireEvent.click(screen.getByText('Sign in'));
  await screen.findByText('ada is ready');
  server.sendToUser('ada', 'message', { text: 'Hello' });
  await screen.findByText('Hello');
});

test('the app shows why a sign-in failed', async () => {
  renderInbox(async ({ socketId }) => {
    const { user_data } = server.authenticateUser(socketId, { id: 'ada' });
    return { auth: `${server.app.key}:${'0'.repeat(64)}`, user_data };
  });
  fireEvent.click(screen.getByText('Sign in'));
  expect((await screen.findByRole('alert')).textContent).toBe('rejected');
});

test('the app leaves no socket open', async () => {
  const { unmount } = renderInbox(async ({ socketId }) => server.authenticateUser(socketId, { id: 'ada' }));
  fireEvent.click(screen.getByText('Sign in'));
  await screen.findByText('ada is ready');
  expect(memory.openSockets).toHaveLength(1);
  unmount();
  await waitFor(() => expect(memory.openSockets).toEqual([]));
});
