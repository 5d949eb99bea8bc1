// usePusher/before.tsx
import { PusherProvider, useClientTrigger, useEvent, usePresenceChannel } from '@harelpls/use-pusher';
import { useCallback, useState } from 'react';

export function App() {
  return (
    <PusherProvider clientKey="your-key" cluster="eu" authEndpoint="/pusher/auth">
      <Room />
    </PusherProvider>
  );
}

function Room() {
  const [text, setText] = useState('');
  const { channel, members } = usePresenceChannel('presence-room');
  const onMessage = useCallback((data?: { text: string }) => {
    if (data) setText(data.text);
  }, []);
  useEvent(channel, 'message', onMessage);
  const trigger = useClientTrigger(channel);
  return (
    <>
      <p>{Object.keys(members ?? {}).join(', ')}</p>
      <p>{text}</p>
      <button onClick={() => trigger('client-typing', {})}>Type</button>
    </>
  );
}
