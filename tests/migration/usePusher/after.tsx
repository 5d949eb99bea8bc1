// usePusher/after.tsx
import { PusherProvider, useChannelEvent, useClientEvent, usePresence } from 'react-pusher-user';
import { useState } from 'react';

export function App() {
  return (
    <PusherProvider appKey="your-key" cluster="eu" channelAuthorization={{ endpoint: '/pusher/auth' }}>
      <Room />
    </PusherProvider>
  );
}

function Room() {
  const [text, setText] = useState('');
  const { members } = usePresence('presence-room');
  useChannelEvent('presence-room', 'message', (data) => setText((data as { text: string }).text));
  const sendTyping = useClientEvent('presence-room', 'client-typing');
  return (
    <>
      <p>{members.map(({ id }) => id).join(', ')}</p>
      <p>{text}</p>
      <button onClick={() => void sendTyping({})}>Type</button>
    </>
  );
}
