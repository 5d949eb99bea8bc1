import '../failOnLog';
import './setup';

// Inbox.test.tsx
import { render, screen } from '@testing-library/react';
import { createTestPusher, PusherTestProvider } from 'react-pusher-user/testing';
import { expect, test } from 'vitest'; // Not needed in Jest.
import { Inbox } from './Inbox';

const pusher = createTestPusher();

function renderInbox() {
  render(
    <PusherTestProvider pusher={pusher} user={{ id: 'ada' }}>
      <Inbox />
    </PusherTestProvider>,
  );
}

test('a message for the user is shown', async () => {
  renderInbox();
  await pusher.user('ada').send('message', 'Hello');
  screen.getByText('Hello');
});

test('your server denies the user', async () => {
  pusher.auth.deny(403);
  renderInbox();
  await pusher.settled();
  screen.getByText('denied');
});

test('the connection drops, and comes back', async () => {
  renderInbox();
  await pusher.settled();
  await pusher.dropAll();
  screen.getByText('Signing in …');
  await pusher.reconnect();
  screen.getByText('ada is ready');
});

test('an event for somebody else reaches nobody', async () => {
  renderInbox();
  await expect(pusher.user('bob').send('message', 'Hello')).rejects.toMatchObject({ code: 'no-receiver' });
});
