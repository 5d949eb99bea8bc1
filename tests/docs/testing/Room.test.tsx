import '../failOnLog';

// Room.test.tsx
import { screen } from '@testing-library/react';
import { usePresence } from 'react-pusher-user';
import { expect, test } from 'vitest'; // In Jest, leave this line out.
import { renderWithPusher } from './renderWithPusher';

function Room() {
  const { members } = usePresence('presence-room');
  return members.map(({ id }) => <p key={id}>{id}</p>);
}

test('the members of the room are shown', async () => {
  const { server, memory } = renderWithPusher(<Room />);
  await screen.findByText('ada');

  // Another browser.
  const bob = new memory.Pusher(server.app.key, {
    cluster: 'eu',
    channelAuthorization: {
      endpoint: '',
      transport: 'ajax',
      customHandler: ({ socketId, channelName }, callback) =>
        callback(null, server.authorizeChannel(socketId, channelName, { user_id: 'bob' })),
    },
  });
  bob.subscribe('presence-room');
  await screen.findByText('bob');

  // Many more, without a connection for each.
  server.trigger('presence-room', 'pusher_internal:member_added', { user_id: 'carl' });
  await screen.findByText('carl');
  expect(server.channel('presence-room').members).toHaveLength(2);
});
