import { useState } from 'react';
import { useSignin, useUserEvent } from 'react-pusher-user';

/** Shows the sign-in, and the messages of the user: `signed-in ada: Hello`. */
export function Inbox() {
  const { status, user, error } = useSignin();
  const [messages, setMessages] = useState<unknown[]>([]);
  useUserEvent('message', (text) => setMessages((before) => [...before, text]));
  return <p>{[status, error?.code, user?.id].filter(Boolean).join(' ') + `: ${messages.join()}`}</p>;
}
