// echo/before.tsx
import { configureEcho, useEcho, usePresenceChannel } from '@laravel/echo-react';
import { useEffect, useState } from 'react';

configureEcho({ broadcaster: 'pusher', key: 'your-key', cluster: 'eu' });

export function App() {
  const [text, setText] = useState('');
  useEcho<{ text: string }>('orders', 'OrderShipped', (data) => setText(data.text));
  return (
    <>
      <Members />
      <p>{text}</p>
    </>
  );
}

function Members() {
  const { channel } = usePresenceChannel('room');
  const [members, setMembers] = useState<{ name: string }[]>([]);
  useEffect(() => {
    channel()
      ?.here(setMembers)
      .joining((info: { name: string }) => setMembers((current) => [...current, info]))
      .leaving((info: { name: string }) =>
        setMembers((current) => current.filter(({ name }) => name !== info.name)),
      );
  }, [channel]);
  return <p>{members.map(({ name }) => name).join(', ')}</p>;
}
