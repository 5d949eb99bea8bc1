// echo/after.tsx
import { PusherProvider, useChannelEvent, usePresence } from 'react-pusher-user';
import { useState } from 'react';

export function App() {
  return (
    <PusherProvider
      appKey="your-key"
      cluster="eu"
      channelAuthorization={{
        endpoint: '/broadcasting/auth',
        headersProvider: () => ({ 'X-CSRF-TOKEN': csrfToken() }),
      }}
    >
      <Orders />
      <Members />
    </PusherProvider>
  );
}

function Orders() {
  const [text, setText] = useState('');
  useChannelEvent('private-orders', 'App\\Events\\OrderShipped', (data) =>
    setText((data as { text: string }).text),
  );
  return <p>{text}</p>;
}

function Members() {
  const { members } = usePresence('presence-room');
  return <p>{members.map(({ info }) => (info as { name: string }).name).join(', ')}</p>;
}

const csrfToken = () => document.querySelector<HTMLMetaElement>('meta[name="csrf-token"]')?.content ?? '';
