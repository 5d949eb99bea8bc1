// userChannel/before.tsx
import { PusherProvider, useChannel, useEvent } from '@harelpls/use-pusher';
import { useCallback, useState } from 'react';

export function App() {
  const [userId, setUserId] = useState<string | null>(null);
  return (
    <PusherProvider clientKey="your-key" cluster="eu" authEndpoint="/pusher/auth" defer={userId === null}>
      {userId !== null && <Mentions userId={userId} />}
      {userId === null && <button onClick={() => setUserId('ada')}>Log in</button>}
      {userId !== null && <button onClick={() => setUserId(null)}>Log out</button>}
    </PusherProvider>
  );
}

function Mentions({ userId }: { userId: string }) {
  const [text, setText] = useState('Nobody has mentioned you');
  const onMention = useCallback((data?: { text: string }) => {
    if (data) setText(data.text);
  }, []);
  useEvent(useChannel(`private-user-${userId}`), 'mention', onMention);
  return <p>{text}</p>;
}
