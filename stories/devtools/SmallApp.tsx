import { useState } from 'react';
import { useChannel, useChannelEvent, usePresence, useSignin, useUserEvent } from 'react-pusher-user';
import './devtools.css';

/** An app with a user, a room and prices: enough for the devtools to show something. */
export function SmallApp({ onSendPrice }: { onSendPrice: () => void }) {
  const [hasRoom, setHasRoom] = useState(true);
  return (
    <main className="small-app">
      <h1>Your app</h1>
      <Profile />
      <Prices />
      {hasRoom && <Room />}
      <p className="small-app-buttons">
        <button type="button" className="button" onClick={onSendPrice}>
          Send a price
        </button>
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
