import { useState } from 'react';
import { SignedIn, SignedOut, useSignin, useUserEvent } from 'react-pusher-user';

export function Inbox() {
  const { signin, ready } = useSignin();
  const [messages, setMessages] = useState([]);
  useUserEvent('message', ({ text }) => setMessages((before) => [...before, text]));
  return (
    <>
      <SignedIn>{({ id }) => <p role="status">{`${id} is ${ready ? 'ready' : 'signed in'}`}</p>}</SignedIn>
      <SignedOut>
        {(error) => (
          <>
            {error && <p role="alert">{error.code}</p>}
            <button onClick={() => void signin().catch(() => {})}>Sign in</button>
          </>
        )}
      </SignedOut>
      <ul>
        {messages.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}
