import { useState } from 'react';
import {
  SignedIn,
  SignedOut,
  SigningIn,
  useConnection,
  usePusher,
  useSignin,
  useUser,
  useUserEvent,
} from 'react-pusher-user';

/** Uses every hook and every component; the tests compile this file with React Compiler. */
export function EveryHook() {
  const { status, signin, signout } = useSignin();
  const isReady = useSignin(({ ready }) => ready);
  const user = useUser();
  const { state, socketId } = useConnection();
  const pusher = usePusher();
  const [notes, setNotes] = useState<string[]>([]);
  useUserEvent('note', (note) => {
    setNotes([...notes, String(note)]);
  });
  return (
    <main>
      <output>{[status, isReady ? 'ready' : 'not ready', state].join(', ')}</output>
      <p>
        {[user ? `user ${user.id}` : 'no user', socketId && 'socket', pusher && 'client']
          .filter(Boolean)
          .join(', ')}
      </p>
      <SignedIn>{({ id }) => <button onClick={signout}>Sign {id} out</button>}</SignedIn>
      <SigningIn>One moment …</SigningIn>
      <SignedOut>
        {(error) => <button onClick={() => void signin()}>{error ? 'Try again' : 'Sign in'}</button>}
      </SignedOut>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </main>
  );
}
