import { useState } from 'react';
import { PusherProvider } from 'react-pusher-user';
import { Inbox } from './Inbox';
import { Room } from './Room';

/** The whole app: two accounts of one person, and what the account that is chosen sees. */
export function App() {
  const [account, setAccount] = useState('ada');
  return (
    <PusherProvider
      appKey="shop"
      cluster="eu"
      userId={account}
      userAuthentication={{ endpoint: '/api/pusher/user-auth', headers: { 'X-Account': account } }}
      channelAuthorization={{ endpoint: '/api/pusher/auth', headers: { 'X-Account': account } }}
      autoSignin
    >
      <button onClick={() => setAccount(account === 'ada' ? 'bob' : 'ada')}>Switch account</button>
      <Inbox />
      <Room />
    </PusherProvider>
  );
}
