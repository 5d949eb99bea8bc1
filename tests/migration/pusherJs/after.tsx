// pusherJs/after.tsx
import { PusherProvider, useChannelEvent, useSignin, useUserEvent } from 'react-pusher-user';
import { useState } from 'react';

export function App() {
  return (
    <PusherProvider
      appKey="your-key"
      cluster="eu"
      userAuthentication={{ endpoint: '/pusher/user-auth' }}
      channelAuthorization={{ endpoint: '/pusher/auth' }}
      autoSignin
    >
      <Orders />
    </PusherProvider>
  );
}

function Orders() {
  const { status, user } = useSignin();
  const [text, setText] = useState('');
  const show = (data: unknown) => setText((data as { text: string }).text);
  useUserEvent('message', show);
  useChannelEvent('private-orders', 'shipped', show);
  if (status === 'error') return <p>We could not sign you in.</p>;
  return (
    <>
      <p>{user?.id}</p>
      <p>{text}</p>
    </>
  );
}
