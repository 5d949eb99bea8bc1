// pusherJs/before.tsx
import Pusher from 'pusher-js';
import { useEffect, useState } from 'react';

export function App() {
  const [userId, setUserId] = useState('');
  const [text, setText] = useState('');
  useEffect(() => {
    const pusher = new Pusher('your-key', {
      cluster: 'eu',
      userAuthentication: { endpoint: '/pusher/user-auth', transport: 'ajax' },
      channelAuthorization: { endpoint: '/pusher/auth', transport: 'ajax' },
    });
    pusher.bind('pusher:signin_success', ({ user_data }: { user_data: string }) =>
      setUserId((JSON.parse(user_data) as { id: string }).id),
    );
    pusher.signin();
    const show = (data: { text: string }) => setText(data.text);
    pusher.user.bind('message', show);
    pusher.subscribe('private-orders').bind('shipped', show);
    return () => pusher.disconnect();
  }, []);
  return (
    <>
      <p>{userId}</p>
      <p>{text}</p>
    </>
  );
}
