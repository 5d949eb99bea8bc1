// userChannel/after.tsx
import { PusherProvider, useUserEvent } from 'react-pusher-user';
import { useState } from 'react';

export function App() {
  const [userId, setUserId] = useState<string | null>(null);
  return (
    <PusherProvider
      appKey="your-key"
      cluster="eu"
      userAuthentication={{ endpoint: '/pusher/user-auth' }}
      enabled={userId !== null}
      userId={userId}
      autoSignin
      onSigninError={(error) => {
        console.error(error.code, error.message);
        // The session of your app has ended.
        if (error.code === 'denied') setUserId(null);
      }}
    >
      {userId !== null && <Mentions />}
      {userId === null && <button onClick={() => setUserId('ada')}>Log in</button>}
      {userId !== null && <button onClick={() => setUserId(null)}>Log out</button>}
    </PusherProvider>
  );
}

function Mentions() {
  const [text, setText] = useState('Nobody has mentioned you');
  useUserEvent('mention', (data) => setText((data as { text: string }).text));
  return <p>{text}</p>;
}
