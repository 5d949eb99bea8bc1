import {
  PusherProvider,
  useSignin,
  useUserEvent,
  useWatchlist,
} from 'react-pusher-user';
import type { ExampleProps } from './ExampleProps';

export function ChangingFriends(connection: ExampleProps) {
  return (
    <PusherProvider {...connection} userId="ada" autoSignin>
      <List />
    </PusherProvider>
  );
}

function List() {
  const { ready, refresh } = useSignin();
  const { online, offline } = useWatchlist();
  // Your server sends this when it has changed the friends of Ada.
  useUserEvent('friends-changed', () => void refresh());
  return (
    <>
      <h2>{ready ? 'Friends of Ada' : 'Signing in …'}</h2>
      <ul aria-label="Friends">
        {online.map((id) => (
          <li key={id}>{id}: online</li>
        ))}
        {offline.map((id) => (
          <li key={id}>{id}: offline</li>
        ))}
      </ul>
    </>
  );
}
