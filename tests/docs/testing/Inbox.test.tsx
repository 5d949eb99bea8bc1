import '../failOnLog';

// Inbox.test.tsx
import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest'; // In Jest, leave this line out.
import { Inbox } from './Inbox';
import { renderWithPusher } from './renderWithPusher';

test('a message for the user is shown', async () => {
  const { server } = renderWithPusher(<Inbox />);
  // Before the user is `ready`, the server has nobody to send the event to.
  await screen.findByText('ada is ready');
  server.sendToUser('ada', 'message', 'Hello');
  await screen.findByText('Hello');
});

test('with act, the message is there in the next line', async () => {
  const { server } = renderWithPusher(<Inbox />);
  await screen.findByText('ada is ready');
  await act(async () => void server.sendToUser('ada', 'message', 'Hello'));
  expect(screen.queryByText('Hello')).not.toBeNull();
});

test('an unmount closes the connection', async () => {
  const { memory, unmount } = renderWithPusher(<Inbox />);
  await screen.findByText('ada is ready');
  expect(memory.openSockets).toHaveLength(1);
  unmount();
  await waitFor(() => expect(memory.openSockets).toEqual([]));
});
