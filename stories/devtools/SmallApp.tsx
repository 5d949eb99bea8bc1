import { type ReactNode, useState } from 'react';
import { useChannel, useChannelEvent, usePresence, useSignin, useUserEvent } from 'react-pusher-user';
import './devtools.css';

const LEAGUES = ['tennis', 'chess'];

/** An app with a user, a room, prices and scores: enough for the devtools to show something. `children` are buttons. */
export function SmallApp({ children }: { children: ReactNode }) {
  const [hasRoom, setHasRoom] = useState(true);
  return (
    <main className="small-app">
      <h1>Your app</h1>
      <Profile />
      <Prices />
      <Scores />
      {hasRoom && <Room />}
      <p className="small-app-buttons">
        {children}
        <button type="button" className="button" onClick={() => setHasRoom(!hasRoom)}>
          {hasRoom ? 'Leave the room' : 'Enter the room'}
        </button>
      </p>
    </main>
  );
}

function Profile() {
  const { status, user } = useSignin();
  const [notes, setNotes] = useState(0);
  useUserEvent('note', () => setNotes((count) => count + 1));
  return (
    <p>
      {user ? `Signed in as ${user.id}` : `Sign-in: ${status}`}, {notes} notes
    </p>
  );
}

function Prices() {
  const [count, setCount] = useState(0);
  useChannelEvent('prices', 'price', () => setCount((before) => before + 1));
  return <p>Prices received: {count}</p>;
}

/** One hook that listens on a list of channels. */
function Scores() {
  const [count, setCount] = useState(0);
  useChannelEvent(LEAGUES, 'score', () => setCount((before) => before + 1));
  return <p>Scores received: {count}</p>;
}

function Room() {
  const { status } = useChannel('presence-room');
  const { members } = usePresence('presence-room');
  useChannelEvent('presence-room', 'message', () => undefined);
  return (
    <p>
      Room: {status}, {members.length} present
    </p>
  );
}
