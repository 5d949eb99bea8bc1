import { PusherProvider, useOnline, useWatchlist } from 'react-pusher-user';
import type { ExampleProps } from './ExampleProps';

export function Friends(connection: ExampleProps) {
  return (
    <PusherProvider {...connection} userId="ada" autoSignin>
      <List />
    </PusherProvider>
  );
}

function List() {
  // The endpoint has put Grace and Linus on the watchlist of Ada.
  const { status, online, offline } = useWatchlist();
  const isGraceOnline = useOnline('grace');
  if (status !== 'ready') return <p>Who is online? One moment …</p>;
  return (
    <>
      <h2>
        {online.length} of {online.length + offline.length} friends online
      </h2>
      <ul aria-label="Friends">
        {online.map((id) => (
          <li key={id}>{id}: online</li>
        ))}
        {offline.map((id) => (
          <li key={id}>{id}: offline</li>
        ))}
      </ul>
      <button disabled={!isGraceOnline}>Call Grace</button>
    </>
  );
}
