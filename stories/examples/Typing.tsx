import { useState } from 'react';
import {
  PusherProvider,
  useChannel,
  useChannelEvent,
  useClientEvent,
} from 'react-pusher-user';
import type { ExampleProps } from './ExampleProps';

/** Two people, each with a connection of their own. */
export function Typing(connection: ExampleProps) {
  return ['ada', 'grace'].map((id) => (
    <PusherProvider
      key={id}
      {...connection}
      channelAuthorization={{ headers: { Authorization: `Bearer ${id}` } }}
    >
      <Desk name={id} />
    </PusherProvider>
  ));
}

function Desk({ name }: { name: string }) {
  const { status } = useChannel('presence-desk');
  const [heard, setHeard] = useState('');
  const [problem, setProblem] = useState('');

  // Reaches the other subscribers without your server. Of what waits for its
  // turn, only the latest text is sent.
  const sendText = useClientEvent('presence-desk', 'client-text', {
    throttle: 'latest',
    onError: (error) => setProblem(error.code),
  });
  useChannelEvent('presence-desk', 'client-text', (data, { user_id }) => {
    setHeard(`${user_id ?? 'Somebody'} writes: ${String(data)}`);
  });

  return (
    <>
      <label>
        {name}
        <input
          disabled={status !== 'subscribed'}
          onChange={({ target }) => void sendText(target.value)}
        />
      </label>
      <p role="status">{heard}</p>
      {problem && <p role="alert">Not sent: {problem}</p>}
    </>
  );
}
