// Inbox.tsx
import { useState } from 'react';
import { useSignin, useUserEvent } from 'react-pusher-user';

export function Inbox() {
  const { status, user, ready, error } = useSignin();
  const [messages, setMessages] = useState<string[]>([]);
  useUserEvent('message', (text) => setMessages((before) => [...before, String(text)]));
  if (status === 'error') return <p role="alert">{error.code}</p>;
  return (
    <>
      <p role="status">{ready ? `${user.id} is ready` : 'Signing in …'}</p>
      {messages.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </>
  );
}
