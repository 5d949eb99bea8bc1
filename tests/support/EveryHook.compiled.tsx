import { useState } from 'react';
import {
  SignedIn,
  SignedOut,
  SigningIn,
  useChannel,
  useChannelEvent,
  useClientEvent,
  useConnection,
  useConnectionState,
  useLatestChannelEvent,
  useLatestUserEvent,
  useLostConnection,
  useMember,
  useOnline,
  usePresence,
  usePusher,
  useSignin,
  useSharedConnection,
  useSocketId,
  useSubscriptionCount,
  useUser,
  useUserEvent,
  useWatchlist,
} from 'react-pusher-user';

/** Uses every hook and every component. The tests compile this file with React Compiler. */
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
    <>
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
      <EveryChannelHook />
    </>
  );
}

function EveryChannelHook() {
  const { status, error } = useChannel('news');
  const viewers = useSubscriptionCount('news');
  const headline = useLatestChannelEvent('news', 'headline');
  const [received, setReceived] = useState<string[]>([]);
  useChannelEvent('news', ['headline', 'correction'], (text, { event }) => {
    setReceived((before) => [...before, `${event}: ${String(text)}`]);
  });
  const { members, me } = usePresence('presence-room');
  const isCrowded = usePresence('presence-room', ({ count }) => count > 1);
  const names = usePresence(
    'presence-room',
    (presence) => presence.members.map(({ id }) => id),
    (a, b) => a.join() === b.join(),
  );
  const bob = useMember('presence-room', 'bob');
  const wave = useClientEvent('presence-room', 'client-wave', { throttle: true });
  const { status: watching, online } = useWatchlist();
  const isBobOnline = useOnline('bob');
  const notes = useLatestUserEvent('note', { reduce: (count: number) => count + 1, initial: 0 });
  const [connection, setConnection] = useState('');
  useLostConnection(setConnection, { delay: 500 });
  const state = useConnectionState();
  const socketId = useSocketId();
  const shared = useSharedConnection();
  const facts = {
    channel: [status, error?.code, viewers, headline, ...received],
    presence: [me?.id, members.length, isCrowded && 'crowded', ...names, bob && 'with bob'],
    users: [watching, ...online, isBobOnline && 'bob is online', notes],
    connection: [state, socketId && 'socket', shared?.role, connection],
  };
  return (
    <aside>
      {Object.entries(facts).map(([name, list]) => (
        <p key={name} id={name}>
          {list
            .filter((fact) => fact !== undefined && fact !== null && fact !== false && fact !== '')
            .join(', ')}
        </p>
      ))}
      <button onClick={() => void wave({ at: 1 })}>Wave</button>
    </aside>
  );
}
